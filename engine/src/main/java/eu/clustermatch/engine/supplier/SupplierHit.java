package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.failure.Exposure;
import eu.clustermatch.engine.failure.Proof;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Entry;
import eu.clustermatch.engine.text.Snippet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier, or a customer, in the ranking.
 *
 * @param rank counted from 1 over all pages
 * @param score by the model: the sum of the contributions within 1e-9
 * @param match how what it makes or buys fits
 * @param product id of that, or null where only words say so
 * @param productName its name, or null
 * @param dependence whether it fails for the same reason
 * @param proof of the dependence, or null where nothing is to be explained
 * @param exposure the share of an essential input that it loses at most, even where it goes on;
 *     null where nothing is known of its inputs
 * @param distanceKm from who asks, or null where unknown
 * @param capacity what it can make of the product, or null
 * @param concentration of the supply of who asks before and after a switch, or null where unknown
 */
public record SupplierHit(
    int rank,
    Entry entry,
    double score,
    MatchKind match,
    @Nullable String product,
    @Nullable String productName,
    Verdict dependence,
    @Nullable Proof proof,
    @Nullable Exposure exposure,
    @Nullable Double distanceKm,
    @Nullable Capacity capacity,
    @Nullable Concentrations concentration,
    List<Contribution> contributions,
    List<List<PathStep>> paths,
    List<Snippet> snippets) {

  /**
   * Herfindahl–Hirschman indices of the supply of who asks, 0–1, by known shares of its need.
   *
   * @param coverage the share of the need of which the supplier is known, 0–1; the true indices lie
   *     at most (1 − coverage)² above
   */
  public record Concentrations(
      double countryBefore,
      double organisationBefore,
      double countryAfter,
      double organisationAfter,
      double coverage) {
    static @Nullable Concentrations of(SupplyShares.@Nullable Switch change) {
      return change == null
          ? null
          : new Concentrations(
              change.before().hhiCountry(),
              change.before().hhiOrganisation(),
              change.after().hhiCountry(),
              change.after().hhiOrganisation(),
              change.coverage());
    }
  }
}
