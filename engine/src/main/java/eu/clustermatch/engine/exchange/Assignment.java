package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.Watch;
import java.util.Arrays;

/**
 * The matching with the highest sum of scores where hosts have a number of places and no other
 * limit; of equal sums, one with the most visits. Visitors enter one by one, each along a shortest
 * augmenting path by reduced costs (Kuhn 1955; Edmonds & Karp 1972; Jonker & Volgenant 1987), on
 * whole numbers, so that it is exact. Prices (dual variables) of hosts and worths of visitors prove
 * it: price + worth is at least the weight of every pair, and equal for those matched. O(visitors ×
 * acceptable pairs), mostly far less.
 */
final class Assignment implements Matcher {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Market market;
  private final Matching matching;
  private final long[] worth;
  private final long[] price;
  private final Search search;

  private Assignment(Market market, Matching matching, long[] worth, long[] price, Search search) {
    this.market = market;
    this.matching = matching;
    this.worth = worth;
    this.price = price;
    this.search = search;
  }

  static Assignment of(Market market, Watch watch) {
    Auction auction = new Auction(market);
    Assignment assignment =
        new Assignment(
            market,
            new Matching(market.visitors(), market.hosts()),
            new long[market.visitors()],
            auction.prices(),
            new Search(market.visitors(), market.hosts()));
    assignment.search.steps = auction.steps();
    assignment.matchAll(watch);
    return assignment;
  }

  private void matchAll(Watch watch) {
    for (int visitor = 0; visitor < market.visitors() && !watch.isOver(); visitor++) {
      watch.report("matching", visitor, market.visitors());
      enter(visitor);
    }
    // Prices that were guessed too high fall until their places are taken, or to nothing.
    for (int host = 0; host < market.hosts() && !watch.isOver(); host++) {
      while (price[host] > 0 && matching.count(host) < market.places(host)) {
        fill(host);
      }
    }
  }

  /** What is shared by one search after the other. */
  private static final class Search {
    final long[] hostDistance;
    final int[] before;
    final boolean[] scanned;
    final int[] visitors;
    final long[] visitorDistance;
    final int[] reached;
    long steps;

    Search(int visitors, int hosts) {
      this.hostDistance = new long[hosts];
      this.before = new int[hosts];
      this.scanned = new boolean[hosts];
      this.visitors = new int[visitors];
      this.visitorDistance = new long[visitors];
      this.reached = new int[hosts];
    }
  }

  @Override
  public Matching matching() {
    return matching;
  }

  /** How many pairs were looked at so far. */
  long steps() {
    return search.steps;
  }

  @Override
  public boolean isSpent() {
    return false;
  }

  @Override
  public boolean goes(Market changed, int visitor) {
    Assignment other = on(changed);
    return other.enter(visitor) > 0;
  }

  @Override
  public boolean receives(Market changed, int host) {
    Assignment other = on(changed);
    for (int visitor = 0; visitor < changed.visitors(); visitor++) {
      if (changed.isAcceptable(visitor, host)) {
        other.price[host] =
            Math.max(other.price[host], changed.weight(visitor, host) - other.worth[visitor]);
      }
    }
    return other.fill(host) > 0;
  }

  @Override
  public int placesFor(int visitor, int host, int most) {
    Assignment other = this;
    for (int places = 1; places <= most; places++) {
      other = other.on(other.market.placing(host, 1));
      if (other.fill(host) == 0) {
        return 0;
      }
      if (other.matching.hostOf(visitor) != Matching.NONE) {
        return places;
      }
    }
    return 0;
  }

  private Assignment on(Market changed) {
    return new Assignment(changed, matching.copy(), worth.clone(), price.clone(), search);
  }

