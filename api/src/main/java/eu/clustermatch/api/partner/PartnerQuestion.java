package eu.clustermatch.api.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.partner.PartnerRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner search as clients write it; see {@link PartnerRequest}. */
@Schema(
    name = "PartnerSearch",
    description = "One of for and text is needed.",
    example = PartnerQuestion.EXAMPLE)
record PartnerQuestion(
    @JsonProperty("for") @Schema(description = "Ids of clusters or organisations")
        @Nullable List<String> seeds,
    @Schema(
            description = "Free text in any EU language, at most 20,000 characters",
            example = "recycling of lithium batteries")
        @Nullable String text,
    @Schema(description = "ISO 639-1; detected when left out", example = "en")
        @Nullable String language,
    @Nullable FiltersBody filters,
    @Schema(description = "Ids that must not appear") @Nullable List<String> exclude,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(description = "0 in this version", allowableValues = "0") @Nullable Double discover,
    @Schema(description = "0 in this version", allowableValues = "0") @Nullable Double diversity,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @Nullable Integer limit,
    @Schema(description = "Whether hits say why", defaultValue = "true") @Nullable Boolean explain,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  static final String EXAMPLE =
      """
      {
        "text": "recycling of lithium batteries",
        "filters": { "label": ["Organisation"], "country": ["DE", "ES"] },
        "limit": 5
      }\
      """;

  boolean explained() {
    return explain == null || explain;
  }

  PartnerRequest toRequest(int offset, int hits) {
    zero("discover", discover);
    zero("diversity", diversity);
    return new PartnerRequest(
        seeds == null ? List.of() : seeds,
        text,
        language,
        FiltersBody.toFilters(filters),
        exclude == null ? List.of() : exclude,
        asOf,
        offset,
        hits,
        explained());
  }

  /** What is asked, whichever page of the answer is shown, and explained or not. */
  PartnerRequest identity() {
    PartnerRequest first = toRequest(0, 1);
    return new PartnerRequest(
        first.seeds(),
        first.text(),
        first.language(),
        first.filters(),
        first.exclude(),
        first.asOf(),
        0,
        1,
        false);
  }

  private static void zero(String parameter, @Nullable Double value) {
    if (value != null && value != 0) {
      throw new InvalidRequestException(parameter, value, "0 in this version");
    }
  }
}
