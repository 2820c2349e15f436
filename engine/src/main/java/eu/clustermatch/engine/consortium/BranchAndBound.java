package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.Watch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best team, or how much it is worth at most, by best-first branch and bound over {@link
 * Relaxation}: a part of the search is what has some members and leaves others out, and is split by
 * whether the most promising candidate joins. Who cannot be in a better team than the one known is
 * left out beforehand. Work is counted in candidates weighed; when it is spent, the most promising
 * part left says what the bound is.
 */
final class BranchAndBound {
  private static final int STEPS = 200;
  private static final int PAIRWISE_STEPS = 60;
  private static final int SHRINKING_ROUNDS = 5;

  private final Problem problem;
  private final Rules rules;
  private final Watch watch;
  private final Relaxation relaxation;

  /** Often weaker at first, but stronger where some have joined already. */
  private @Nullable Relaxation pairwise;

  /** Of the two, the one whose last bound was the lower. */
  private Relaxation lower;

  private int @Nullable [] best;
  private int bestValue;
  private long spent;
  private long sequence;
  private final int[] leftOut;

  /** Members, who was left out on the way here, and twice the bound. */
  private record Part(int[] members, @Nullable Out out, long bound, int branch, long sequence) {}

  /** A chain of those left out. */
  private record Out(int candidate, @Nullable Out before) {}

  BranchAndBound(Problem problem, Rules rules, Watch watch) {
    this.problem = problem;
    this.rules = rules;
    this.watch = watch;
    this.relaxation = new Relaxation(problem, rules, false);
    this.lower = relaxation;
    int vetoes = IntStream.range(0, problem.size()).map(i -> problem.vetoed(i).length).sum();
    this.leftOut = new int[problem.size() + vetoes];
  }

  /** How much each candidate might add to a team beside the fixed members, doubled. */
  long[] potentials() {
    new DualAscent(problem, rules, relaxation).run(1, 0);
    return relaxation.potentials();
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
            Comparator.comparingLong(Part::bound)
                .thenComparingInt(part -> part.members().length)
                .reversed()
                .thenComparingLong(Part::sequence));
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
    DualAscent ascent = new DualAscent(problem, rules, relaxation);
    long lowest = ascent.run(STEPS, 2L * bestValue);
    for (int round = 1; round < SHRINKING_ROUNDS && shrink(); round++) {
      lowest = Math.min(lowest, ascent.run(STEPS, 2L * bestValue));
    }
    relaxation.settle();
    pairwise = pairwise();
    Part root = part(fixed, null);
    return root == null || lowest == Relaxation.NONE
        ? null
        : new Part(fixed, null, Math.min(lowest, root.bound()), root.branch(), root.sequence());
  }

  /** A second bound, with what doubling costs taken off the pairs, among those who are left. */
  private Relaxation pairwise() {
    Relaxation second = new Relaxation(problem, rules, true);
    second.keep(relaxation.active());
    new DualAscent(problem, rules, second).run(PAIRWISE_STEPS, 2L * bestValue);
    second.settle();
    return second;
  }

  /** Leaves out who cannot be in a better team than the best known; false where that is nobody. */
  private boolean shrink() {
    if (best == null || relaxation.seats() == 0) {
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
    offer(with(members, lower.chosen()));
    int branch = lower.seats() == 0 ? -1 : lower.branch();
    return isWorth(bound) ? new Part(members, out, bound, branch, sequence++) : null;
  }

  private long bound(int[] members, @Nullable Out out) {
    int count = 0;
    for (Out left = out; left != null; left = left.before()) {
      leftOut[count++] = left.candidate();
    }
    for (int member : members) {
      for (int other : problem.vetoed(member)) {
        leftOut[count++] = other;
      }
    }
    spent += (long) relaxation.active().length * (members.length + 2) + count;
    long bound = relaxation.bound(members, leftOut, count);
    lower = relaxation;
    Relaxation second = pairwise;
    if (second == null || !isWorth(bound)) {
      return bound;
    }
    spent += (long) relaxation.active().length * (members.length + 2) + count;
    long bySecond = second.bound(members, leftOut, count);
    lower = bySecond < bound ? second : relaxation;
    return Math.min(bound, bySecond);
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
