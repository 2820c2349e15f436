package eu.clustermatch.engine.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Puts visits of one host in order so that never more than some are there at once. Each visit is
 * placed as early as those before it allow; some order of placing finds an order of visits wherever
 * there is one (Kolisch 1996: serial schedules hold every active one), so that trying all of them
 * decides. Tried first is what must end first. The search ends after {@value #MOST_STEPS} placings
 * and then says no.
 */
final class Timetable {
  private static final int MOST_STEPS = 20_000;
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final WorkingDays days;
  private final int atOnce;
  private final int[] earliest;
  private final int[] ends;
  private final int[] lengths;
  private final int[] order;
  private final int[] starts;
  private final int first;
  private final int[] present;
  private int steps;

  /**
   * @param earliest by visit: the first working day it may begin on
   * @param ends by visit: the last working day it may end on
   * @param lengths by visit: its working days
   */
  Timetable(WorkingDays days, int atOnce, int[] earliest, int[] ends, int[] lengths) {
    this.days = days;
    this.atOnce = atOnce;
    this.earliest = earliest;
    this.ends = ends;
    this.lengths = lengths;
    this.order =
        IntStream.range(0, ends.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(visit -> ends[visit])
                    .thenComparingInt(visit -> earliest[visit])
                    .thenComparingInt(visit -> lengths[visit])
                    .thenComparingInt(visit -> visit))
            .mapToInt(Integer::intValue)
            .toArray();
    this.starts = new int[ends.length];
    Arrays.fill(starts, NOWHERE);
    this.first = Arrays.stream(earliest).min().orElse(0);
    int last = Arrays.stream(ends).max().orElse(0);
    this.present = new int[Math.max(0, last - first + 1)];
  }

  /** The starts by visit, or nothing where there is no order. */
  int[] find() {
    return place(0) ? starts.clone() : new int[0];
  }

  private boolean place(int placed) {
    if (placed == starts.length) {
      return true;
    }
    int[] possible = new int[starts.length];
    for (int visit : order) {
      if (starts[visit] == NOWHERE) {
        possible[visit] = possible(visit);
        if (possible[visit] == NOWHERE) {
          return false;
        }
      }
    }
    int before = -1;
    for (int visit : order) {
      if (starts[visit] == NOWHERE && !(before >= 0 && same(before, visit))) {
        if (++steps > MOST_STEPS) {
          return false;
        }
        set(visit, possible[visit], 1);
        if (place(placed + 1)) {
          return true;
        }
        set(visit, possible[visit], -1);
        starts[visit] = NOWHERE;
        before = visit;
      }
    }
    return false;
  }

  /** Of two alike, which goes first does not matter. */
  private boolean same(int a, int b) {
    return earliest[a] == earliest[b] && ends[a] == ends[b] && lengths[a] == lengths[b];
  }

  private void set(int visit, int start, int change) {
    starts[visit] = start;
    for (int day = start; day < start + lengths[visit]; day++) {
      present[day - first] += change;
    }
  }

  private int possible(int visit) {
    int start = days.start(earliest[visit], lengths[visit]);
    while (start + lengths[visit] - 1 <= ends[visit]) {
      int full = lastFullDay(start, lengths[visit]);
      if (full < 0) {
        return start;
      }
      start = days.start(full + 1, lengths[visit]);
    }
    return NOWHERE;
  }

  private int lastFullDay(int start, int length) {
    for (int day = start + length - 1; day >= start; day--) {
      if (present[day - first] >= atOnce) {
        return day;
      }
    }
    return -1;
  }
}
