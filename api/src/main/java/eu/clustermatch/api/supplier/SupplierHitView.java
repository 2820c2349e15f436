package eu.clustermatch.api.supplier;

import eu.clustermatch.api.explanation.ContributionView;
import eu.clustermatch.api.explanation.ProofView;
import eu.clustermatch.api.explanation.SnippetView;
import eu.clustermatch.api.explanation.StepView;
import eu.clustermatch.engine.failure.Exposure;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.snapshot.Entry;
import eu.clustermatch.engine.supplier.Capacity;
import eu.clustermatch.engine.supplier.SupplierHit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A supplier or customer in the ranking as clients read it; see {@link SupplierHit}. */
@Schema(name = "SupplierHit")
public record SupplierHitView(
    int rank,
    String id,
    String label,
    String name,
    String size,
    List<String> roles,
    @Nullable String country,
    @Nullable String region,
    @Schema(description = "True where the record is part of the sample") @Nullable Boolean sample,
    @Schema(description = "The sum of the contributions") double score,
    @Schema(
            description =
                "How what it makes or buys fits; capability is a guess, text says only that words"
                    + " do",
            allowableValues = {"exact", "substitute", "sibling", "capability", "text"})
        String match,
    @Nullable String product,
    @Nullable String productName,
    @Schema(
            description =
                "independent: proven to go on although what is out is out; dependent: proven to"
                    + " fail, too; unproven: neither, the proof says where knowledge ends",
            allowableValues = {"independent", "dependent", "unproven"})
        String dependence,
    @Nullable ProofView proof,
    @Schema(
            description =
                "The largest share of an essential input that it loses all the same, at least and"
                    + " at most; absent where nothing is known of its inputs",
            example = "[0, 0.4]")
        @Nullable List<Double> exposure,
    @Nullable Double distanceKm,
    @Nullable Capacity capacity,
    @Nullable ConcentrationView concentration,
    @Nullable List<ContributionView> contributions,
    @Nullable List<List<StepView>> paths,
    @Nullable List<SnippetView> snippets) {

  /** Herfindahl–Hirschman indices, 0–1. */
  @Schema(name = "ConcentrationIndex")
  public record IndexView(double hhiCountry, double hhiOrganisation) {}

  /** Before and after a switch. */
  @Schema(
      name = "SupplyConcentration",
      description =
          "By the known shares of the buyer's need, which cover the given part of it: each index"
              + " is a lower bound, the true one lies at most (1 − coverage)² above")
  public record ConcentrationView(IndexView before, IndexView after, double coverage) {
    static @Nullable ConcentrationView of(SupplierHit.@Nullable Concentrations known) {
      return known == null
          ? null
          : new ConcentrationView(
              new IndexView(known.countryBefore(), known.organisationBefore()),
              new IndexView(known.countryAfter(), known.organisationAfter()),
              known.coverage());
    }
  }

  /** Without its reasons unless explained. */
  public static SupplierHitView of(SupplierHit hit, boolean explained) {
    Entry entry = hit.entry();
    return new SupplierHitView(
        hit.rank(),
        entry.id(),
        entry.label().text(),
        entry.name(),
        entry.size().text(),
        entry.roles().stream().map(Role::text).toList(),
        entry.country(),
        entry.region(),
        "sample".equals(entry.source()) ? true : null,
        hit.score(),
        hit.match().text(),
        hit.product(),
        hit.productName(),
        dependence(hit.dependence()),
        hit.proof() == null ? null : ProofView.of(hit.proof()),
        exposure(hit.exposure()),
        hit.distanceKm(),
        hit.capacity(),
        ConcentrationView.of(hit.concentration()),
        explained ? hit.contributions().stream().map(ContributionView::of).toList() : null,
        explained ? hit.paths().stream().map(StepView::of).toList() : null,
        explained ? hit.snippets().stream().map(SnippetView::of).toList() : null);
  }

  private static @Nullable List<Double> exposure(@Nullable Exposure exposure) {
    return exposure == null ? null : List.of(exposure.low(), exposure.high());
  }

  private static String dependence(Verdict verdict) {
    return switch (verdict) {
      case SURVIVES -> "independent";
      case FAILS -> "dependent";
      case UNKNOWN -> "unproven";
    };
  }
}
