package eu.clustermatch.api.exchange;

import eu.clustermatch.api.explanation.ContributionView;
import eu.clustermatch.engine.exchange.LumpSum;
import eu.clustermatch.engine.exchange.Pair;
import eu.clustermatch.engine.exchange.PairContribution;
import eu.clustermatch.engine.exchange.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit of the plan as clients read it; see {@link Pair}. */
@Schema(name = "ExchangePair", description = "The contributions sum to the score")
record ExchangePairView(
    String visitor,
    String visitorName,
    String host,
    String hostName,
    LocalDate start,
    LocalDate end,
    @Schema(description = "Full working days from start to end") int workingDays,
    LumpSumView lumpSum,
    @Schema(description = "Left out where it is not known") @Nullable Double distanceKm,
    double score,
    List<HalfView> contributions) {

  /** How much of the lump sum. */
  @Schema(name = "LumpSum")
  record LumpSumView(
      @Schema(allowableValues = {"full", "half", "unknown"}) String amount, String because) {
    static LumpSumView of(LumpSum lumpSum) {
      return new LumpSumView(lumpSum.amount().text(), lumpSum.because());
    }
  }

  /** What one side has of the visit. */
  @Schema(name = "ExchangeContribution", description = "contribution = value × 0.5")
  record HalfView(
      @Schema(allowableValues = {"visitor-learns", "host-gains"}) String signal,
      @Schema(description = "How the ranking scores the other for the one who asks") double value,
      double contribution,
      @Schema(description = "What makes up the value: their contributions sum to it")
          List<ContributionView> contributions) {
    static HalfView of(PairContribution half) {
      return new HalfView(
          half.side() == Side.VISITOR ? "visitor-learns" : "host-gains",
          half.score(),
          half.contribution(),
          half.signals().stream().map(ContributionView::of).toList());
    }
  }

  static ExchangePairView of(Pair pair) {
    return new ExchangePairView(
        pair.visitor(),
        pair.visitorName(),
        pair.host(),
        pair.hostName(),
        pair.start(),
        pair.end(),
        pair.workingDays(),
        LumpSumView.of(pair.lumpSum()),
        pair.distanceKm(),
        pair.score(),
        pair.contributions().stream().map(HalfView::of).toList());
  }
}
