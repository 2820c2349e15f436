package eu.clustermatch.api.dependency;

import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.engine.disruption.DependencyListRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whose products to look at, and which page; see {@link DependencyListRequest}. */
record DependencyListQuestion(
    @Nullable FiltersBody filters,
    @Schema(
            description = "Above which index over countries a product counts as concentrated",
            minimum = "0",
            maximum = "1",
            defaultValue = "0.4")
        @Nullable Double threshold,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @Nullable Integer limit,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  DependencyListRequest toRequest(int offset, int products) {
    return new DependencyListRequest(FiltersBody.toFilters(filters), asOf, offset, products);
  }

  /** What is asked, whichever page of the answer is shown. */
  Identity identity() {
    return new Identity(toRequest(0, 1), Threshold.of(threshold));
  }

  record Identity(DependencyListRequest request, double threshold) {}
}
