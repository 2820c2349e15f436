package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.Watch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best team, or how much it is worth at most, by best-first branch and bound over {@link
 * Relaxation}: a part of the search is what has some members and leaves others out, and is split by
 * whether the most promising candidate joins. Who cannot be in a better team than the one known is
 * left out beforehand. Work is counted in candidates weighed; when it is spent, the most promising
 * part left says what the bound is.
 */
final class BranchAndBound {
  private static final int ROUNDS = 40;

  private final Problem problem;
  private final Rules rules;
  private final Watch watch;
  private final Relaxation relaxation;
  private int @Nullable [] best;
  private int bestValue;
  private long spent;
  private long sequence;
  private final int[] leftOut;

  /** Members, who was left out on the way here, and twice the bound. */
  private record Part(
      int[] members, @Nullable Out out, long bound, int branch, long sequence) {}

  /** A chain of those left out. */
  private record Out(int candidate, @Nullable Out before) {}

  BranchAndBound(Problem problem, Rules rules, Watch watch) {
    this.problem = problem;
    this.rules = rules;
    this.watch = watch;
    this.relaxation = new Relaxation(problem, rules);
    this.leftOut = new int[problem.size()];
  }

  /** How much each candidate might add to a team beside the fixed members, doubled. */
  long[] potentials() {
    return relaxation.potentials(rules.fixedMembers());
  }

  /** The best team found or {@linkplain #offer offered}, ascending, or null. */
  int @Nullable [] best() {
    return best;
  }

  /**
   * Searches until the best is proven, as many candidates are weighed, or the watch is over.
   *
   * @return at most how many millionths any team is worth that obeys the rules; {@link
   *     Long#MIN_VALUE} where there is none
   */
  long run(long budget) {
    PriorityQueue<Part> open =
        new PriorityQueue<>(
            Comparator.comparingLong(Part::bound).reversed().thenComparingLong(Part::sequence));
    Part root = root();
    if (root != null) {
      open.add(root);
    }
    while (!open.isEmpty()) {
      Part part = open.peek();
      if (!isWorth(part.bound()) || spent >= budget || watch.isOver()) {
        break;
      }
      open.remove();
      split(part, open);
    }
    Part rest = open.peek();
    long proven = best == null ? Long.MIN_VALUE : bestValue;
    return rest == null || !isWorth(rest.bound()) ? proven : Math.floorDiv(rest.bound(), 2);
  }

  /** Whether a part with this bound may hold a better team. */
  private boolean isWorth(long bound) {
    return bound != Relaxation.NONE && (best == null || Math.floorDiv(bound, 2) > bestValue);
  }

  private @Nullable Part root() {
    int[] fixed = rules.fixedMembers();
    offer(fixed);
    adjustMultipliers(fixed);
    for (boolean shrinking = true; shrinking; ) {
      shrinking = shrink(fixed);
    }
    return part(fixed, null);
  }

  /**
   * Raises the price of what the best choice breaks and lowers that of what it obeys with room to
   * spare: subgradient steps (Held, Wolfe &amp; Crowder 1974), of which the best are kept.
   */
  private void adjustMultipliers(int[] fixed) {
    long lowest = Long.MAX_VALUE;
    long[] bestOfRequirement = relaxation.ofRequirement.clone();
    long[] bestOfOther = relaxation.ofOther.clone();
    double scale = 1;
    for (int round = 0; round < ROUNDS; round++) {
      long bound = bound(fixed, null);
      if (bound == Relaxation.NONE) {
        return;
      }
      if (bound < lowest) {
        lowest = bound;
        bestOfRequirement = relaxation.ofRequirement.clone();
        bestOfOther = relaxation.ofOther.clone();
      } else {
        scale *= 0.8;
      }
      if (!step(fixed, scale * Math.max(100_000, (bound - 2.0 * bestValue) / 2))) {
        break;
      }
    }
    System.arraycopy(bestOfRequirement, 0, relaxation.ofRequirement, 0, bestOfRequirement.length);
    System.arraycopy(bestOfOther, 0, relaxation.ofOther, 0, bestOfOther.length);
  }

