package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Watch;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Stable matching where hosts have a number of places and no other limit: deferred acceptance (Gale
 * & Shapley 1962, the hospitals–residents problem), visitors proposing; equals are told apart by
 * their ids. No visitor can do better in any stable matching.
 *
 * <p>What a change would do is found by going on from the stable matching: by further proposals, or
 * by a chain of vacancies (Blum, Roth & Rothblum 1997). Who is matched at all is the same in every
 * stable matching (Roth 1986), so that asking again gives the same answer.
 */
final class DeferredAcceptance implements Matcher {
  private final Market market;
  private final Matching matching;

  /** By visitor: how many of its preferred hosts have said no. */
  private final int[] refusals;

  private DeferredAcceptance(Market market, Matching matching, int[] refusals) {
    this.market = market;
    this.matching = matching;
    this.refusals = refusals;
  }

  /** Matches all. O(acceptable pairs × places of a host). */
  static DeferredAcceptance of(Market market, Watch watch) {
    DeferredAcceptance acceptance =
        new DeferredAcceptance(
            market, new Matching(market.visitors(), market.hosts()), new int[market.visitors()]);
    for (int visitor = 0; visitor < market.visitors() && !watch.isOver(); visitor++) {
      watch.report("matching", visitor, market.visitors());
      acceptance.propose(visitor);
    }
    return acceptance;
  }

  @Override
  public Matching matching() {
    return matching;
  }

  @Override
  public boolean isSpent() {
    return false;
  }

  @Override
  public boolean goes(Market changed, int visitor) {
    DeferredAcceptance other = on(changed);
    other.refusals[visitor] = 0;
    other.propose(visitor);
    return other.matching.hostOf(visitor) != Matching.NONE;
  }

  @Override
  public boolean receives(Market changed, int host) {
    DeferredAcceptance other = on(changed);
    other.fill(host);
    return other.matching.count(host) > 0;
  }

  @Override
  public int placesFor(int visitor, int host, int most) {
    DeferredAcceptance other = this;
    for (int places = 1; places <= most; places++) {
      other = other.on(other.market.placing(host, 1));
      other.fill(host);
      if (other.matching.hostOf(visitor) != Matching.NONE) {
        return places;
      }
    }
    return 0;
  }

  private DeferredAcceptance on(Market changed) {
    return new DeferredAcceptance(changed, matching.copy(), refusals.clone());
  }

  /** Lets a visitor ask its hosts in turn, and whoever loses its place by that. */
  private void propose(int first) {
    int visitor = first;
    while (visitor != Matching.NONE) {
      int[] hosts = market.preferred(visitor);
      if (refusals[visitor] == hosts.length) {
        return;
      }
      int host = hosts[refusals[visitor]];
      int refused = visitor;
      if (matching.count(host) < market.places(host)) {
        refused = Matching.NONE;
      } else {
        int worst = worst(host);
        if (market.prefers(host, visitor, worst)) {
          matching.move(worst, Matching.NONE);
          refused = worst;
        }
      }
      if (refused != visitor) {
        matching.move(visitor, host);
      }
      if (refused != Matching.NONE) {
        refusals[refused]++;
      }
      visitor = refused;
    }
  }

  private int worst(int host) {
    int worst = matching.guest(host, 0);
    for (int i = 1; i < matching.count(host); i++) {
      int guest = matching.guest(host, i);
      if (market.prefers(host, worst, guest)) {
        worst = guest;
      }
    }
    return worst;
  }

  /** Fills the free places of a host, and those that open elsewhere by that. */
  private void fill(int first) {
    Deque<Integer> vacant = new ArrayDeque<>();
    vacant.add(first);
    while (!vacant.isEmpty()) {
      int host = vacant.peek();
      int best = matching.count(host) < market.places(host) ? best(host) : Matching.NONE;
      if (best == Matching.NONE) {
        vacant.remove();
        continue;
      }
      int left = matching.hostOf(best);
      matching.move(best, host);
      if (left != Matching.NONE) {
        vacant.add(left);
      }
    }
  }

  /** The visitor that a host likes most of those that would rather be there. */
  private int best(int host) {
    int best = Matching.NONE;
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      int present = matching.hostOf(visitor);
      if (present != host
          && (best == Matching.NONE || market.prefers(host, visitor, best))
          && (present == Matching.NONE || market.wants(visitor, host, present))
          && market.isAcceptable(visitor, host)) {
        best = visitor;
      }
    }
    return best;
  }

  /** By visitor, for tests. */
  int[] hosts() {
    int[] hosts = new int[market.visitors()];
    Arrays.setAll(hosts, matching::hostOf);
    return hosts;
  }
}
