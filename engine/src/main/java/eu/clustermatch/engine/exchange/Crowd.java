package eu.clustermatch.engine.exchange;

/**
 * Whether visits of one host must be too many, or stay too long, for its places between two days;
 * if so there is no order, if not there may be one. Of those that must be there from one day to
 * another, each place takes no more days than these, and no more visits than the shortest one fits
 * in (Baptiste, Le Pape & Nuijten 2001).
 */
final class Crowd {
  private final int atOnce;
  private final int[] earliest;
  private final int[] ends;
  private final int[] lengths;
  private long steps;

  /**
   * @param ends ascending
   */
  Crowd(int atOnce, int[] earliest, int[] ends, int[] lengths) {
    this.atOnce = atOnce;
    this.earliest = earliest;
    this.ends = ends;
    this.lengths = lengths;
  }

  /** Whether the time from the first day to the last one of all suffices. O(visits). */
  static boolean mayFit(int atOnce, int[] earliest, int[] ends, int[] lengths) {
    int from = Integer.MAX_VALUE;
    int to = Integer.MIN_VALUE;
    int shortest = Integer.MAX_VALUE;
    long stay = 0;
    for (int i = 0; i < ends.length; i++) {
      from = Math.min(from, earliest[i]);
      to = Math.max(to, ends[i]);
      shortest = Math.min(shortest, lengths[i]);
      stay += lengths[i];
    }
    return isEnough(atOnce, to - from + 1, stay, ends.length, shortest);
  }

  private static boolean isEnough(int atOnce, long window, long stay, long count, int shortest) {
    return stay <= atOnce * window && count <= atOnce * (window / shortest);
  }

  /**
   * Whether there are too many between some first day and some last one. O(visits × first days).
   *
   * @param byStart the visits by their first day
   */
  boolean isTooMany(int[] byStart) {
    for (int i = byStart.length - 1; i >= 0; i--) {
      int from = earliest[byStart[i]];
      boolean firstOfItsDay = i == 0 || earliest[byStart[i - 1]] != from;
      if (firstOfItsDay && isTooManyFrom(from)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTooManyFrom(int from) {
    long stay = 0;
    long count = 0;
    int shortest = Integer.MAX_VALUE;
    steps += ends.length;
    for (int visit = 0; visit < ends.length; visit++) {
      if (earliest[visit] >= from) {
        stay += lengths[visit];
        count++;
        shortest = Math.min(shortest, lengths[visit]);
        if (!isEnough(atOnce, ends[visit] - from + 1, stay, count, shortest)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many visits were looked at so far. */
  long steps() {
    return steps;
  }
}
