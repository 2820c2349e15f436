package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.exchange.ExchangeAnswer;
import eu.clustermatch.engine.exchange.ExchangeAnswer.BlockingPair;
import eu.clustermatch.engine.exchange.Setting;
import eu.clustermatch.engine.exchange.Share;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan of exchanges as clients read it; see {@link ExchangeAnswer}. */
@Schema(name = "ExchangePlan")
record ExchangeAnswerView(
    String snapshot,
    @Schema(allowableValues = {"stable", "best-total"}) String mode,
    @Schema(description = "The visits, by id of the visitor") List<ExchangePairView> pairs,
    @Schema(description = "Visitors that go nowhere, then hosts that receive nobody")
        List<ExchangeUnmatchedView> unmatched,
    @Schema(description = "How many pairs would rather have each other; the first 20 are listed")
        int blockingPairs,
    @Schema(description = "True where counting them was cut short, so that there may be more")
        boolean blockingIsLowerBound,
    List<BlockingPair> blocking,
    @Schema(description = "The sum of the scores") double total,
    @Schema(description = "A sum that no plan exceeds; left out where it was not found")
        @Nullable Double bound,
    @Schema(description = "bound − total") @Nullable Double gap,
    @Schema(description = "Who is in the plan, by country, size and role") List<ShareView> fairness,
    List<RuleView> rules,
    @Schema(description = "What else is to be known") List<String> notes,
    @Schema(description = "True where the work was ended before it was done") boolean incomplete) {

  /** How many of a kind are in the plan. */
  @Schema(name = "ExchangeShare")
  record ShareView(
      @Schema(allowableValues = {"visitor", "host"}) String side,
      @Schema(allowableValues = {"all", "country", "size", "role"}) String by,
      String value,
      int asked,
      int matched,
      @Schema(description = "matched ÷ asked") double share) {
    static ShareView of(Share share) {
      return new ShareView(
          share.side().text(),
          share.by(),
          share.value(),
          share.asked(),
          share.matched(),
          share.share());
    }
  }

  /** A rule as it held. */
  @Schema(name = "ExchangeRule")
  record RuleView(
      String name,
      String words,
      @Schema(description = "Whether it held") boolean on,
      @Schema(description = "Whether the request changed it") boolean changed) {
    static RuleView of(Setting setting) {
      return new RuleView(setting.rule().text(), setting.words(), setting.on(), setting.changed());
    }
  }

  static ExchangeAnswerView of(ExchangeAnswer answer) {
    return new ExchangeAnswerView(
        answer.snapshot(),
        answer.mode().text(),
        answer.pairs().stream().map(ExchangePairView::of).toList(),
        answer.unmatched().stream().map(ExchangeUnmatchedView::of).toList(),
        answer.blockingPairs(),
        answer.blockingIsLowerBound(),
        answer.blocking(),
        answer.total(),
        answer.bound(),
        answer.gap(),
        answer.fairness().stream().map(ShareView::of).toList(),
        answer.rules().stream().map(RuleView::of).toList(),
        answer.notes(),
        answer.incomplete());
  }
}
