package eu.clustermatch.engine.disruption;

import org.jspecify.annotations.Nullable;

/**
 * In how few hands a product is, in short. Shares are of the total; where it is not known, or the
 * stated amounts are more, coverage and what follows from shares is null.
 *
 * @param unit of the total and all amounts that count, or null where none is stated
 * @param total how much of it there is in all, or null where unknown
 * @param totalSource who says so, or null
 * @param organisations how many organisations are known to make it, or kinds of it
 * @param countries in how many countries these are known to be
 * @param coverage the stated amounts as a share of the total, 0–1
 * @param hhiCountry the Herfindahl–Hirschman index over countries, 0–1; its upper bound has all
 *     that is not known in the country that has most already
 * @param hhiOrganisation the same over organisations; there the rest belongs to others, unless a
 *     known organisation makes kinds of it whose amount it does not state
 * @param extraEuShare the share made outside the EU, 0–1; what is not known may be either
 */
public record Dependency(
    String product,
    String name,
    @Nullable String unit,
    @Nullable Double total,
    @Nullable String totalSource,
    int organisations,
    int countries,
    @Nullable Double coverage,
    @Nullable Bounds hhiCountry,
    @Nullable Bounds hhiOrganisation,
    @Nullable Bounds extraEuShare) {

  /** Between which two numbers something lies, both included. */
  public record Bounds(double low, double high) {}

  /**
   * Whether the index over countries is above a threshold; null where that is not known, or its
   * bounds straddle the threshold.
   */
  public @Nullable Boolean isAbove(double threshold) {
    if (hhiCountry == null) {
      return null;
    }
    if (hhiCountry.low > threshold) {
      return true;
    }
    return hhiCountry.high > threshold ? null : false;
  }
}