  /** Moves the multipliers; false where the choice obeys what they stand for. */
  private boolean step(int[] fixed, double length) {
    long given = 0;
    for (int member : fixed) {
      given |= problem.covered(member);
    }
    int[] broken = new int[Long.SIZE];
    int[] sharing = new int[relaxation.ofOther.length];
    long needed = rules.required() & ~given;
    double norm = 0;
    for (long left = needed; left != 0; left &= left - 1) {
      int requirement = Long.numberOfTrailingZeros(left);
      broken[requirement] = 1;
      for (int candidate : relaxation.chosen()) {
        broken[requirement] -= (int) (problem.covered(candidate) >>> requirement & 1);
      }
      if (broken[requirement] > 0 || relaxation.ofRequirement[requirement] > 0) {
        norm += broken[requirement] * (double) broken[requirement];
      }
    }
    for (int t = 0; t < sharing.length; t++) {
      int[] other = rules.others().get(t);
      sharing[t] = -rules.mostShared(rules.max(), other);
      for (int candidate : relaxation.chosen()) {
        sharing[t] += Arrays.binarySearch(other, candidate) >= 0 ? 1 : 0;
      }
      if (sharing[t] > 0 || relaxation.ofOther[t] > 0) {
        norm += sharing[t] * (double) sharing[t];
      }
    }
    if (norm == 0) {
      return false;
    }
    for (int i = 0; i < broken.length; i++) {
      relaxation.ofRequirement[i] = moved(relaxation.ofRequirement[i], length * broken[i] / norm);
    }
    for (int t = 0; t < sharing.length; t++) {
      relaxation.ofOther[t] = moved(relaxation.ofOther[t], length * sharing[t] / norm);
    }
    return true;
  }

  private static long moved(long multiplier, double by) {
    return Math.max(0, multiplier + Math.round(by));
  }

  /** Leaves out who cannot be in a better team than the best known; false where that is nobody. */
  private boolean shrink(int[] fixed) {
    long bound = bound(fixed, null);
    if (bound == Relaxation.NONE || best == null || relaxation.seats() == 0) {
      return false;
    }
    relaxation.forgetCountries();
    int[] active = relaxation.active();
    int[] kept =
        Arrays.stream(active)
            .filter(candidate -> isWorth(relaxation.boundWith(candidate)))
            .toArray();
    if (kept.length == active.length) {
      return false;
    }
    relaxation.keep(kept);
    return true;
  }

  private void split(Part part, PriorityQueue<Part> open) {
    int candidate = part.branch();
    if (candidate < 0) {
      return;
    }
    if (part.members().length < rules.max()) {
      int[] more = Arrays.copyOf(part.members(), part.members().length + 1);
      more[more.length - 1] = candidate;
      offer(more);
      add(part(more, part.out()), part, open);
    }
    add(part(part.members(), new Out(candidate, part.out())), part, open);
  }

  /** A part is worth no more than what it is a part of. */
  private void add(@Nullable Part part, Part of, PriorityQueue<Part> open) {
    if (part != null) {
      long bound = Math.min(part.bound(), of.bound());
      if (isWorth(bound)) {
        open.add(new Part(part.members(), part.out(), bound, part.branch(), part.sequence()));
      }
    }
  }

  private @Nullable Part part(int[] members, @Nullable Out out) {
    long bound = bound(members, out);
    if (!isWorth(bound)) {
      return null;
    }
    offer(with(members, relaxation.chosen()));
    int branch = relaxation.seats() == 0 ? -1 : relaxation.branch();
    return isWorth(bound) ? new Part(members, out, bound, branch, sequence++) : null;
  }

  private long bound(int[] members, @Nullable Out out) {
    int count = 0;
    for (Out left = out; left != null; left = left.before()) {
      leftOut[count++] = left.candidate();
    }
    spent += (long) relaxation.active().length * (members.length + 2) + count;
    return relaxation.bound(members, leftOut, count);
  }

  private static int[] with(int[] members, int[] chosen) {
    int[] team = Arrays.copyOf(members, members.length + chosen.length);
    System.arraycopy(chosen, 0, team, members.length, chosen.length);
    return team;
  }

  /** Takes a team, if it obeys the rules and is better than the best so far. */
  void offer(int[] members) {
    int value = problem.value(members);
    if (best == null || value > bestValue) {
      int[] team = members.clone();
      Arrays.sort(team);
      if (rules.allow(problem, team)) {
        best = team;
        bestValue = value;
      }
    }
  }
}
