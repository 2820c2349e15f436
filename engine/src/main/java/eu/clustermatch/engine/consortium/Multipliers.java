package eu.clustermatch.engine.consortium;

import java.util.Arrays;

/**
 * What is paid for breaking rules that a {@link Relaxation} does not obey by itself, and for
 * doubling: Lagrangian multipliers, 0 or more, in doubled millionths. Whatever they are, the bound
 * holds; {@link DualAscent} finds good ones.
 */
final class Multipliers {
  private final Problem problem;
  private final Rules rules;
  private final boolean[] fixed;

  /** What covering a requirement is worth where nobody does. */
  final long[] ofRequirement = new long[Long.SIZE];

  /** What covering one costs, because others may, too: at all, and by itself. */
  final long[] ofDoubling = new long[Long.SIZE];

  final long[] ofDoublingItself = new long[Long.SIZE];

  /** What being a member of a team to differ from costs. */
  final long[] ofOther;

  Multipliers(Problem problem, Rules rules) {
    this.problem = problem;
    this.rules = rules;
    this.ofOther = new long[rules.others().size()];
    this.fixed = new boolean[problem.size()];
    rules.fixed().forEach(member -> fixed[member] = true);
  }

  /** What a candidate costs, whoever else joins. */
  long price(int candidate) {
    long sum = 0;
    for (long left = problem.covered(candidate) & rules.required(); left != 0; left &= left - 1) {
      sum += ofDoubling[Long.numberOfTrailingZeros(left)];
    }
    for (long left = problem.coveredItself(candidate) & rules.required();
        left != 0;
        left &= left - 1) {
      sum += ofDoublingItself[Long.numberOfTrailingZeros(left)];
    }
    for (int t = 0; t < ofOther.length; t++) {
      if (ofOther[t] != 0 && isShared(t, candidate)) {
        sum += ofOther[t];
      }
    }
    return sum;
  }

  /** What covering some requirements is worth. */
  long worth(long requirements) {
    long sum = 0;
    for (long left = requirements; left != 0; left &= left - 1) {
      sum += ofRequirement[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }

  /** What doubling saves at most with so many seats: n who cover a requirement pay n prices. */
  long saved(int seats) {
    long sum = 0;
    for (long left = rules.required(); left != 0; left &= left - 1) {
      int requirement = Long.numberOfTrailingZeros(left);
      sum += saved(ofDoubling[requirement], seats) + saved(ofDoublingItself[requirement], seats);
    }
    return sum;
  }

  private long saved(long multiplier, int seats) {
    long saved = 0;
    for (int n = 0; n < doubled(multiplier, seats); n++) {
      saved += multiplier - n * pair();
    }
    return saved;
  }

  /** For how many who cover a requirement n prices exceed the cost of n (n − 1) / 2 pairs most. */
  int doubled(long multiplier, int seats) {
    int n = 0;
    while (n < seats && multiplier > n * pair()) {
      n++;
    }
    return n;
  }

  private long pair() {
    return -2L * problem.doubling();
  }

  /** How many of the other team's members may still join; negative where too many have. */
  int room(int t, int[] members) {
    int room = rules.mostShared(rules.max(), rules.others().get(t));
    for (int member : members) {
      room -= isShared(t, member) ? 1 : 0;
    }
    return room;
  }

  private boolean isShared(int t, int candidate) {
    return !fixed[candidate] && Arrays.binarySearch(rules.others().get(t), candidate) >= 0;
  }
}
