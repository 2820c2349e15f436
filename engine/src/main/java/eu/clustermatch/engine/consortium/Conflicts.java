package eu.clustermatch.engine.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Why requirements cannot hold together, and which few to give up. Smallest sets are found by the
 * duality of conflicts and corrections: a conflict has something of every correction, and a
 * correction something of every conflict (Reiter 1987). So a smallest set that hits all corrections
 * found so far is tried; if it can hold, it is extended to as much as can hold, and the rest is a
 * further correction; if it cannot, it is a smallest conflict (Ignatiev, Previti, Liffiton &amp;
 * Marques-Silva 2015). Smallest corrections are found likewise.
 *
 * <p>Sets are bits of a mask. What cannot hold cannot hold with more either.
 */
final class Conflicts {
  private final LongPredicate holds;
  private final long all;

  /**
   * @param holds whether a set of requirements can hold together
   * @param all the requirements, which cannot
   */
  Conflicts(LongPredicate holds, long all) {
    this.holds = holds;
    this.all = all;
  }

  /** A set that cannot hold together, such that no smaller one cannot. */
  long smallestConflict() {
    List<Long> corrections = new ArrayList<>();
    while (true) {
      long hitting = smallestHitting(corrections, List.of());
      if (!holds.test(hitting)) {
        return hitting;
      }
      corrections.add(all & ~extended(hitting));
    }
  }

  /**
   * The sets without which the rest can hold, such that no smaller one does; at most so many, the
   * first requirements first. Empty where nothing holds at all.
   */
  List<Long> smallestCorrections(int most) {
    List<Long> conflicts = new ArrayList<>();
    List<Long> found = new ArrayList<>();
    while (found.size() < most) {
      long hitting = smallestHitting(conflicts, found);
      if (!found.isEmpty() && Long.bitCount(hitting) != Long.bitCount(found.getFirst())) {
        break;
      }
      if (holds.test(all & ~hitting)) {
        found.add(hitting);
      } else if (hitting == all) {
        break;
      } else {
        conflicts.add(reduced(all & ~hitting));
      }
    }
    return found;
  }

  /** As much as can hold together with a set. */
  private long extended(long set) {
    long held = set;
    for (long left = all & ~set; left != 0; left &= left - 1) {
      long more = held | Long.lowestOneBit(left);
      held = holds.test(more) ? more : held;
    }
    return held;
  }

  /** A part of a set that cannot hold either, without anything it could do without. */
  private long reduced(long set) {
    long kept = set;
    for (long left = set; left != 0; left &= left - 1) {
      long less = kept & ~Long.lowestOneBit(left);
      kept = holds.test(less) ? kept : less;
    }
    return kept;
  }

  /** A smallest set that has something of each of the sets and is none of those barred. */
  private long smallestHitting(List<Long> sets, List<Long> barred) {
    for (int size = 0; size <= Long.bitCount(all); size++) {
      long hitting = hitting(sets, barred, 0, size);
      if (hitting >= 0) {
        return hitting;
      }
    }
    return all;
  }

  /** With so many more elements, or -1 where there is none. */
  private static long hitting(List<Long> sets, List<Long> barred, long chosen, int more) {
    for (long set : sets) {
      if ((set & chosen) == 0) {
        for (long left = more == 0 ? 0 : set; left != 0; left &= left - 1) {
          long found = hitting(sets, barred, chosen | Long.lowestOneBit(left), more - 1);
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