  /**
   * Lets a visitor in that goes nowhere.
   *
   * @return by how much the total weight rises
   */
  private long enter(int first) {
    long best = 0;
    long[] weights = market.weights(first);
    for (int host : market.acceptable(first)) {
      best = Math.max(best, weights[host] - price[host]);
    }
    worth[first] = best;
    Arrays.fill(search.hostDistance, FAR);
    Arrays.fill(search.scanned, false);
    int visitors = 0;
    int reached = 0;
    long shortest = FAR;
    int lastHost = Matching.NONE;
    int lastVisitor = first;
    long distance = 0;
    int[] entering = {first};
    while (true) {
      for (int visitor : entering) {
        search.visitors[visitors] = visitor;
        search.visitorDistance[visitors++] = distance;
        if (distance + worth[visitor] < shortest) {
          // It goes home, or does not go at all.
          shortest = distance + worth[visitor];
          lastVisitor = visitor;
        }
        reached = reach(visitor, distance, reached);
      }
      int next = nearest(reached);
      if (next == Matching.NONE || search.hostDistance[next] >= shortest) {
        break;
      }
      distance = search.hostDistance[next];
      if (hasRoom(next)) {
        shortest = distance;
        lastHost = next;
        break;
      }
      search.scanned[next] = true;
      entering = matching.guests(next);
    }
    long rise = best - shortest;
    for (int i = 0; i < visitors; i++) {
      worth[search.visitors[i]] -= Math.max(0, shortest - search.visitorDistance[i]);
    }
    for (int i = 0; i < reached; i++) {
      int host = search.reached[i];
      if (search.scanned[host]) {
        price[host] += shortest - search.hostDistance[host];
      }
    }
    follow(first, lastVisitor, lastHost);
    return rise;
  }

  private int reach(int visitor, long distance, int before) {
    int reached = before;
    long base = distance + worth[visitor];
    long[] weights = market.weights(visitor);
    int[] hosts = market.acceptable(visitor);
    search.steps += hosts.length;
    for (int host : hosts) {
      if (!search.scanned[host]) {
        long through = base + price[host] - weights[host];
        if (through < search.hostDistance[host]) {
          if (search.hostDistance[host] == FAR) {
            search.reached[reached++] = host;
          }
          search.hostDistance[host] = through;
          search.before[host] = visitor;
        }
      }
    }
    return reached;
  }

  /** Of equally near ones one with room: the search ends there. */
  private int nearest(int reached) {
    int nearest = Matching.NONE;
    search.steps += reached;
    for (int i = 0; i < reached; i++) {
      int host = search.reached[i];
      if (!search.scanned[host]
          && (nearest == Matching.NONE
              || search.hostDistance[host] < search.hostDistance[nearest]
              || (search.hostDistance[host] == search.hostDistance[nearest]
                  && hasRoom(host)
                  && !hasRoom(nearest)))) {
        nearest = host;
      }
    }
    return nearest;
  }

  private boolean hasRoom(int host) {
    return matching.count(host) < market.places(host);
  }

  /** Moves everybody on the path one on, from its end to its beginning. */
  private void follow(int first, int lastVisitor, int lastHost) {
    int free = lastHost;
    if (free == Matching.NONE) {
      if (lastVisitor == first) {
        return;
      }
      free = matching.hostOf(lastVisitor);
      matching.move(lastVisitor, Matching.NONE);
    }
    while (true) {
      int visitor = search.before[free];
      int left = matching.hostOf(visitor);
      matching.move(visitor, free);
      if (visitor == first) {
        return;
      }
      free = left;
    }
  }

  /**
   * Fills one free place of a host, if the total rises by that.
   *
   * @return by how much the total weight rises
   */
  private long fill(int first) {
    if (!hasRoom(first)) {
      return 0;
    }
    Vacancy vacancy = new Vacancy(market, matching, worth, price);
    long rise = vacancy.fill(first);
    search.steps += vacancy.steps();
    return rise;
  }

  /** By visitor, for tests. */
  int[] hosts() {
    int[] hosts = new int[market.visitors()];
    Arrays.setAll(hosts, matching::hostOf);
    return hosts;
  }
}
