package eu.clustermatch.engine.meeting;

/**
 * What participants should have at least. The satisfaction of a participant is the share of its
 * claim that is met: the sum of the weights of the meetings it wished for, by the greatest such sum
 * it could have if all others gave way to it. Who wishes for nobody it could meet is satisfied by
 * the wishes of others to meet it; who is not wished for either has no claim and is not counted.
 *
 * <p>Of two timetables the fairer is the one in which fewer participants with a claim have nothing
 * of it; where these are equally many, the one in which the worst-off of the others has the greater
 * satisfaction. These are the first two steps of the leximin order (Sen 1970). Of timetables
 * equally fair the better is the one of the greater total weight.
 */
final class Fairness {
  // What unfairness costs while a timetable is sought, in mean weights of a pair: more than a few
  // meetings are worth, so that it is mended first, but not so much that no way leads through it.
  private static final double NONE_COSTS = 60;
  private static final double BELOW_COSTS = 2;
  private static final double SHARE_COSTS = 40;

  private final Event event;
  private final long[] floor;
  private final long meanWeight;

  /**
   * @param satisfaction that everybody who has any should have at least, 0–1
   */
  Fairness(Event event, double satisfaction) {
    this.event = event;
    this.floor = new long[event.participants()];
    for (int who = 0; who < floor.length; who++) {
      if (event.hasClaim(who)) {
        floor[who] = floor(who, satisfaction);
      }
    }
    this.meanWeight = event.meanWeight();
  }

  /** The least sum of claims that is a share of the best, as division rounds shares. */
  private long floor(int who, double satisfaction) {
    long best = event.best[who];
    long step = 0;
    for (int pair : event.pairsOf[who]) {
      step = greatestCommonDivisor(event.claim(pair, who), step);
    }
    long floor = (long) Math.floor(satisfaction * best) / step * step;
    while (floor < best && (double) floor / best < satisfaction) {
      floor += step;
    }
    return floor;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  /** The least sum of claims that a participant should have, in units. */
  long floor(int who) {
    return floor[who];
  }

  boolean isNone(int who, long met) {
    return met == 0 && event.hasClaim(who);
  }

  boolean isBelow(int who, long met) {
    return met < floor[who];
  }

  /** What the search pays for what a participant has, in units. */
  long penalty(int who, long met) {
    if (isNone(who, met)) {
      return (long) (NONE_COSTS * meanWeight);
    }
    if (!isBelow(who, met)) {
      return 0;
    }
    double lacking = (double) (floor[who] - met) / event.best[who];
    return (long) ((BELOW_COSTS + SHARE_COSTS * lacking) * meanWeight);
  }

  /** The smallest satisfaction of those who have any; 1 where nobody has. */
  static double worst(Timetable timetable) {
    double worst = 1;
    for (int who = 0; who < timetable.event.participants(); who++) {
      if (timetable.met[who] > 0) {
        worst = Math.min(worst, satisfaction(timetable, who));
      }
    }
    return worst;
  }

  /** The satisfaction of a participant with a claim, 0–1. */
  static double satisfaction(Timetable timetable, int who) {
    return (double) timetable.met[who] / timetable.event.best[who];
  }
}
