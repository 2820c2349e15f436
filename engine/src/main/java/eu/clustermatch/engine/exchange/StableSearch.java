package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.exchange.BlockingPairs.Blocking;
import java.util.ArrayDeque;
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
      BlockingPairs pairs = new BlockingPairs(market, matching);
      List<Blocking> blocking = pairs.find();
      if (blocking.size() < fewest) {
        fewest = blocking.size();
        best = matching.copy();
      }
      budget.spend(pairs.steps());
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
      matching.move(visitor, host);
      budget.spend((long) BlockingPairs.STEPS_OF_A_GUEST * matching.count(host));
      for (int refused : refused(host, matching.guests(host))) {
        matching.move(refused, Matching.NONE);
        free.add(refused);
      }
    }
    return matching;
  }

  private int[] refused(int host, int[] asking) {
    if (asking.length <= market.places(host) && market.room().fits(host, asking)) {
      return new int[0];
    }
    int[] ranked = asking.clone();
    for (int i = 1; i < ranked.length; i++) {
      for (int j = i; j > 0 && market.prefers(host, ranked[j], ranked[j - 1]); j--) {
        int better = ranked[j];
        ranked[j] = ranked[j - 1];
        ranked[j - 1] = better;
      }
    }
    return Fitting.rest(market, host, ranked);
  }
}
