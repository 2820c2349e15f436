package eu.clustermatch.api.allocation;

import eu.clustermatch.engine.allocation.Reason;
import eu.clustermatch.engine.allocation.Shortfall;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a demand lacks as clients read it; see {@link Shortfall}. */
@Schema(name = "AllocationShortfall")
record ShortfallView(
    String demand,
    String product,
    String productName,
    double asked,
    @Schema(description = "Of what is asked, late or not") double served,
    @Schema(description = "The rest") double missing,
    @Schema(description = "Of what is served") double late,
    String unit,
    @Schema(description = "What binds first, then what else would help") List<ReasonView> reasons,
    @Schema(description = "All of it in words") String because) {

  /** Why; see {@link Reason}. */
  @Schema(name = "AllocationReason")
  record ReasonView(
      @Schema(
              allowableValues = {
                "used-up",
                "not-split",
                "late",
                "too-late",
                "other-unit",
                "substitutes-not-allowed",
                "too-general",
                "not-offered",
                "not-searched"
              })
          String kind,
      @Schema(
              description =
                  "What it is about; where all is used up, the offers each of which, were it"
                      + " greater, would serve more")
          List<String> offers,
      @Schema(description = "How many besides; listed are the 20 that have most") int moreOffers,
      @Schema(description = "Who gets what it could have got") List<String> demands,
      @Schema(description = "How many besides; listed are the 20 that get most") int moreDemands,
      @Schema(
              description =
                  "What the offers have, in the unit of the demand; 0 where it is another")
          double quantity,
      String text) {

    static ReasonView of(Reason reason) {
      return new ReasonView(
          reason.kind().text(),
          reason.offers(),
          reason.moreOffers(),
          reason.demands(),
          reason.moreDemands(),
          reason.quantity(),
          reason.text());
    }
  }

  static ShortfallView of(Shortfall shortfall) {
    return new ShortfallView(
        shortfall.demand(),
        shortfall.product(),
        shortfall.productName(),
        shortfall.asked(),
        shortfall.served(),
        shortfall.missing(),
        shortfall.late(),
        shortfall.unit(),
        shortfall.reasons().stream().map(ReasonView::of).toList(),
        shortfall.because());
  }
}
