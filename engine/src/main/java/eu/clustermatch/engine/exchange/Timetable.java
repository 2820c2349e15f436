package eu.clustermatch.engine.exchange;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Puts visits of one host in order so that never more than some are there at once. Most cases are
 * decided without a search: by sending whom has come and must leave first (Jackson 1955), or
 * because more must be there between two days than places allow. Else visits are placed one after
 * another, each as early as those before it allow; trying all orders decides, of which only those
 * count where nobody else could come and go before the next one (Giffler & Thompson 1960). The
 * search ends after {@value #MOST_STEPS} steps, a look at one visit each, and then says no.
 */
final class Timetable {
  private static final int MOST_STEPS = 20_000;
  private static final int MOST_HOLDS = 100;
  private static final int NOWHERE = Integer.MAX_VALUE;

  /** For the number of a visit. */
  private static final int BITS = 12;

  private static final int MASK = (1 << BITS) - 1;

  /** For a working day: a hundred years have fewer than 27,000. */
  private static final int DAY_BITS = 15;

  private final WorkingDays days;
  private final int atOnce;

  /** By rank: which visit it is; ranks are by end, then by the first day, then by length. */
  private final int[] visits;

  private final int[] earliest;
  private final int[] ends;
  private final int[] lengths;

  /** By rank: before when it does not come, lest it be in the way of others. */
  private final int[] held;

  /** The ranks as they were placed. */
  private final int[] placed;

  private final int[] starts;

  /** From when on each of the places is free, ascending. */
  private final int[] free;

  /** How many were placed before one that came too late. */
  private int late;

  private long steps;

  /**
   * @param atOnce at least 1
   * @param earliest by visit: the first working day it may begin on
   * @param ends by visit: the last working day it may end on
   * @param lengths by visit: its working days
   */
  Timetable(WorkingDays days, int atOnce, int[] earliest, int[] ends, int[] lengths) {
    this.days = days;
    this.atOnce = atOnce;
    int count = ends.length;
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (((long) ends[i] << DAY_BITS | earliest[i]) << DAY_BITS | lengths[i]) << BITS | i;
    }
    Arrays.sort(keys);
    this.visits = new int[count];
    this.earliest = new int[count];
    this.ends = new int[count];
    this.lengths = new int[count];
    for (int rank = 0; rank < count; rank++) {
      int visit = (int) keys[rank] & MASK;
      this.visits[rank] = visit;
      this.earliest[rank] = earliest[visit];
      this.ends[rank] = ends[visit];
      this.lengths[rank] = lengths[visit];
    }
    this.held = this.earliest.clone();
    this.placed = new int[ends.length];
    this.starts = new int[ends.length];
    this.free = new int[Math.min(atOnce, ends.length)];
    this.steps = ends.length;
  }

  /** The ranks by a day of each. */
  private static int[] sorted(int[] daysByRank) {
    long[] keys = new long[daysByRank.length];
    for (int rank = 0; rank < keys.length; rank++) {
      keys[rank] = (long) daysByRank[rank] << BITS | rank;
    }
    Arrays.sort(keys);
    int[] ranks = new int[keys.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = (int) keys[i] & MASK;
    }
    return ranks;
  }

  /** The starts by visit, or nothing where there is no order. */
  int[] find() {
    if (!dueFirst() && (isCrowded() || !(holding() || search()))) {
      return new int[0];
    }
    int[] byVisit = new int[starts.length];
    for (int rank = 0; rank < starts.length; rank++) {
      byVisit[visits[rank]] = starts[rank];
    }
    return byVisit;
  }

  /** How many visits were looked at so far. */
  long steps() {
    return steps;
  }

  /** Whether it goes well that of those who may come already the one that must end first comes. */
  private boolean dueFirst() {
    Arrays.fill(free, Integer.MIN_VALUE);
    int[] byStart = sorted(held);
    steps += starts.length;
    BitSet waiting = new BitSet(starts.length);
    int coming = 0;
    for (late = 0; late < starts.length; late++) {
      steps++;
      int day = waiting.isEmpty() ? Math.max(free[0], held[byStart[coming]]) : free[0];
      while (coming < starts.length && held[byStart[coming]] <= day) {
        waiting.set(byStart[coming++]);
      }
      int rank = waiting.nextSetBit(0);
      waiting.clear(rank);
      placed[late] = rank;
      starts[rank] = days.start(Math.max(free[0], held[rank]), lengths[rank]);
      if (starts[rank] + lengths[rank] - 1 > ends[rank]) {
        return false;
      }
      occupy(starts[rank] + lengths[rank]);
    }
    return true;
  }

  /**
   * Whether it goes well so if, whenever one comes too late, the last one before it that could have
   * waited is held back until those come who have less time.
   */
  private boolean holding() {
    for (int hold = 0; hold < MOST_HOLDS; hold++) {
      int due = ends[placed[late]];
      int until = held[placed[late]];
      int at = late - 1;
      while (at >= 0 && (ends[placed[at]] <= due || starts[placed[at]] >= until)) {
        until = Math.min(until, held[placed[at]]);
        at--;
      }
      if (at < 0) {
        return false;
      }
      held[placed[at]] = until;
      if (dueFirst()) {
        return true;
      }
    }
    return false;
  }

  private boolean isCrowded() {
    Crowd crowd = new Crowd(atOnce, earliest, ends, lengths);
    boolean crowded = crowd.isTooMany(sorted(earliest));
    steps += crowd.steps();
    return crowded;
  }

  private boolean search() {
    Arrays.fill(starts, NOWHERE);
    Arrays.fill(free, Integer.MIN_VALUE);
    return place(0, steps + MOST_STEPS);
  }

  private boolean place(int count, long most) {
    if (count == starts.length) {
      return true;
    }
    int soonest = NOWHERE;
    for (int rank = 0; rank < starts.length; rank++) {
      if (starts[rank] == NOWHERE) {
        int end = possible(rank) + lengths[rank] - 1;
        if (end > ends[rank]) {
          return false;
        }
        soonest = Math.min(soonest, end);
      }
    }
    int before = -1;
    for (int rank = 0; rank < starts.length; rank++) {
      if (starts[rank] != NOWHERE || (before >= 0 && same(before, rank))) {
        continue;
      }
      int start = possible(rank);
      if (start > soonest) {
        continue;
      }
      steps += 2L * starts.length;
      if (steps > most) {
        return false;
      }
      starts[rank] = start;
      int since = free[0];
      occupy(start + lengths[rank]);
      if (place(count + 1, most)) {
        return true;
      }
      leave(start + lengths[rank], since);
      starts[rank] = NOWHERE;
      before = rank;
    }
    return false;
  }

  /** Of two alike, which goes first does not matter. */
  private boolean same(int a, int b) {
    return earliest[a] == earliest[b] && ends[a] == ends[b] && lengths[a] == lengths[b];
  }

  private int possible(int rank) {
    return days.start(Math.max(free[0], earliest[rank]), lengths[rank]);
  }

  /** Takes the place that is free first. */
  private void occupy(int until) {
    int at = 0;
    while (at + 1 < free.length && free[at + 1] < until) {
      free[at] = free[at + 1];
      at++;
    }
    free[at] = until;
    steps += at;
  }

  /** Undoes what {@link #occupy} did. */
  private void leave(int until, int since) {
    int at = free.length - 1;
    while (free[at] != until) {
      at--;
    }
    for (; at > 0; at--) {
      free[at] = free[at - 1];
    }
    free[0] = since;
  }
}
