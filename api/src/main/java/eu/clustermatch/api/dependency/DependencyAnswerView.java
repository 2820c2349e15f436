package eu.clustermatch.api.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.clustermatch.engine.disruption.Dependency;
import eu.clustermatch.engine.disruption.Dependency.Bounds;
import eu.clustermatch.engine.disruption.DependencyAnswer;
import eu.clustermatch.engine.disruption.DependencyAnswer.CountryAmount;
import eu.clustermatch.engine.disruption.DependencyAnswer.Producer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who makes a product as clients read it; see {@link DependencyAnswer}. */
@Schema(name = "DependencyAnswer")
record DependencyAnswerView(
    @Schema(description = "The state the answer was given on") String snapshot,
    String product,
    String name,
    @Schema(description = "Of the total and of all amounts that count") @Nullable String unit,
    @Schema(description = "How much of it there is in all; absent where unknown")
        @Nullable Double total,
    @Nullable String totalSource,
    @Schema(description = COVERAGE, minimum = "0", maximum = "1")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Double coverage,
    @Schema(description = HHI_COUNTRY) @Nullable Bounds hhiCountry,
    @Schema(description = HHI_ORGANISATION) @Nullable Bounds hhiOrganisation,
    @Schema(description = EXTRA_EU) @Nullable Bounds extraEuShare,
    double threshold,
    @Schema(description = ABOVE) @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Boolean aboveThreshold,
    @Schema(description = "By amount; without a country those of whom none is known")
        List<CountryAmount> byCountry,
    @Schema(description = "By amount; those who state none come last")
        List<Producer> byOrganisation,
    @Schema(description = "What the figures leave out, and why") String note) {

  static final String COVERAGE =
      "The stated amounts as a share of the total; null where the total is unknown or they are"
          + " more: then nothing is claimed";
  static final String HHI_COUNTRY =
      "Herfindahl–Hirschman index over countries, 0–1; at its highest all that is not known is made"
          + " where most is made already";
  static final String HHI_ORGANISATION =
      "The same over organisations; at its highest one other makes all that is not known, or a"
          + " known one whose amounts are incomplete";
  static final String EXTRA_EU =
      "The share made outside the EU; what is not known may be from either side";
  static final String ABOVE =
      "Whether the index over countries is above the threshold; null where its bounds straddle it,"
          + " or nothing is claimed";

  static DependencyAnswerView of(DependencyAnswer answer, double threshold) {
    Dependency known = answer.dependency();
    return new DependencyAnswerView(
        answer.snapshot(),
        known.product(),
        known.name(),
        known.unit(),
        known.total(),
        known.totalSource(),
        known.coverage(),
        known.hhiCountry(),
        known.hhiOrganisation(),
        known.extraEuShare(),
        threshold,
        known.isAbove(threshold),
        answer.byCountry(),
        answer.byOrganisation(),
        answer.note());
  }
}
