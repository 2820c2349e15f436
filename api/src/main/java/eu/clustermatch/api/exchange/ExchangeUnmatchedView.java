package eu.clustermatch.api.exchange;

import eu.clustermatch.engine.exchange.Change;
import eu.clustermatch.engine.exchange.Unmatched;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is not in the plan as clients read it; see {@link Unmatched}. */
@Schema(name = "ExchangeUnmatched")
record ExchangeUnmatchedView(
    String id,
    String name,
    @Schema(allowableValues = {"visitor", "host"}) String side,
    @Schema(description = "The rule that keeps it out; left out where it is the competition")
        @Nullable String rule,
    @Schema(description = "The best it could have had; left out where it is a rule")
        @Nullable List<String> competition,
    @Schema(description = "The reason in plain words") String because,
    @Schema(description = "One change that brings it in, found by matching again")
        @Nullable ChangeView change,
    @Schema(description = "Where there is none, which were tried") @Nullable String noChange) {

  /** One change. */
  @Schema(name = "ExchangeChange")
  record ChangeView(
      @Schema(
              allowableValues = {
                "size",
                "membership",
                "profile",
                "days",
                "from",
                "to",
                "topic",
                "capacity",
                "simultaneous"
              })
          String kind,
      @Schema(description = "Of whom") String id,
      @Schema(description = "What it would be") @Nullable String value,
      String words) {
    static ChangeView of(Change change) {
      return new ChangeView(change.kind(), change.id(), change.value(), change.words());
    }
  }

  static ExchangeUnmatchedView of(Unmatched unmatched) {
    return new ExchangeUnmatchedView(
        unmatched.id(),
        unmatched.name(),
        unmatched.side().text(),
        unmatched.rule() == null ? null : unmatched.rule().text(),
        unmatched.competition().isEmpty() ? null : unmatched.competition(),
        unmatched.words(),
        unmatched.change() == null ? null : ChangeView.of(unmatched.change()),
        unmatched.noChange());
  }
}
