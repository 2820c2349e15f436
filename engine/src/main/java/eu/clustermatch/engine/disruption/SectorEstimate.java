package eu.clustermatch.engine.disruption;

import java.util.Arrays;

/**
 * What failing sectors cost the others, estimated from an input–output table: the inoperability
 * input–output model (Santos &amp; Haimes, <em>Modeling the demand reduction input–output
 * inoperability due to terrorism of interconnected infrastructures</em>, 2004), used downstream. A
 * sector loses the part of its output that it makes of what others can no longer deliver:
 *
 * <pre>q(j) = Σ_i a(i, j) · q(i),   a(i, j) = Z(i, j) / x(j),   q = 1 where it failed,</pre>
 *
 * <p>with the flow Z(i, j) from sector i into sector j and the output x(j), of one year and in one
 * currency. It is the least such q: what nothing that failed flows into, not even through others,
 * loses nothing. An estimate about sectors, which says nothing of any firm in them: nobody
 * substitutes, and every input counts by its price.
 *
 * <p>All that flows into a sector is seldom worth more than what it makes. Where it is (Σ_i a(i, j)
 * &gt; 1: it worked at a loss, or the table is wrong) its coefficients are divided by that sum: of
 * its inputs then counts which part is lost. So q stays within 0 to 1.
 *
 * <p>Immutable, safe for any number of threads.
 */
public final class SectorEstimate {
  /** How near to the solution the answer is. */
  private static final double TOLERANCE = 1e-12;

  /** Column sums above are as good as 1: what they promise is less than what doubles can hold. */
  private static final double MAX_RATE = 0.999;

  /** More than any table needs whose column sums are at most {@link #MAX_RATE}. */
  private static final int MAX_SWEEPS = 40_000;

  // The flows into each sector follow each other, by ascending supplying sector.
  private final int[] offsets;
  private final int[] suppliers;
  private final double[] coefficients;

  /** The largest change in a sweep after which no further one is made. */
  private final double smallChange;

  private SectorEstimate(int[] offsets, int[] suppliers, double[] coefficients) {
    this.offsets = offsets;
    this.suppliers = suppliers;
    this.coefficients = coefficients;
    this.smallChange = TOLERANCE * (1 - Math.min(capColumns(), MAX_RATE));
  }

  /**
   * Lays a table out. O(sectors + flows); flows between the same two sectors are summed.
   *
   * @param sectors how many, numbered from 0
   * @param from the supplying sector of each flow
   * @param to the receiving sector of each flow; may be the supplying one
   * @param share the flow as a share of the output of the <em>receiving</em> sector: a(from, to),
   *     finite, 0 or more
   * @throws IllegalArgumentException when {@code sectors} is negative, the arrays differ in length,
   *     or a value is out of its range
   */
  public static SectorEstimate of(int sectors, int[] from, int[] to, double[] share) {
    require(sectors >= 0, "sectors", "0 or more", sectors);
    require(to.length == from.length, "to", "as many as from", to.length);
    require(share.length == from.length, "share", "as many as from", share.length);
    for (int i = 0; i < from.length; i++) {
      requireSector("from", from[i], sectors);
      requireSector("to", to[i], sectors);
      require(
          share[i] >= 0 && share[i] < Double.POSITIVE_INFINITY,
          "share",
          "finite and 0 or more",
          share[i]);
    }
    int[] order = new int[from.length];
    Arrays.setAll(order, i -> i);
    // Stable, hence in the end by receiving and then by supplying sector.
    order = sort(order, from, offsets(from, sectors));
    int[] offsets = offsets(to, sectors);
    order = sort(order, to, offsets);
    int[] suppliers = Arrays.stream(order).map(i -> from[i]).toArray();
    double[] coefficients = Arrays.stream(order).mapToDouble(i -> share[i]).toArray();
    return new SectorEstimate(offsets, suppliers, coefficients);
  }

  /**
   * The lost part of every sector's output, 0 to 1, when some fail altogether; 1 for those.
   *
   * <p>By Gauss–Seidel sweeps in the order of the sectors, from nothing but the failed ones
   * upwards. A sweep never lowers a value and none passes 1, so that they converge on any table;
   * where r, the largest column sum Σ_i a(i, j), is below 1 a sweep leaves at most r times the
   * distance to the one solution there is. It ends with the first sweep that changes no value by
   * more than 10⁻¹² · (1 − r), which leaves each at most 10⁻¹² too low but for roundings, or 10⁻¹⁵
   * where r is above 0.999 and bounds no distance. O(flows) a sweep, log(10⁻¹²·(1 − r)) / log(r)
   * sweeps at most. The same question gets the same bits every time.
   *
   * @param failed sectors; the order does not matter, none: nothing is lost
   * @throws IllegalArgumentException when one is no sector
   * @throws ArithmeticException when it has not settled after 40,000 sweeps, which takes sectors
   *     that buy for all their output, and next to all of it from each other
   */
  public double[] inoperability(int... failed) {
    double[] q = new double[offsets.length - 1];
    boolean[] held = new boolean[q.length];
    for (int j : failed) {
      requireSector("failed", j, q.length);
      q[j] = 1;
      held[j] = true;
    }
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      if (sweep(q, held) <= smallChange) {
        return q;
      }
    }
    throw new ArithmeticException("The sectors have not settled after " + MAX_SWEEPS + " sweeps.");
  }

  /** Updates every sector by the others as they are; the largest change. */
  private double sweep(double[] q, boolean[] held) {
    double largest = 0;
    for (int j = 0; j < q.length; j++) {
      if (!held[j]) {
        double lost = 0;
        for (int k = offsets[j]; k < offsets[j + 1]; k++) {
          lost += coefficients[k] * q[suppliers[k]];
        }
        // A capped column may sum to 1 and a rounding.
        lost = Math.min(lost, 1);
        largest = Math.max(largest, lost - q[j]);
        q[j] = lost;
      }
    }
    return largest;
  }

  /** Divides every column that sums to more than 1 by its sum; the largest sum after that. */
  private double capColumns() {
    double largest = 0;
    for (int j = 0; j + 1 < offsets.length; j++) {
      double sum = Arrays.stream(coefficients, offsets[j], offsets[j + 1]).sum();
      for (int k = offsets[j]; sum > 1 && k < offsets[j + 1]; k++) {
        coefficients[k] /= sum;
      }
      largest = Math.max(largest, Math.min(sum, 1));
    }
    return largest;
  }

  /** Where each key begins among the sorted. */
  private static int[] offsets(int[] keys, int range) {
    int[] offsets = new int[range + 1];
    for (int key : keys) {
      offsets[key + 1]++;
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    return offsets;
  }

  private static int[] sort(int[] order, int[] keys, int[] offsets) {
    int[] next = offsets.clone();
    int[] sorted = new int[order.length];
    for (int i : order) {
      sorted[next[keys[i]]++] = i;
    }
    return sorted;
  }

  private static void requireSector(String parameter, int sector, int sectors) {
    require(sector >= 0 && sector < sectors, parameter, "between 0 and " + (sectors - 1), sector);
  }

  private static void require(boolean holds, String parameter, String allowed, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(
          parameter + " must be " + allowed + ", but was " + value + ".");
    }
  }
}
