package eu.clustermatch.engine.exchange;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A matching with a high sum where hosts cannot receive all at once whom they have places for: the
 * best one without those limits, of which each host keeps what fits, made better by moving one
 * visitor at a time, another one making room if need be, until no such move helps.
 */
final class TotalSearch {
  private final Market market;
  private final Budget budget;
  private final Matching matching;

  /**
   * @param unlimited the best matching without the limits; it is changed
   */
  TotalSearch(Market market, Matching unlimited, Budget budget) {
    this.market = market;
    this.matching = unlimited;
    this.budget = budget;
  }

  Matching find() {
    for (int host = 0; host < market.hosts(); host++) {
      if (market.room().isLimited(host)) {
        keepWhatFits(host);
      }
    }
    boolean better = true;
    while (better && !budget.isSpent()) {
      better = false;
      for (int visitor = 0; visitor < market.visitors() && !budget.isSpent(); visitor++) {
        better |= improve(visitor);
      }
    }
    return matching;
  }

  private void keepWhatFits(int host) {
    int[] ranked =
        Arrays.stream(matching.guests(host))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(visitor -> -market.weight(visitor, host))
                    .thenComparingInt(visitor -> visitor))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int visitor : Fitting.rest(market, host, ranked, budget)) {
      matching.move(visitor, Matching.NONE);
    }
  }

  /** Makes the first move of a visitor that raises the sum. */
  private boolean improve(int visitor) {
    int present = matching.hostOf(visitor);
    long now = present == Matching.NONE ? 0 : market.weight(visitor, present);
    for (int host : market.acceptable(visitor)) {
      if (budget.isSpent()) {
        return false;
      }
      budget.spend(1);
      long gain = market.weight(visitor, host) - now;
      if (host == present || gain <= 0) {
        continue;
      }
      if (isRoom(visitor, host, Matching.NONE)) {
        matching.move(visitor, host);
        return true;
      }
      if (replace(visitor, host, gain)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRoom(int visitor, int host, int without) {
    int free = market.places(host) - matching.count(host) + (without == Matching.NONE ? 0 : 1);
    if (free <= 0 || !market.room().isLimited(host)) {
      return free > 0;
    }
    if (budget.isSpent()) {
      return false;
    }
    int[] others = Arrays.stream(matching.guests(host)).filter(guest -> guest != without).toArray();
    int[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = visitor;
    return market.room().fits(host, all, budget);
  }

  private boolean replace(int visitor, int host, long gain) {
    for (int guest : matching.guests(host)) {
      long loss = market.weight(guest, host);
      if (!isRoom(visitor, host, guest)) {
        continue;
      }
      int other = matching.hostOf(visitor);
      matching.move(guest, Matching.NONE);
      matching.move(visitor, host);
      int elsewhere = bestFree(guest, host, Math.max(0, loss - gain));
      if (elsewhere != Matching.NONE || gain > loss) {
        matching.move(guest, elsewhere);
        return true;
      }
      matching.move(visitor, other);
      matching.move(guest, host);
    }
    return false;
  }

  /** The best other host with room for a visitor that weighs more than some amount. */
  private int bestFree(int visitor, int not, long more) {
    int best = Matching.NONE;
    long most = more;
    for (int host : market.acceptable(visitor)) {
      budget.spend(1);
      long weight = market.weight(visitor, host);
      if (host != not && weight > most && isRoom(visitor, host, Matching.NONE)) {
        best = host;
        most = weight;
      }
    }
    return best;
  }
}
