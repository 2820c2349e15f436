package eu.clustermatch.engine.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts blocking pairs straight from their definition, whatever made the matching: an acceptable
 * pair where the visitor strictly prefers the host to what it got, and the host has room or would
 * drop a strictly worse visitor and stay feasible. O(acceptable pairs × places of a host), but no
 * more than a budget allows.
 */
final class BlockingPairs {
  /** To copy the guests of a host, and to tell the better ones from the worse. */
  static final long STEPS_OF_A_GUEST = 5;

  private final Market market;
  private final Matching matching;
  private final Budget budget;
  private boolean complete = true;

  BlockingPairs(Market market, Matching matching) {
    this(market, matching, Budget.endless());
  }

  BlockingPairs(Market market, Matching matching, Budget budget) {
    this.market = market;
    this.matching = matching;
    this.budget = budget;
  }

  /** A visitor and a host that would rather have each other. */
  record Blocking(int visitor, int host) {}

  /** All of them, by visitor, then by host; or the first, see {@link #isComplete}. */
  List<Blocking> find() {
    List<Blocking> found = new ArrayList<>();
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      for (int host : market.acceptable(visitor)) {
        if (isCut()) {
          return found;
        }
        budget.spend(1);
        if (isBlocking(visitor, host)) {
          found.add(new Blocking(visitor, host));
        }
      }
    }
    return found;
  }

  /** Whether the budget sufficed for all that was asked so far; if not, a no may be wrong. */
  boolean isComplete() {
    return complete;
  }

  private boolean isCut() {
    complete &= !budget.isSpent();
    return !complete;
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
        && (!market.room().isLimited(host) || fits(host, visitor, matching.guests(host)));
  }

  /** The worst visitor that a host would drop for another, or {@link Matching#NONE}. */
  int dropped(int visitor, int host) {
    int[] guests = matching.guests(host);
    budget.spend(STEPS_OF_A_GUEST * guests.length);
    int[] worse =
        Arrays.stream(guests)
            .filter(guest -> market.gains(guest, host) < market.gains(visitor, host))
            .toArray();
    if (worse.length == 0) {
      return Matching.NONE;
    }
    return market.room().isLimited(host)
        ? droppedWhereItFits(visitor, host, guests, worse)
        : Arrays.stream(worse).reduce((a, b) -> market.prefers(host, a, b) ? b : a).orElseThrow();
  }

  private int droppedWhereItFits(int visitor, int host, int[] guests, int[] worse) {
    // Where it does not fit among those alone who would stay anyway, nobody's going helps.
    if (worse.length > 1 && !fits(host, visitor, without(guests, worse))) {
      return Matching.NONE;
    }
    int[] worstFirst =
        Arrays.stream(worse)
            .boxed()
            .sorted((a, b) -> a.equals(b) ? 0 : market.prefers(host, a, b) ? 1 : -1)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int guest : worstFirst) {
      if (isCut()) {
        return Matching.NONE;
      }
      if (fits(host, visitor, without(guests, new int[] {guest}))) {
        return guest;
      }
    }
    return Matching.NONE;
  }

  private static int[] without(int[] guests, int[] some) {
    int[] sorted = some.clone();
    Arrays.sort(sorted);
    return Arrays.stream(guests).filter(guest -> Arrays.binarySearch(sorted, guest) < 0).toArray();
  }

  private boolean fits(int host, int visitor, int[] guests) {
    if (isCut()) {
      return false;
    }
    int[] all = Arrays.copyOf(guests, guests.length + 1);
    all[guests.length] = visitor;
    return market.room().fits(host, all, budget);
  }
}
