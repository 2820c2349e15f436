package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.List;

/**
 * Why requirements cannot hold together, and which few to give up. Smallest sets are found by the
 * duality of conflicts and corrections: a conflict has something of every correction, and a
 * correction something of every conflict (Reiter 1987). So a smallest set that hits all corrections
 * found so far is tried; if it can hold, it is extended to as much as can hold, and the rest is a
 * further correction; if it cannot, it is a smallest conflict (Ignatiev, Previti, Liffiton &amp;
 * Marques-Silva 2015). Smallest corrections are found likewise.
 *
 * <p>That may take exponentially many corrections, and hitting them is NP-hard. So work is counted;
 * when it is spent, the answer is a set that can do without none of its elements, found with one
 * test each.
 *
 * <p>Sets are bits of a mask. What cannot hold cannot hold with more either.
 */
final class Conflicts {
  private static final long MOST_REDUCING = 40_000_000;
  private static final long MOST_COMPARING = 15_000_000;

  private final Test test;
  private final long all;
  private final int least;
  private final Watch watch;

  /** Whether requirements can hold together. */
  interface Test {
    /** False where they cannot, or where the budget is spent before that is known. */
    boolean holds(long set, Budget budget);
  }

  /**
   * What cannot hold together.
   *
   * @param certain whether it is certain that it cannot
   * @param smallest whether it is certain, too, that nothing smaller cannot
   */
  record Conflict(long set, boolean certain, boolean smallest) {}

  /**
   * What to give up.
   *
   * @param sets without each of which the rest can hold
   * @param smallest whether it is certain that no smaller set would do
   */
  record Corrections(List<Long> sets, boolean smallest) {
    Corrections {
      sets = List.copyOf(sets);
    }
  }

  /**
   * @param all the requirements, which cannot hold together
   * @param least a conflict of several elements is known to have at least so many; 2 where nothing
   *     is known
   */
  Conflicts(Test test, long all, int least, Watch watch) {
    this.test = test;
    this.all = all;
    this.least = least;
    this.watch = watch;
  }

  /** A set that cannot hold together, if possible such that no smaller one cannot. */
  Conflict smallestConflict() {
    Budget budget = new Budget(MOST_REDUCING, watch);
    if (!fails(all, budget)) {
      return new Conflict(all, false, false);
    }
    if (fails(0, budget)) {
      return new Conflict(0, true, true);
    }
    for (long left = all; left != 0; left &= left - 1) {
      long alone = Long.lowestOneBit(left);
      if (fails(alone, budget)) {
        return new Conflict(alone, true, true);
      }
    }
    long known = reduced(all, budget);
    return budget.isSpent() ? new Conflict(known, true, false) : smallest(known);
  }

  /** A smallest conflict, or the known one when the work to compare is spent. */
  private Conflict smallest(long known) {
    Budget budget = new Budget(MOST_COMPARING, watch);
    List<Long> corrections = new ArrayList<>();
    int size = least;
    while (true) {
      long hitting = -1;
      while (size < Long.bitCount(known) && hitting < 0) {
        hitting = hitting(corrections, List.of(), 0, size, budget);
        size += hitting < 0 ? 1 : 0;
      }
      if (budget.isSpent() || hitting < 0) {
        return new Conflict(known, true, !budget.isSpent());
      }
      if (fails(hitting, budget)) {
        return new Conflict(hitting, true, true);
      }
      corrections.add(all & ~extended(hitting, budget));
    }
  }

  /**
   * The sets without which the rest can hold, if possible such that no smaller one does; at most so
   * many, the first requirements first. Empty where nothing holds at all.
   */
  Corrections smallestCorrections(int most) {
    Budget budget = new Budget(MOST_COMPARING, watch);
    List<Long> conflicts = new ArrayList<>();
    List<Long> found = new ArrayList<>();
    int size = 0;
    while (found.size() < most && size <= Long.bitCount(all) && !budget.isSpent()) {
      long hitting = hitting(conflicts, found, 0, size, budget);
      if (hitting < 0 && found.isEmpty() && !budget.isSpent()) {
        size++;
      } else if (hitting < 0) {
        break;
      } else if (test.holds(all & ~hitting, budget)) {
        found.add(hitting);
      } else {
        conflicts.add(reduced(all & ~hitting, budget));
      }
    }
    return found.isEmpty() && budget.isSpent()
        ? new Corrections(anyCorrection(), false)
        : new Corrections(found, true);
  }

  private List<Long> anyCorrection() {
    long held = extended(0, new Budget(MOST_REDUCING, watch));
    return held == 0 ? List.of() : List.of(all & ~held);
  }

  /** Whether it is certain that a set cannot hold. */
  private boolean fails(long set, Budget budget) {
    return !test.holds(set, budget) && !budget.isSpent();
  }

  /** As much as can hold together with a set. */
  private long extended(long set, Budget budget) {
    long held = set;
    for (long left = all & ~set; left != 0; left &= left - 1) {
      long more = held | Long.lowestOneBit(left);
      held = test.holds(more, budget) ? more : held;
    }
    return held;
  }

  /** A part of a set that cannot hold either, without anything it could do without. */
  private long reduced(long set, Budget budget) {
    long kept = set;
    for (long left = set; left != 0; left &= left - 1) {
      long less = kept & ~Long.lowestOneBit(left);
      kept = fails(less, budget) ? less : kept;
    }
    return kept;
  }

  /**
   * A set that has something of each of the sets and is none of those barred, with so many more
   * elements at most than those chosen; or -1 where there is none or the budget is spent.
   */
  private static long hitting(
      List<Long> sets, List<Long> barred, long chosen, int more, Budget budget) {
    for (long set : sets) {
      if (!budget.spend(1)) {
        return -1;
      }
      if ((set & chosen) == 0) {
        for (long left = more == 0 ? 0 : set; left != 0; left &= left - 1) {
          long found = hitting(sets, barred, chosen | Long.lowestOneBit(left), more - 1, budget);
          if (found >= 0) {
            return found;
          }
        }
        return -1;
      }
    }
    return barred.contains(chosen) ? -1 : chosen;
  }
}
