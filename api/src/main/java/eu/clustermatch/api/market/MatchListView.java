package eu.clustermatch.api.market;

import eu.clustermatch.api.explanation.ContributionView;
import eu.clustermatch.engine.exchange.Setting;
import eu.clustermatch.engine.market.MarketAnswer;
import eu.clustermatch.engine.market.MarketHit;
import eu.clustermatch.engine.model.MarketKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers an offer or a demand, best first. */
@Schema(name = "MatchList")
record MatchListView(
    String snapshot,
    @Schema(description = "The day on which both are open") LocalDate on,
    @Schema(description = "Whether it is open itself; else nothing answers it") boolean open,
    @Schema(description = "The rule of the exchange scheme by which nobody may answer this visit")
        @Nullable RuleView barredBy,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    List<HitView> matches) {

  /** A rule of the exchange scheme. */
  @Schema(name = "BarringRule")
  record RuleView(String rule, String words) {}

  /** One that answers. */
  @Schema(name = "Match")
  record HitView(
      int rank,
      @Schema(description = "Names the match, to accept or decline it") String match,
      String id,
      @Schema(allowableValues = {"Offer", "Demand"}) String label,
      @Nullable String kind,
      String title,
      @Nullable String language,
      @Schema(description = "Who offers or seeks") String organisation,
      String name,
      @Nullable String country,
      @Nullable Double distanceKm,
      double score,
      @Nullable List<ContributionView> contributions) {

    static HitView of(String asked, MarketHit hit, boolean explain) {
      MarketKind kind = hit.kind();
      return new HitView(
          hit.rank(),
          Pair.of(asked, hit).id(),
          hit.id(),
          hit.label().text(),
          kind == null ? null : kind.text(),
          hit.title(),
          hit.language(),
          hit.owner().id(),
          hit.owner().name(),
          hit.owner().country(),
          Double.isNaN(hit.distanceKm()) ? null : Math.round(10 * hit.distanceKm()) / 10.0,
          hit.score(),
          explain ? hit.contributions().stream().map(ContributionView::of).toList() : null);
    }
  }

  /**
   * @param asked id of the offer or demand
   * @param next cursor of the following page, or null
   */
  static MatchListView of(
      String asked, MarketAnswer answer, boolean explain, @Nullable String next) {
    Setting rule = answer.barredBy();
    return new MatchListView(
        answer.snapshot(),
        answer.on(),
        answer.open(),
        rule == null ? null : new RuleView(rule.rule().text(), rule.words()),
        answer.total(),
        false,
        next,
        answer.hits().stream().map(hit -> HitView.of(asked, hit, explain)).toList());
  }
}
