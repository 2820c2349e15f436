package eu.clustermatch.engine.exchange;

import java.util.Arrays;

/**
 * Fills one more place of a host in a matching of the highest sum, so that it has the highest sum
 * again: a shortest path of reduced costs from the free place back to a visitor that goes nowhere,
 * or to a place that is better left free.
 */
final class Vacancy {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Market market;
  private final Matching matching;
  private final long[] worth;
  private final long[] price;
  private final long[] distance;
  private final int[] towards;
  private final boolean[] scanned;

  private long steps;

  /** By host: the visitor by whose leaving it was reached. */
  private final int[] leaving;

  /**
   * @param worth of visitors, brought up to date
   * @param price of hosts, brought up to date
   */
  Vacancy(Market market, Matching matching, long[] worth, long[] price) {
    this.market = market;
    this.matching = matching;
    this.worth = worth;
    this.price = price;
    this.distance = new long[market.visitors()];
    this.towards = new int[market.visitors()];
    this.scanned = new boolean[market.visitors()];
    this.leaving = new int[market.hosts()];
    Arrays.fill(distance, FAR);
  }

  /**
   * @return by how much the total weight rises; 0 leaves the place free
   */
  long fill(int first) {
    long shortest = price[first];
    int last = Matching.NONE;
    boolean goesHome = false;
    long[] hostDistance = new long[market.hosts()];
    Arrays.fill(hostDistance, FAR);
    int host = first;
    long at = 0;
    while (true) {
      if (at < hostDistance[host]) {
        hostDistance[host] = at;
        if (host != first && at + price[host] < shortest) {
          shortest = at + price[host];
          last = host;
          goesHome = false;
        }
        reach(host, at);
      }
      int visitor = nearest();
      if (visitor == Matching.NONE || distance[visitor] >= shortest) {
        break;
      }
      scanned[visitor] = true;
      at = distance[visitor];
      if (matching.hostOf(visitor) == Matching.NONE) {
        shortest = at;
        last = visitor;
        goesHome = true;
        break;
      }
      host = matching.hostOf(visitor);
      if (at < hostDistance[host]) {
        leaving[host] = visitor;
      }
    }
    long rise = price[first] - shortest;
    reprice(hostDistance, shortest);
    if (last != Matching.NONE) {
      follow(first, goesHome ? last : leaving[last]);
    }
    return rise;
  }

  /** How many pairs were looked at. */
  long steps() {
    return steps;
  }

  private void reach(int host, long at) {
    steps += market.visitors();
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      if (!scanned[visitor]
          && matching.hostOf(visitor) != host
          && market.weight(visitor, host) != Market.UNACCEPTABLE) {
        long through = at + worth[visitor] + price[host] - market.weight(visitor, host);
        if (through < distance[visitor]) {
          distance[visitor] = through;
          towards[visitor] = host;
        }
      }
    }
  }

  private int nearest() {
    steps += distance.length;
    int nearest = Matching.NONE;
    for (int visitor = 0; visitor < distance.length; visitor++) {
      if (!scanned[visitor]
          && distance[visitor] < FAR
          && (nearest == Matching.NONE || distance[visitor] < distance[nearest])) {
        nearest = visitor;
      }
    }
    return nearest;
  }

  /** What a host's price falls by, all who are there are worth more. */
  private void reprice(long[] hostDistance, long shortest) {
    for (int visitor = 0; visitor < worth.length; visitor++) {
      int host = matching.hostOf(visitor);
      if (host != Matching.NONE) {
        worth[visitor] += Math.max(0, shortest - hostDistance[host]);
      }
    }
    for (int host = 0; host < hostDistance.length; host++) {
      price[host] -= Math.max(0, shortest - hostDistance[host]);
    }
  }

  private void follow(int first, int last) {
    int visitor = last;
    while (true) {
      int host = towards[visitor];
      int next = host == first ? Matching.NONE : leaving[host];
      matching.move(visitor, host);
      if (host == first) {
        return;
      }
      visitor = next;
    }
  }
}
