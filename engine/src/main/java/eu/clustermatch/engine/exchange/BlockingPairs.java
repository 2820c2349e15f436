package eu.clustermatch.engine.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts blocking pairs straight from their definition, whatever made the matching: an acceptable
 * pair where the visitor strictly prefers the host to what it got, and the host has room or would
 * drop a strictly worse visitor and stay feasible. O(acceptable pairs × places of a host).
 */
final class BlockingPairs {
  /** To see whether a host can receive some visitors is more work than to compare two scores. */
  static final int STEPS_OF_A_GUEST = 20;

  private final Market market;
  private final Matching matching;
  private long steps;

  BlockingPairs(Market market, Matching matching) {
    this.market = market;
    this.matching = matching;
  }

  /** A visitor and a host that would rather have each other. */
  record Blocking(int visitor, int host) {}

  /** All of them, by visitor, then by host. */
  List<Blocking> find() {
    List<Blocking> found = new ArrayList<>();
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      for (int host : market.acceptable(visitor)) {
        steps++;
        if (isBlocking(visitor, host)) {
          found.add(new Blocking(visitor, host));
        }
      }
    }
    return found;
  }

  private boolean isBlocking(int visitor, int host) {
    int present = matching.hostOf(visitor);
    return present != host
        && (present == Matching.NONE
            || market.learns(visitor, host) > market.learns(visitor, present))
        && (hasRoom(visitor, host) || dropped(visitor, host) != Matching.NONE);
  }

  boolean hasRoom(int visitor, int host) {
    return matching.count(host) < market.places(host)
        && (!market.room().isLimited(host)
            || fits(host, with(visitor, matching.guests(host), Matching.NONE)));
  }

  /** The worst visitor that a host would drop for another, or {@link Matching#NONE}. */
  int dropped(int visitor, int host) {
    int worst = Matching.NONE;
    for (int i = 0; i < matching.count(host); i++) {
      int guest = matching.guest(host, i);
      if (market.gains(guest, host) < market.gains(visitor, host)
          && (worst == Matching.NONE || market.prefers(host, worst, guest))
          && (!market.room().isLimited(host)
              || fits(host, with(visitor, matching.guests(host), guest)))) {
        worst = guest;
      }
    }
    return worst;
  }

  private boolean fits(int host, int[] visitors) {
    steps += (long) STEPS_OF_A_GUEST * visitors.length;
    return market.room().fits(host, visitors);
  }

  /** How much work it was. */
  long steps() {
    return steps;
  }

  private static int[] with(int visitor, int[] guests, int without) {
    int[] others = new int[guests.length + (without == Matching.NONE ? 1 : 0)];
    int at = 0;
    others[at++] = visitor;
    for (int guest : guests) {
      if (guest != without) {
        others[at++] = guest;
      }
    }
    return others;
  }
}
