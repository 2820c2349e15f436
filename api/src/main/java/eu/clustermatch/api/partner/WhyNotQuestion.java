package eu.clustermatch.api.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.engine.partner.WhyNotRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner search with one that was missed in its answer; see {@link WhyNotRequest}. */
@Schema(
    name = "WhyNot",
    description = "A partner search, with the candidate that was missed among the first k.",
    example = WhyNotQuestion.EXAMPLE)
record WhyNotQuestion(
    @Schema(description = "Id of a cluster or organisation") @Nullable String candidate,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @Nullable Integer k,
    @JsonProperty("for") @Nullable List<String> seeds,
    @Nullable String text,
    @Nullable String language,
    @Nullable String topic,
    @Nullable String programme,
    @Nullable String scheme,
    @Nullable FiltersBody filters,
    @Nullable List<String> exclude,
    @Nullable LocalDate asOf,
    @Nullable Double discover,
    @Nullable Double diversity,
    @Nullable String diversifyBy,
    @Schema(description = "Of no account here") @Nullable Integer limit,
    @Schema(description = "Of no account here") @Nullable Boolean explain,
    @Schema(description = "Asks on the snapshot of the answer that it came with")
        @Nullable String cursor) {
  private static final int DEFAULT_K = 20;

  static final String EXAMPLE =
      """
      {
        "candidate": "org:example-cells", "k": 20,
        "text": "recycling of lithium batteries",
        "filters": { "country": ["DE", "ES"] }
      }\
      """;

  /** The search as it was asked. */
  PartnerQuestion search() {
    return new PartnerQuestion(
        seeds,
        text,
        language,
        topic,
        programme,
        scheme,
        filters,
        exclude,
        asOf,
        discover,
        diversity,
        diversifyBy,
        limit,
        explain,
        cursor);
  }

  WhyNotRequest toRequest() {
    return WhyNotRequest.of(search().identity(), candidate, k == null ? DEFAULT_K : k);
  }
}
