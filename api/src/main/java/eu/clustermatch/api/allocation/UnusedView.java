package eu.clustermatch.api.allocation;

import eu.clustermatch.engine.allocation.Unused;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left over of an offer as clients read it; see {@link Unused}. */
@Schema(name = "AllocationUnused")
record UnusedView(
    String offer,
    String product,
    String productName,
    @Nullable String provider,
    double offered,
    double left,
    String unit,
    @Schema(
            allowableValues = {
              "all-served",
              "not-asked",
              "not-split",
              "other-unit",
              "substitutes-not-allowed",
              "too-general",
              "too-late",
              "not-searched"
            })
        String reason,
    @Schema(description = "Why, in words") String because) {

  static UnusedView of(Unused unused) {
    return new UnusedView(
        unused.offer(),
        unused.product(),
        unused.productName(),
        unused.provider(),
        unused.offered(),
        unused.left(),
        unused.unit(),
        unused.reason().text(),
        unused.because());
  }
}
