package eu.clustermatch.engine.exchange;

import java.util.Arrays;

/** Who visits whom, while a plan is being made: not safe for use by several threads. */
final class Matching {
  /** Nowhere. */
  static final int NONE = -1;

  private final int[] hostOf;
  private final int[][] guests;
  private final int[] counts;

  Matching(int visitors, int hosts) {
    this.hostOf = new int[visitors];
    Arrays.fill(hostOf, NONE);
    this.guests = new int[hosts][];
    Arrays.fill(guests, new int[0]);
    this.counts = new int[hosts];
  }

  private Matching(Matching other) {
    this.hostOf = other.hostOf.clone();
    // Lists are copied where they are written to: few of them are.
    this.guests = other.guests.clone();
    for (int host = 0; host < guests.length; host++) {
      guests[host] = Arrays.copyOf(guests[host], other.counts[host]);
    }
    this.counts = other.counts.clone();
  }

  Matching copy() {
    return new Matching(this);
  }

  /** Where a visitor goes, or {@link #NONE}. */
  int hostOf(int visitor) {
    return hostOf[visitor];
  }

  int count(int host) {
    return counts[host];
  }

  /** One of the visitors of a host, by its place among them. */
  int guest(int host, int at) {
    return guests[host][at];
  }

  /** The visitors of a host. */
  int[] guests(int host) {
    return Arrays.copyOf(guests[host], counts[host]);
  }

  /** Sends a visitor elsewhere, from wherever it was. */
  void move(int visitor, int host) {
    remove(visitor);
    hostOf[visitor] = host;
    if (host != NONE) {
      if (counts[host] == guests[host].length) {
        guests[host] = Arrays.copyOf(guests[host], Math.max(1, 2 * counts[host]));
      }
      guests[host][counts[host]++] = visitor;
    }
  }

  private void remove(int visitor) {
    int host = hostOf[visitor];
    if (host == NONE) {
      return;
    }
    int at = 0;
    while (guests[host][at] != visitor) {
      at++;
    }
    System.arraycopy(guests[host], at + 1, guests[host], at, counts[host] - at - 1);
    counts[host]--;
    hostOf[visitor] = NONE;
  }

  /** The sum of the scores in whole units. */
  long units(Market market) {
    long sum = 0;
    for (int visitor = 0; visitor < hostOf.length; visitor++) {
      if (hostOf[visitor] != NONE) {
        sum += market.units(visitor, hostOf[visitor]);
      }
    }
    return sum;
  }
}
