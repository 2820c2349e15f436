package eu.clustermatch.api.disruption;

import eu.clustermatch.api.explanation.StepView;
import eu.clustermatch.api.partner.HitView;
import eu.clustermatch.api.supplier.SupplierHitView;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.engine.alert.AlertReading;
import eu.clustermatch.engine.alert.Ask;
import eu.clustermatch.engine.alert.MatchedCue;
import eu.clustermatch.engine.disruption.Affected;
import eu.clustermatch.engine.disruption.Critical;
import eu.clustermatch.engine.disruption.DisruptionAnswer;
import eu.clustermatch.engine.disruption.Informed;
import eu.clustermatch.engine.text.Concept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What a disruption does as clients read it; see {@link DisruptionAnswer}. */
@Schema(name = "DisruptionAnswer")
public record DisruptionView(
    @Schema(description = "The state the answer was given on") String snapshot,
    @Schema(description = "What is disrupted, as the text says; absent where no rule says so")
        @Nullable String kind,
    @Schema(description = "The words that speak for the kind") @Nullable List<String> because,
    @Schema(description = "What the text asks for") @Nullable List<String> asks,
    @Schema(description = "The tiers of suppliers that the text is about; absent without one")
        @Nullable SortedSet<Integer> tiers,
    @Schema(description = "The language the text was read in") @Nullable String language,
    @Nullable List<Concept> concepts,
    @Nullable List<Concept> places,
    @Schema(description = "How many stages, products and organisations are affected") int total,
    @Schema(description = "True where more would be reached beyond the last tier")
        boolean totalIsLowerBound,
    @Schema(description = "Of them, by what becomes of them") Map<String, Integer> counts,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    @Schema(description = "By tier, the worst first") List<AffectedView> affected,
    @Schema(
            description =
                "Who would make one of the affected fail that does not yet: each was tried")
        List<Critical> singlePoints,
    @Schema(description = "Who would make most others fail, with what few others know")
        List<Critical> critical,
    @Schema(description = "Candidates for these two that were not tried, as work is bounded")
        @Nullable Integer untried,
    @Schema(description = "Clusters to inform, with why") List<Informed> clusters,
    @Schema(
            description =
                "By id of a product that is out, fails or is strained: who else makes it, or what"
                    + " could stand in")
        Map<String, List<SupplierHitView>> alternatives,
    @Schema(description = "Who applies a technology that is needed") List<HitView> providers,
    @Nullable SectorEstimateView sectorEstimate) {

  /** Something affected. */
  @Schema(name = "Affected")
  public record AffectedView(
      String id,
      @Schema(allowableValues = {"Organisation", "Product", "Stage"}) String label,
      String name,
      @Schema(description = "How many deliveries lie between; 0 for what is out") int tier,
      @Schema(
              description =
                  "fails: out, or without any known supplier of an essential input that goes on;"
                      + " strained: surely loses something; unknown: may",
              allowableValues = {"fails", "strained", "unknown"})
          String verdict,
      @Schema(description = "The lost share, at least and at most", example = "[0.4, 1]")
          List<Double> exposure,
      String because,
      List<StepView> path) {
    static AffectedView of(Affected affected) {
      return new AffectedView(
          affected.id(),
          affected.label().text(),
          affected.name(),
          affected.tier(),
          affected.effect().text(),
          List.of(affected.exposure().low(), affected.exposure().high()),
          affected.because(),
          StepView.of(affected.path()));
    }
  }

  /** An estimate, kept apart. */
  @Schema(name = "SectorEstimate")
  public record SectorEstimateView(
      String note,
      List<String> failed,
      List<DisruptionAnswer.Loss> hardestHit,
      @Schema(description = "Of the European Union, by the country in their ids")
          List<DisruptionAnswer.Loss> hardestHitInEu) {
    private static final String NOTE =
        "A sector estimate by an input–output table: what sectors would lose downstream if nobody"
            + " substituted. It says nothing of any firm.";

    static @Nullable SectorEstimateView of(DisruptionAnswer.@Nullable Estimate estimate) {
      return estimate == null
          ? null
          : new SectorEstimateView(
              NOTE, estimate.failed(), estimate.hardestHit(), estimate.hardestHitInUnion());
    }
  }

  /**
   * A page of what is affected, with all else.
   *
   * @param reading of the text, or null without one
   */
  public static DisruptionView of(
      DisruptionAnswer answer, Page page, @Nullable AlertReading reading) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    answer.counts().forEach((effect, count) -> counts.put(effect.text(), count));
    Map<String, List<SupplierHitView>> alternatives = new LinkedHashMap<>();
    answer
        .alternatives()
        .forEach((product, hits) ->
            alternatives.put(
                product, hits.stream().map(hit -> SupplierHitView.of(hit, false)).toList()));
    return new DisruptionView(
        answer.snapshot(),
        reading == null || reading.kind() == null ? null : reading.kind().text(),
        reading == null ? null : reading.because().stream().map(MatchedCue::words).toList(),
        reading == null ? null : reading.asks().stream().map(Ask::text).toList(),
        reading == null ? null : reading.tiers(),
        reading == null ? null : reading.language(),
        reading == null ? null : reading.concepts(),
        reading == null ? null : reading.places(),
        answer.total(),
        answer.cut(),
        counts,
        page.next(answer.total()),
        answer.affected().stream().map(AffectedView::of).toList(),
        answer.singlePoints(),
        answer.critical(),
        answer.untried() == 0 ? null : answer.untried(),
        answer.clusters(),
        alternatives,
        answer.providers().stream().map(hit -> HitView.of(hit, false)).toList(),
        SectorEstimateView.of(answer.sectorEstimate()));
  }
}
