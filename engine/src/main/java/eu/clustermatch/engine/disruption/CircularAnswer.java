package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.snapshot.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of by-products with those who could take them, the surest first.
 *
 * @param snapshot names the state it was answered on
 * @param total how many matches there are in all
 * @param hidden how many more there are where the one supplies the other already, if these are not
 *     shown
 */
public record CircularAnswer(String snapshot, int total, int hidden, List<CircularMatch> matches) {
  public CircularAnswer {
    matches = List.copyOf(matches);
  }

  /**
   * One's by-product that could be another's input.
   *
   * @param rank from 1
   * @param product the by-product
   * @param wanted what the taker uses, buys or needs: the by-product, something broader, or what it
   *     is declared to stand in for
   * @param makes what the taker makes of it, where a recipe says so; else null
   * @param substitute whether the by-product only stands in for what is wanted
   * @param degree to which it is declared to do so, 0–1, or null
   * @param existing whether the giver supplies the taker with it already
   * @param distanceKm between the two, or between the middles of where they lie; null where unknown
   * @param amount what is given off, in {@code unit}, or null
   */
  public record CircularMatch(
      int rank,
      Entry giver,
      Entry taker,
      Item product,
      Item wanted,
      @Nullable Item makes,
      CircularFit fit,
      boolean substitute,
      @Nullable Double degree,
      boolean existing,
      @Nullable Double distanceKm,
      @Nullable Double amount,
      @Nullable String unit) {}

  /** A product by id and name. */
  public record Item(String id, String name) {}
}
