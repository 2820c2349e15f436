package eu.clustermatch.api.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.clustermatch.engine.disruption.Dependency;
import eu.clustermatch.engine.disruption.Dependency.Bounds;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In how few hands a product is, in short, as clients read it; see {@link Dependency}. */
@Schema(name = "Dependency")
record DependencyView(
    String product,
    String name,
    @Nullable String unit,
    @Nullable Double total,
    @Nullable String totalSource,
    @Schema(description = "How many organisations are known to make it, or kinds of it")
        int organisations,
    @Schema(description = "In how many countries these are known to be") int countries,
    @Schema(description = DependencyAnswerView.COVERAGE, minimum = "0", maximum = "1")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Double coverage,
    @Schema(description = DependencyAnswerView.HHI_COUNTRY) @Nullable Bounds hhiCountry,
    @Schema(description = DependencyAnswerView.HHI_ORGANISATION) @Nullable Bounds hhiOrganisation,
    @Schema(description = DependencyAnswerView.EXTRA_EU) @Nullable Bounds extraEuShare,
    @Schema(description = DependencyAnswerView.ABOVE) @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Boolean aboveThreshold) {

  static DependencyView of(Dependency known, double threshold) {
    return new DependencyView(
        known.product(),
        known.name(),
        known.unit(),
        known.total(),
        known.totalSource(),
        known.organisations(),
        known.countries(),
        known.coverage(),
        known.hhiCountry(),
        known.hhiOrganisation(),
        known.extraEuShare(),
        known.isAbove(threshold));
  }
}
