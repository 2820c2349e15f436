package eu.clustermatch.api.disruption;

import eu.clustermatch.api.web.OutageBody;
import eu.clustermatch.engine.disruption.DisruptionRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A disruption as clients write it; see {@link DisruptionRequest}. */
@Schema(
    name = "Disruption",
    description = "What is out, with all that lies below it; or what happened, in words.",
    example = DisruptionQuestion.EXAMPLE)
record DisruptionQuestion(
    @Schema(description = "ISO 3166 alpha-2") @Nullable List<String> countries,
    @Schema(description = "NUTS", example = "[\"nuts:ITC4\"]") @Nullable List<String> regions,
    @Nullable List<String> products,
    @Schema(description = "Of a stage that is out, all who operate there are")
        @Nullable List<String> stages,
    @Schema(description = "Technologies that are needed; they make nothing fail")
        @Nullable List<String> technologies,
    @Nullable List<String> organisations,
    @Schema(
            description = "Activities of an input–output table that fail, for the sector estimate",
            example = "[\"wiod:CHN.c14\"]")
        @Nullable List<String> sectors,
    @Schema(
            description = "How far the spread is followed",
            minimum = "1",
            maximum = "20",
            defaultValue = "5")
        @Nullable Integer tiers,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(
            description = "How many of those affected are shown",
            minimum = "1",
            maximum = "1000",
            defaultValue = "20")
        @Nullable Integer limit,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  private static final int TIERS = 5;

  static final String EXAMPLE =
      """
      {
        "products": ["material:lithium"],
        "limit": 10
      }\
      """;

  /** What is asked, whichever page of those affected is shown. */
  DisruptionRequest identity() {
    return toRequest(0, 1);
  }

  DisruptionRequest toRequest(int offset, int shown) {
    return new DisruptionRequest(
        OutageBody.toNamed(new OutageBody(countries, regions, products, stages, organisations)),
        sorted(technologies),
        sorted(sectors),
        tiers == null ? TIERS : tiers,
        asOf,
        offset,
        shown);
  }

  private static List<String> sorted(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids.stream().sorted().distinct().toList();
  }
}
