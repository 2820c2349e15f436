package eu.clustermatch.engine.meeting;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What a participant could have if all others gave way to it: its pairs, each in a slot of its own
 * in which both are available. Sets of pairs that fit into slots are the independent sets of a
 * transversal matroid (Edmonds & Fulkerson 1965), so that taking the pair of the greatest claim
 * that still fits gives the greatest sum; whether it fits is asked by an augmenting path.
 */
final class BestAlone {
  private static final int NONE = -1;

  private final Event event;
  private final int[] pairIn;
  private long tried;

  private BestAlone(Event event) {
    this.event = event;
    this.pairIn = new int[event.slots.length];
    Arrays.fill(pairIn, NONE);
  }

  /** O(pairs of the participant × slots²). */
  static long of(Event event, int who) {
    int[] wanted =
        Arrays.stream(event.pairsOf[who])
            .filter(pair -> event.claim(pair, who) > 0)
            .boxed()
            .sorted(Comparator.comparing((Integer pair) -> -event.claim(pair, who)))
            .mapToInt(Integer::intValue)
            .toArray();
    BestAlone alone = new BestAlone(event);
    long sum = 0;
    int meetings = 0;
    for (int pair : wanted) {
      alone.tried = 0;
      if (meetings < event.capacity[who] && alone.fits(pair)) {
        sum += event.claim(pair, who);
        meetings++;
      }
    }
    return sum;
  }

  private boolean fits(int pair) {
    for (long left = event.common[pair] & ~tried; left != 0; left &= ~tried & (left - 1)) {
      int slot = Long.numberOfTrailingZeros(left);
      tried |= 1L << slot;
      if (pairIn[slot] == NONE || fits(pairIn[slot])) {
        pairIn[slot] = pair;
        return true;
      }
    }
    return false;
  }
}
