package eu.clustermatch.api.allocation;

import eu.clustermatch.engine.allocation.OfferLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An offer to be allocated as clients write it; see {@link OfferLine}. */
@Schema(
    name = "AllocationOffer",
    requiredProperties = {"id", "product", "quantity", "unit"})
record OfferBody(
    @Schema(description = "Unique among the offers") @Nullable String id,
    @Schema(example = "product:ffp2-mask") @Nullable String product,
    @Schema(exclusiveMinimumValue = 0) @Nullable Double quantity,
    @Schema(example = "pieces") @Nullable String unit,
    @Schema(description = "The day from which on it can leave; at once by default")
        @Nullable LocalDate from,
    @Schema(
            description = "ISO 3166 alpha-2 or NUTS; by default where the provider is",
            example = "nuts:FRK26")
        @Nullable String place,
    @Schema(description = "Id of an organisation or a cluster", example = "org:sample-lyon-masks")
        @Nullable String provider) {

  OfferLine toLine(String at) {
    return new OfferLine(
        AllocationQuestion.present(at + "id", id),
        AllocationQuestion.present(at + "product", product),
        AllocationQuestion.present(at + "quantity", quantity),
        AllocationQuestion.present(at + "unit", unit),
        from,
        place,
        provider);
  }
}
