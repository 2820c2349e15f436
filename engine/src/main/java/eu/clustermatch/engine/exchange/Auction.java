package eu.clustermatch.engine.exchange;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Guesses the prices of hosts by an auction of their places (Bertsekas 1979), first with large and
 * then with ever smaller raises; places that nobody took are offered for less until somebody does
 * or they cost nothing (Bertsekas, Castañon & Tsaknakis 1993). From good prices the exact search
 * has short ways to go, also where all want the same few hosts. What it finds does not depend on
 * them.
 */
final class Auction {
  private static final int FINER = 8;
  private static final int PHASES = 7;

  /** Bids in a phase, per visitor, lest a phase last. */
  private static final int MOST_BIDS = 100;

  private final Market market;
  private final long[] price;
  private final int[] places;

  /** By host: who is there, and up to which price each would stay. */
  private final int[][] holders;

  private final long[][] bids;
  private final int[] counts;
  private final int[] hostOf;
  private int bidsLeft;
  private long steps;

  Auction(Market market) {
    this.market = market;
    this.price = new long[market.hosts()];
    this.places = new int[market.hosts()];
    this.holders = new int[market.hosts()][];
    this.bids = new long[market.hosts()][];
    this.counts = new int[market.hosts()];
    this.hostOf = new int[market.visitors()];
    for (int host = 0; host < market.hosts(); host++) {
      places[host] = Math.min(market.places(host), market.visitors());
      holders[host] = new int[places[host]];
      bids[host] = new long[places[host]];
    }
  }

  /** How many pairs were looked at so far. */
  long steps() {
    return steps;
  }

  /** By host. */
  long[] prices() {
    long raise = highestWeight() / FINER;
    for (int phase = 0; phase < PHASES && raise > 0; phase++) {
      auction(raise);
      raise /= FINER;
    }
    return price;
  }

  private long highestWeight() {
    long highest = 0;
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      for (int host : market.acceptable(visitor)) {
        highest = Math.max(highest, market.weight(visitor, host));
      }
    }
    return highest;
  }

  private void auction(long raise) {
    Arrays.fill(counts, 0);
    Arrays.fill(hostOf, Matching.NONE);
    bidsLeft = MOST_BIDS * market.visitors();
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int visitor = 0; visitor < market.visitors(); visitor++) {
      waiting.add(visitor);
    }
    while (!waiting.isEmpty() && bidsLeft-- > 0) {
      int outbid = bid(waiting.remove(), raise);
      if (outbid != Matching.NONE) {
        waiting.add(outbid);
      }
    }
    for (int host = 0; host < counts.length; host++) {
      waiting.add(host);
    }
    while (!waiting.isEmpty()) {
      int left = offer(waiting.peek(), raise);
      if (left == Matching.NONE) {
        waiting.remove();
      } else {
        waiting.add(left);
      }
    }
  }

  /** Lets a visitor bid for the host it would gain most from; returns who loses its place. */
  private int bid(int visitor, long raise) {
    long best = 0;
    long second = 0;
    int wanted = Matching.NONE;
    long[] weights = market.weights(visitor);
    int[] hosts = market.acceptable(visitor);
    steps += hosts.length;
    for (int host : hosts) {
      long net = weights[host] - price[host];
      if (net > best) {
        second = best;
        best = net;
        wanted = host;
      } else if (net > second) {
        second = net;
      }
    }
    if (wanted == Matching.NONE) {
      return Matching.NONE;
    }
    int outbid = Matching.NONE;
    if (counts[wanted] == places[wanted]) {
      int lowest = lowest(wanted);
      outbid = holders[wanted][lowest];
      remove(wanted, lowest);
    }
    put(visitor, wanted, price[wanted] + best - second + raise);
    return outbid;
  }

  private void put(int visitor, int host, long bid) {
    int at = counts[host]++;
    holders[host][at] = visitor;
    bids[host][at] = bid;
    hostOf[visitor] = host;
    if (counts[host] == places[host]) {
      price[host] = Math.max(price[host], bids[host][lowest(host)]);
    }
  }

  private void remove(int host, int at) {
    int last = --counts[host];
    hostOf[holders[host][at]] = Matching.NONE;
    holders[host][at] = holders[host][last];
    bids[host][at] = bids[host][last];
  }

  /**
   * Lowers the price of a host with room until somebody comes.
   *
   * @return the host that has room by that, or none when this one need not be offered again
   */
  private int offer(int host, long raise) {
    while (price[host] > 0 && counts[host] < places[host]) {
      long best = Long.MIN_VALUE;
      long second = Long.MIN_VALUE;
      int coming = Matching.NONE;
      steps += hostOf.length;
      for (int visitor = 0; visitor < hostOf.length; visitor++) {
        long weight = market.weight(visitor, host);
        int present = hostOf[visitor];
        if (weight != Market.UNACCEPTABLE && present != host) {
          long profit =
              present == Matching.NONE ? 0 : market.weight(visitor, present) - price[present];
          if (weight - profit > best) {
            second = best;
            best = weight - profit;
            coming = visitor;
          } else if (weight - profit > second) {
            second = weight - profit;
          }
        }
      }
      if (coming == Matching.NONE || best <= raise || bidsLeft-- <= 0) {
        price[host] = 0;
        return Matching.NONE;
      }
      price[host] = Math.max(0, Math.min(price[host], second - raise));
      int left = hostOf[coming];
      if (left != Matching.NONE) {
        remove(left, placeOf(coming, left));
      }
      put(coming, host, price[host]);
      if (left != Matching.NONE) {
        return left;
      }
    }
    return Matching.NONE;
  }

  private int placeOf(int visitor, int host) {
    int at = 0;
    while (holders[host][at] != visitor) {
      at++;
    }
    return at;
  }

  private int lowest(int host) {
    int lowest = 0;
    for (int i = 1; i < counts[host]; i++) {
      if (bids[host][i] < bids[host][lowest]) {
        lowest = i;
      }
    }
    return lowest;
  }
}
