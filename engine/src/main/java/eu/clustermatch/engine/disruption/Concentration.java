package eu.clustermatch.engine.disruption;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How concentrated a total is in the hands of its holders, as far as their amounts are known: the
 * Herfindahl–Hirschman index Σ s² over the shares s of the total (Hirschman, <em>The paternity of
 * an index</em>, 1964), from near 0 for a great many small holders to 1 for a single one. Times
 * 10,000 it is the index in the points of competition authorities.
 *
 * <p>Shares are of the whole total, not of what is known of it. Of the rest it is known only how
 * large it is: it adds nothing to the index where it is spread over a great many others, and its
 * square where one other holds it all. Hence
 *
 * <pre>Σ s² ≤ index ≤ Σ s² + (1 − coverage)²   with   coverage = Σ s,</pre>
 *
 * <p>provided that the rest belongs to others: a known amount is all that its holder has. Where a
 * known holder with the share s may have all of the rest, too, the index may be 2 · s · (1 −
 * coverage) more. Without a believable total nothing is claimed, and the three figures are null.
 *
 * @param total what is known of the total
 * @param coverage the known amounts as a share of the total, 0 to 1
 * @param low the least that the index can be, 0 to 1
 * @param high the most that the index can be, {@code low} to 1
 */
public record Concentration(
    Total total, @Nullable Double coverage, @Nullable Double low, @Nullable Double high) {

  /** What is known of the total. */
  public enum Total {
    /** It is given, and the amounts are within it. */
    KNOWN,
    /** It is not given. */
    UNKNOWN,
    /** It is given, but the amounts are more: one of them is wrong, so that neither is believed. */
    EXCEEDED
  }

  /**
   * By what part of the total the amounts may be above it and still count as all of it: published
   * amounts are rounded, and so are sums.
   */
  private static final double ROUNDING = 1e-6;

  /**
   * The concentration among some holders. O(n log n); the order of the amounts does not matter.
   *
   * @param amounts what each known holder has, one amount a holder, finite and 0 or more, in the
   *     unit of the total
   * @param total what all holders have, known or not, positive and finite; null where that is not
   *     known
   * @throws IllegalArgumentException for an amount or a total out of its range
   */
  public static Concentration of(double[] amounts, @Nullable Double total) {
    double[] ascending = amounts.clone();
    // Small ones first: the sum loses the least, and is the same in whatever order they came.
    Arrays.sort(ascending);
    requireAmounts(ascending);
    if (total == null) {
      return new Concentration(Total.UNKNOWN, null, null, null);
    }
    if (!(total > 0) || total.isInfinite()) {
      throw new IllegalArgumentException(
          "total must be positive and finite, but was " + total + ".");
    }
    double sum = Arrays.stream(ascending).sum();
    return sum > total * (1 + ROUNDING)
        ? new Concentration(Total.EXCEEDED, null, null, null)
        : within(Math.max(sum, total), ascending);
  }

  /**
   * The concentration where known holders may have some of the rest, too. The index is greatest
   * when the greatest of these has all of it.
   *
   * @param open the greatest amount of a holder who may have more than that, 0 where there is none;
   *     one of the amounts
   * @throws IllegalArgumentException for an amount or a total out of its range
   */
  public static Concentration of(double[] amounts, @Nullable Double total, double open) {
    Concentration closed = of(amounts, total);
    if (total == null || closed.coverage == null || closed.low == null || closed.high == null) {
      return closed;
    }
    double more = 2 * Math.min(open / total, 1) * (1 - closed.coverage);
    return new Concentration(
        closed.total, closed.coverage, closed.low, Math.min(closed.high + more, 1));
  }

  private static Concentration within(double total, double[] amounts) {
    double coverage = 0;
    double squares = 0;
    for (double amount : amounts) {
      double share = amount / total;
      coverage += share;
      squares += share * share;
    }
    coverage = Math.min(coverage, 1);
    squares = Math.min(squares, 1);
    double high = Math.min(squares + (1 - coverage) * (1 - coverage), 1);
    return new Concentration(Total.KNOWN, coverage, squares, high);
  }

  private static void requireAmounts(double[] amounts) {
    for (double amount : amounts) {
      if (!(amount >= 0) || Double.isInfinite(amount)) {
        throw new IllegalArgumentException(
            "amounts must be finite and 0 or more, but one was " + amount + ".");
      }
    }
  }
}
