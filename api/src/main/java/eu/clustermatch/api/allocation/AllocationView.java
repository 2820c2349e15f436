package eu.clustermatch.api.allocation;

import eu.clustermatch.engine.allocation.AllocationAnswer;
import eu.clustermatch.engine.allocation.Flow;
import eu.clustermatch.engine.allocation.LeftOut;
import eu.clustermatch.engine.allocation.Total;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Who serves whom with how much as clients read it; see {@link AllocationAnswer}. */
@Schema(name = "Allocation")
record AllocationView(
    @Schema(description = "The state the answer was given on") String snapshot,
    @Schema(description = "By demand and offer; quantities in the unit of the demand")
        List<Flow> flows,
    @Schema(description = "The demands that get too little or something too late, by id")
        List<ShortfallView> shortfall,
    @Schema(description = "What is left over of offers, by id") List<UnusedView> unused,
    @Schema(description = "One a kind of quantity, in its base unit") List<Total> totals,
    @Schema(description = "What of the market cannot be allocated, and why") List<LeftOut> leftOut,
    @Schema(description = "Whether it is proven that no plan is better") boolean optimal,
    @Schema(description = "Whether the search was ended by time, so that another may differ")
        boolean incomplete) {

  static AllocationView of(AllocationAnswer answer) {
    return new AllocationView(
        answer.snapshot(),
        answer.flows(),
        answer.shortfall().stream().map(ShortfallView::of).toList(),
        answer.unused().stream().map(UnusedView::of).toList(),
        answer.totals(),
        answer.leftOut(),
        answer.optimal(),
        answer.incomplete());
  }
}
