package eu.clustermatch.api.valuechain;

import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.engine.disruption.ValueChainRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Among whom to look for gaps; see {@link ValueChainRequest}. */
record GapQuestion(
    @Nullable FiltersBody filters,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(
            description = "How many operators and candidates to show of each stage",
            minimum = "1",
            maximum = "1000",
            defaultValue = "20")
        @Nullable Integer limit) {

  ValueChainRequest toRequest(String valueChain, int shown) {
    return new ValueChainRequest(valueChain, FiltersBody.toFilters(filters), asOf, shown);
  }
}
