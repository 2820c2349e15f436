package eu.clustermatch.api.supplier;

import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.api.web.OutageBody;
import eu.clustermatch.engine.supplier.Side;
import eu.clustermatch.engine.supplier.SupplierRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A search for suppliers or markets as clients write it; see {@link SupplierRequest}. */
@Schema(
    name = "SupplierSearch",
    description = "One of product, supplier and text is needed; of markets, or buyer.",
    example = SupplierQuestion.EXAMPLE)
record SupplierQuestion(
    @Schema(
            description =
                "Who no longer delivers; where markets are sought, who looks for customers")
        @Nullable String supplier,
    @Schema(description = "What is traded; by default what the supplier delivers or makes")
        @Nullable String product,
    @Schema(description = "Who needs it; where markets are sought, the customer that is lost")
        @Nullable String buyer,
    @Schema(description = "What is needed in words, in any EU language") @Nullable String text,
    @Schema(description = "ISO 639-1; detected when left out") @Nullable String language,
    @Schema(description = "What is out besides") @Nullable OutageBody without,
    @Nullable FiltersBody filters,
    @Schema(description = "How much is needed", exclusiveMinimumValue = 0)
        @Nullable Double quantity,
    @Schema(description = "Its unit, as capacities state theirs", example = "t/year")
        @Nullable String unit,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @Nullable Integer limit,
    @Schema(description = "Whether hits say why, with proofs", defaultValue = "true")
        @Nullable Boolean explain,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  static final String EXAMPLE =
      """
      {
        "product": "product:surgical-mask",
        "without": { "countries": ["CN"] },
        "limit": 5
      }\
      """;

  boolean explained() {
    return explain == null || explain;
  }

  SupplierRequest toRequest(Side side, int offset, int hits) {
    return toRequest(side, offset, hits, explained());
  }

  /** What is asked, whichever page of the answer is shown, and explained or not. */
  SupplierRequest identity(Side side) {
    return toRequest(side, 0, 1, false);
  }

  private SupplierRequest toRequest(Side side, int offset, int hits, boolean why) {
    return new SupplierRequest(
        side,
        supplier,
        product,
        buyer,
        text,
        language,
        OutageBody.toNamed(without),
        FiltersBody.toFilters(filters),
        quantity,
        unit,
        asOf,
        offset,
        hits,
        why);
  }
}
