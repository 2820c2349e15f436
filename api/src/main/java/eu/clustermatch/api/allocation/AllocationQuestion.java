package eu.clustermatch.api.allocation;

import eu.clustermatch.engine.allocation.AllocationRequest;
import eu.clustermatch.engine.allocation.DemandLine;
import eu.clustermatch.engine.allocation.OfferLine;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Demands and offers as clients write them; see {@link AllocationRequest}. */
@Schema(
    name = "AllocationQuestion",
    description = "The order of the lines is of no account.",
    example = AllocationQuestion.EXAMPLE)
record AllocationQuestion(
    @Schema(description = "1 to 5,000; left out: the demands of the kind crisis on the market")
        @Nullable List<DemandBody> demands,
    @Schema(description = "1 to 5,000; left out: the offers of the kind crisis on the market")
        @Nullable List<OfferBody> offers,
    @Schema(description = "The day on which those left out must be on the market; by default today")
        @Nullable LocalDate on,
    @Schema(
            description = "Whether substitutes serve the demands that do not say so themselves",
            defaultValue = "true")
        @Nullable Boolean substitutes,
    @Schema(
            description =
                "Whether what comes late is still of use to the demands that do not say so"
                    + " themselves",
            defaultValue = "true")
        @Nullable Boolean late) {

  static final String EXAMPLE =
      """
      {
        "demands": [
          { "id": "hospitals", "product": "product:surgical-mask", "quantity": 400, "unit": "thousand",
            "by": "2020-04-03", "place": "nuts:PT11" } ],
        "offers": [
          { "id": "porto", "product": "product:surgical-mask", "quantity": 250000, "unit": "pieces",
            "from": "2020-04-01", "provider": "org:sample-porto-masks" },
          { "id": "lyon", "product": "product:ffp2-mask", "quantity": 100000, "unit": "pieces",
            "from": "2020-04-10", "provider": "org:sample-lyon-masks" } ]
      }\
      """;

  /**
   * @throws InvalidRequestException when something is missing
   */
  AllocationRequest toRequest(Snapshot snapshot, LocalDate today) {
    return AllocationRequest.of(snapshot, on == null ? today : on, demandLines(), offerLines());
  }

  private @Nullable List<DemandLine> demandLines() {
    if (demands == null) {
      return null;
    }
    List<DemandLine> needed = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      String at = "demands[" + i + "]";
      needed.add(present(at, demands.get(i)).toLine(at + ".", substitutes, late));
    }
    return needed;
  }

  private @Nullable List<OfferLine> offerLines() {
    if (offers == null) {
      return null;
    }
    List<OfferLine> offered = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      String at = "offers[" + i + "]";
      offered.add(present(at, offers.get(i)).toLine(at + "."));
    }
    return offered;
  }

  static <T> T present(String parameter, @Nullable T value) {
    if (value == null) {
      throw new InvalidRequestException(parameter, null, "given");
    }
    return value;
  }
}
