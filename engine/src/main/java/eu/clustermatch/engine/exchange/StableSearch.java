package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.exchange.BlockingPairs.Blocking;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A matching with few blocking pairs where hosts cannot receive all at once whom they have places
 * for; there may be none without any. First deferred acceptance, where a host keeps of those who
 * asked the best, one by one, as far as they fit; then blocking pairs are satisfied one after
 * another (Roth & Vande Vate 1990), and the best matching met on the way is kept.
 */
final class StableSearch {
  /** How many blocking pairs may be satisfied. */
  private static final int MOST_STEPS = 500;

  private final Market market;
  private final Budget budget;

  StableSearch(Market market, Budget budget) {
    this.market = market;
    this.budget = budget;
  }

  Matching find() {
    Matching matching = propose();
    Matching best = matching.copy();
    int fewest = Integer.MAX_VALUE;
    for (int step = 0; step < MOST_STEPS; step++) {
      BlockingPairs pairs = new BlockingPairs(market, matching, budget);
      List<Blocking> blocking = pairs.find();
      if (pairs.isComplete() && blocking.size() < fewest) {
        fewest = blocking.size();
        best = matching.copy();
      }
      if (blocking.isEmpty() || budget.isSpent()) {
        break;
      }
      // Another one at each step, lest the same few go round in a circle.
      satisfy(matching, blocking.get((int) (step * 31L % blocking.size())));
    }
    return best;
  }

  private void satisfy(Matching matching, Blocking pair) {
    BlockingPairs pairs = new BlockingPairs(market, matching);
    if (!pairs.hasRoom(pair.visitor(), pair.host())) {
      matching.move(pairs.dropped(pair.visitor(), pair.host()), Matching.NONE);
    }
    matching.move(pair.visitor(), pair.host());
  }

  private Matching propose() {
    Matching matching = new Matching(market.visitors(), market.hosts());
    int[] refusals = new int[market.visitors()];
    Deque<Integer> free = new ArrayDeque<>();
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      free.add(visitor);
    }
    while (!free.isEmpty() && !budget.isSpent()) {
      int visitor = free.peek();
      int[] hosts = market.preferred(visitor);
      if (matching.hostOf(visitor) != Matching.NONE || refusals[visitor] == hosts.length) {
        free.remove();
        continue;
      }
      int host = hosts[refusals[visitor]++];
      int[] guests = matching.guests(host);
      budget.spend(1 + BlockingPairs.STEPS_OF_A_GUEST * guests.length);
      matching.move(visitor, host);
      for (int refused : refused(host, guests, visitor)) {
        matching.move(refused, Matching.NONE);
        if (refused != visitor) {
          free.add(refused);
        }
      }
    }
    return matching;
  }

  /** Who has to go of those who are there and the one who asks. */
  private int[] refused(int host, int[] guests, int asking) {
    if (guests.length < market.places(host) && fits(host, guests, asking)) {
      return new int[0];
    }
    int[] better = better(host, guests, asking);
    // Those who are better are there together already.
    if (better.length == market.places(host) || !fits(host, better, asking)) {
      return new int[] {asking};
    }
    return Fitting.rest(market, host, ranked(host, guests, asking), budget);
  }

  private boolean fits(int host, int[] guests, int asking) {
    if (budget.isSpent()) {
      return false;
    }
    return market.room().fits(host, with(guests, asking), budget);
  }

  private int[] better(int host, int[] guests, int asking) {
    return Arrays.stream(guests).filter(guest -> market.prefers(host, guest, asking)).toArray();
  }

  private int[] ranked(int host, int[] guests, int asking) {
    budget.spend(guests.length);
    return Arrays.stream(with(guests, asking))
        .boxed()
        .sorted((a, b) -> a.equals(b) ? 0 : market.prefers(host, a, b) ? -1 : 1)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] with(int[] guests, int asking) {
    int[] all = Arrays.copyOf(guests, guests.length + 1);
    all[guests.length] = asking;
    return all;
  }
}
