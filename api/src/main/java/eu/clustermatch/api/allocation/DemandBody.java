package eu.clustermatch.api.allocation;

import eu.clustermatch.engine.allocation.DemandLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A demand to be served as clients write it; see {@link DemandLine}. */
@Schema(
    name = "AllocationDemand",
    requiredProperties = {"id", "product", "quantity", "unit"})
record DemandBody(
    @Schema(description = "Unique among the demands") @Nullable String id,
    @Schema(
            description = "Whatever lies below it in the taxonomy serves it as well",
            example = "product:surgical-mask")
        @Nullable String product,
    @Schema(exclusiveMinimumValue = 0) @Nullable Double quantity,
    @Schema(
            description =
                "Of pieces, mass, volume, length, area, energy or time; an unknown one is answered"
                    + " with all that are known",
            example = "pieces")
        @Nullable String unit,
    @Schema(description = "The day on which it must be there; any by default")
        @Nullable LocalDate by,
    @Schema(description = "ISO 3166 alpha-2 or NUTS", example = "nuts:PT11") @Nullable String place,
    @Schema(
            description = "Whether several offers together may serve it; else one alone does",
            defaultValue = "true")
        @Nullable Boolean split,
    @Schema(description = "Whether what is declared to stand in serves it; as the request says")
        @Nullable Boolean substitutes,
    @Schema(description = "Whether it is still of use after that day; as the request says")
        @Nullable Boolean late,
    @Schema(
            description =
                "As how many a unit of it counts where there is not enough for all, or in time",
            minimum = "1",
            maximum = "10",
            defaultValue = "1")
        @Nullable Integer priority) {

  DemandLine toLine(String at, @Nullable Boolean byDefault, @Nullable Boolean lateByDefault) {
    return new DemandLine(
        AllocationQuestion.present(at + "id", id),
        AllocationQuestion.present(at + "product", product),
        AllocationQuestion.present(at + "quantity", quantity),
        AllocationQuestion.present(at + "unit", unit),
        by,
        place,
        isTrue(split, null),
        isTrue(substitutes, byDefault),
        isTrue(late, lateByDefault),
        priority == null ? 1 : priority);
  }

  private static boolean isTrue(@Nullable Boolean said, @Nullable Boolean byDefault) {
    return said != null ? said : byDefault == null || byDefault;
  }
}
