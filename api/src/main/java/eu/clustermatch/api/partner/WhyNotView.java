package eu.clustermatch.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.clustermatch.api.explanation.ContributionView;
import eu.clustermatch.engine.partner.PartnerHit;
import eu.clustermatch.engine.partner.WhyNotAnswer;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Entry;
import eu.clustermatch.engine.snapshot.Exclusion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why one is not among the first as clients read it; see {@link WhyNotAnswer}. */
@Schema(name = "WhyNotAnswer", example = WhyNotView.EXAMPLE)
record WhyNotView(
    @Schema(description = "The state the answer was given on") String snapshot,
    String candidate,
    @Nullable String name,
    int k,
    @Schema(
            allowableValues = {
              "among-first",
              "below",
              "filtered",
              "not-found",
              "asks",
              "not-yet-known",
              "not-available"
            })
        String standing,
    @Schema(description = "The standing as a sentence") String why,
    @Schema(description = "Among the hits; null when it is none")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable Integer rank,
    @Schema(description = "If nothing were filtered") @Nullable Integer rankWithoutFilters,
    @Nullable Double score,
    @Nullable List<ContributionView> contributions,
    @Schema(description = "The filters that keep it out") @Nullable List<Exclusion> excludedBy,
    @Schema(description = "The hit at rank k, or the last one before") @Nullable Rival atK,
    @Schema(description = "The fewest edits that bring it among the first k, tried by asking again")
        @Nullable List<EditView> change,
    @Schema(description = "Its rank after the change") @Nullable Integer changedRank,
    @Schema(description = "No such number of the edits that were tried brings it in")
        @Nullable Integer noneWithin,
    @Schema(description = "Single edits that were left out, because the work is bounded")
        @Nullable Integer untried) {

  /** The hit to compare with. */
  @Schema(name = "WhyNotRival")
  record Rival(
      int rank, String id, String name, double score, List<ContributionView> contributions) {
    static Rival of(PartnerHit hit) {
      return new Rival(
          hit.rank(),
          hit.entry().id(),
          hit.entry().name(),
          hit.score(),
          views(hit.contributions()));
    }
  }

  static final String EXAMPLE =
      """
      {
        "snapshot": "1f0c2a7e-42-m1-0.1.0", "candidate": "org:example-cells",
        "name": "Example Cells", "k": 20, "standing": "filtered",
        "why": "The filter country (DE, ES) keeps it out: it has FR.",
        "rank": null, "rankWithoutFilters": 3, "score": 0.25,
        "contributions": [
          { "signal": "base", "contribution": -1.25 },
          { "signal": "text-relevance", "value": 0.9, "shaped": 0.75, "weight": 2.0,
            "contribution": 1.5, "because": "recycling, lithium, batteries" } ],
        "excludedBy": [ { "filter": "country", "values": ["DE", "ES"], "has": ["FR"] } ],
        "atK": { "rank": 20, "id": "org:example-anodes", "name": "Example Anodes", "score": -0.5,
          "contributions": [
            { "signal": "base", "contribution": -1.25 },
            { "signal": "text-relevance", "value": 0.6, "shaped": 0.375, "weight": 2.0,
              "contribution": 0.75, "because": "batteries" } ] },
        "change": [
          { "edit": "drop-filter", "filter": "country", "value": "DE",
            "sentence": "Drop DE from the filter country." },
          { "edit": "drop-filter", "filter": "country", "value": "ES",
            "sentence": "Drop ES from the filter country." } ],
        "changedRank": 3
      }\
      """;

  static WhyNotView of(WhyNotAnswer answer) {
    Entry entry = answer.entry();
    PartnerHit atK = answer.atK();
    return new WhyNotView(
        answer.snapshot(),
        answer.id(),
        entry == null ? null : entry.name(),
        answer.k(),
        answer.standing().text(),
        answer.why(),
        answer.rank(),
        answer.rankWithoutFilters(),
        answer.score(),
        answer.contributions().isEmpty() ? null : views(answer.contributions()),
        answer.exclusions().isEmpty() ? null : answer.exclusions(),
        atK == null ? null : Rival.of(atK),
        answer.change().isEmpty() ? null : answer.change().stream().map(EditView::of).toList(),
        answer.changedRank(),
        answer.noneWithin(),
        answer.untried() == 0 ? null : answer.untried());
  }

  private static List<ContributionView> views(List<Contribution> contributions) {
    return contributions.stream().map(ContributionView::of).toList();
  }
}
