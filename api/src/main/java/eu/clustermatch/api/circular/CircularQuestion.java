package eu.clustermatch.api.circular;

import eu.clustermatch.engine.disruption.CircularRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which by-products to match, and which page; see {@link CircularRequest}. */
record CircularQuestion(
    @Schema(description = "Only by-products that are this product or a kind of it")
        @Nullable String product,
    @Schema(description = "Only matches in which this organisation gives or takes")
        @Nullable String organisation,
    @Schema(description = "Only matches in which one of the two lies here, ISO 3166 alpha-2")
        @Nullable String country,
    @Schema(
            description = "Whether to show, too, who supplies the other with it already",
            defaultValue = "false")
        @Nullable Boolean existing,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @Nullable Integer limit,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  CircularRequest toRequest(int offset, int matches) {
    return new CircularRequest(
        product, organisation, country, existing != null && existing, asOf, offset, matches);
  }

  /** What is asked, whichever page of the answer is shown. */
  CircularRequest identity() {
    return toRequest(0, 1);
  }
}
