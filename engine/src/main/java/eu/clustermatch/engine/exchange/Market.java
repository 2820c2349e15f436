package eu.clustermatch.engine.exchange;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Who could visit whom, how much each would like that, and how many visits each host receives.
 * Visitors and hosts are numbered in the order of their ids. Arrays of primitives, because 2,000
 * visitors and 2,000 hosts are 4,000,000 pairs. Not safe for use by several threads: orders and
 * weights are laid out when first asked for.
 */
final class Market {
  /** Scores are matched as whole numbers of this part, so that sums are exact. */
  static final double UNIT = 1e-9;

  /** The weight of a pair that the rules do not allow. */
  static final long UNACCEPTABLE = Long.MIN_VALUE / 4;

  /** Whether a host can receive a set of visitors, whatever their number. */
  interface Room {
    boolean fits(int host, int[] visitors);

    /** The same, with its work charged to a budget. */
    default boolean fits(int host, int[] visitors, Budget budget) {
      budget.spend(visitors.length);
      return fits(host, visitors);
    }

    /** Whether {@link #fits} may say no. */
    boolean isLimited(int host);
  }

  private static final Room ENOUGH =
      new Room() {
        @Override
        public boolean fits(int host, int[] visitors) {
          return true;
        }

        @Override
        public boolean isLimited(int host) {
          return false;
        }
      };

  private final double[][] learns;
  private final double[][] gains;
  private final int[][] acceptable;
  private final int[][] preferred;
  private final long[][] weights;
  private final int[] places;
  private final Room room;

  /** A host that is open to further visitors, or none. */
  private final int openHost;

  private final BitSet openTo;

  /**
   * @param learns by visitor and host: what the visitor learns
   * @param gains by visitor and host: what the host gains
   * @param acceptable by visitor: the hosts that every rule allows, ascending
   * @param places by host
   */
  Market(double[][] learns, double[][] gains, int[][] acceptable, int[] places, Room room) {
    this(
        learns,
        gains,
        acceptable,
        new int[acceptable.length][],
        new long[acceptable.length][],
        places,
        room,
        Matching.NONE,
        new BitSet());
  }

  Market(double[][] learns, double[][] gains, int[][] acceptable, int[] places) {
    this(learns, gains, acceptable, places, ENOUGH);
  }

  private Market(
      double[][] learns,
      double[][] gains,
      int[][] acceptable,
      int[][] preferred,
      long[][] weights,
      int[] places,
      Room room,
      int openHost,
      BitSet openTo) {
    this.learns = learns;
    this.gains = gains;
    this.acceptable = acceptable;
    this.preferred = preferred;
    this.weights = weights;
    this.places = places;
    this.room = room;
    this.openHost = openHost;
    this.openTo = openTo;
  }

  /** The same where a visitor has further acceptable hosts. */
  Market opening(int visitor, int[] hosts, Room otherRoom) {
    int[][] rows = acceptable.clone();
    int[][] orders = preferred.clone();
    long[][] sums = weights.clone();
    rows[visitor] =
        IntStream.concat(IntStream.of(rows[visitor]), IntStream.of(hosts))
            .sorted()
            .distinct()
            .toArray();
    orders[visitor] = null;
    sums[visitor] = null;
    return new Market(
        learns, gains, rows, orders, sums, places, otherRoom, Matching.NONE, new BitSet());
  }

  /**
   * The same where a host has further acceptable visitors. Their rows are made only where they are
   * asked for: a chain of vacancies touches few.
   */
  Market openingHost(int host, int[] visitors, Room otherRoom) {
    BitSet to = new BitSet();
    int[][] orders = preferred.clone();
    for (int visitor : visitors) {
      to.set(visitor);
      orders[visitor] = null;
    }
    return new Market(learns, gains, acceptable, orders, weights, places, otherRoom, host, to);
  }

  /** The same where a host has more places. */
  Market placing(int host, int more) {
    int[] other = places.clone();
    other[host] += more;
    return new Market(learns, gains, acceptable, preferred, weights, other, room, openHost, openTo);
  }

  int visitors() {
    return acceptable.length;
  }

  int hosts() {
    return places.length;
  }

  int places(int host) {
    return places[host];
  }

  Room room() {
    return room;
  }

  /** Whether some host cannot receive everybody whom it has a place for. */
  boolean isLimited() {
    for (int host = 0; host < places.length; host++) {
      if (room.isLimited(host)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpened(int visitor, int host) {
    return host == openHost && openTo.get(visitor);
  }

  /** Ascending; not to be changed. */
  int[] acceptable(int visitor) {
    return openTo.get(visitor)
        ? IntStream.concat(IntStream.of(acceptable[visitor]), IntStream.of(openHost))
            .sorted()
            .distinct()
            .toArray()
        : acceptable[visitor];
  }

  boolean isAcceptable(int visitor, int host) {
    return isOpened(visitor, host) || Arrays.binarySearch(acceptable[visitor], host) >= 0;
  }

  /** The acceptable hosts, that from which it learns most first; not to be changed. */
  int[] preferred(int visitor) {
    int[] order = preferred[visitor];
    if (order == null) {
      order = Order.byValue(acceptable(visitor), learns[visitor]);
      preferred[visitor] = order;
    }
    return order;
  }

  double learns(int visitor, int host) {
    return learns[visitor][host];
  }

  double gains(int visitor, int host) {
    return gains[visitor][host];
  }

  /** The score of a pair: the mean of what the visitor learns and the host gains. */
  double score(int visitor, int host) {
    return learns[visitor][host] / 2 + gains[visitor][host] / 2;
  }

  /** The score in whole {@link #UNIT}s. */
  long units(int visitor, int host) {
    return Math.round(score(visitor, host) / UNIT);
  }

  /**
   * By host, what it adds to the sum if a visitor goes there, or {@link #UNACCEPTABLE}: of equal
   * sums of scores that with more visits counts as higher. Not to be changed.
   */
  long[] weights(int visitor) {
    long[] row = row(visitor);
    if (openTo.get(visitor)) {
      row = row.clone();
      row[openHost] = lifted(visitor, openHost);
    }
    return row;
  }

  long weight(int visitor, int host) {
    return isOpened(visitor, host) ? lifted(visitor, host) : row(visitor)[host];
  }

  private long[] row(int visitor) {
    long[] row = weights[visitor];
    if (row == null) {
      row = new long[places.length];
      Arrays.fill(row, UNACCEPTABLE);
      for (int host : acceptable[visitor]) {
        row[host] = lifted(visitor, host);
      }
      weights[visitor] = row;
    }
    return row;
  }

  private long lifted(int visitor, int host) {
    return units(visitor, host) * (acceptable.length + 1L) + 1;
  }

  /** Whether a host would rather have one visitor than another; of equals, that with lower id. */
  boolean prefers(int host, int visitor, int other) {
    int compared = Double.compare(gains[visitor][host], gains[other][host]);
    return compared > 0 || (compared == 0 && visitor < other);
  }

  /** Whether a visitor would rather go to one host than another; of equals, that with lower id. */
  boolean wants(int visitor, int host, int other) {
    int compared = Double.compare(learns[visitor][host], learns[visitor][other]);
    return compared > 0 || (compared == 0 && host < other);
  }
}
