package eu.clustermatch.api.partner;

import eu.clustermatch.api.web.Page;
import eu.clustermatch.engine.partner.PartnerAnswer;
import eu.clustermatch.engine.snapshot.FacetCount;
import eu.clustermatch.engine.text.Concept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of ranked partners as clients read it; see {@link PartnerAnswer}. */
@Schema(name = "PartnerAnswer", example = PartnerAnswerView.EXAMPLE)
record PartnerAnswerView(
    @Schema(description = "The state the answer was given on") String snapshot,
    int total,
    boolean totalIsLowerBound,
    @Schema(description = "Cursor of the following page; absent at the end") @Nullable String next,
    @Nullable LocalDate asOf,
    @Schema(description = "Undated facts that an answer as of a day includes")
        @Nullable Integer undated,
    @Schema(description = "The language the text was read in") @Nullable String language,
    @Schema(
            description =
                "What there was to go by, as GET /v1/ranking explains it: idea, group or circle; a"
                    + " text that finds nothing leaves a circle of those who ask")
        String situation,
    List<HitView> hits,
    Map<String, List<FacetCount>> facets,
    List<Concept> concepts) {

  static final String EXAMPLE =
      """
      {
        "snapshot": "1f0c2a7e-42-m1-0.1.0", "total": 812, "totalIsLowerBound": false,
        "next": "MWYwYzJhN2U", "language": "en", "situation": "idea",
        "hits": [ {
          "rank": 1, "id": "org:example-cells", "label": "Organisation", "name": "Example Cells",
          "size": "small", "roles": ["company"], "country": "ES", "score": 0.25,
          "contributions": [
            { "signal": "base", "contribution": -1.25 },
            { "signal": "text-relevance", "value": 0.9, "shaped": 0.75, "weight": 2.0,
              "contribution": 1.5, "because": "recycling, lithium, batteries" } ],
          "paths": [ [
            { "node": "project:relib", "name": "ReLib" },
            { "relationship": "TOOK_PART_IN", "direction": "in" },
            { "node": "org:example-cells", "name": "Example Cells" } ] ],
          "snippets": [ {
            "document": "project:relib", "field": "title",
            "text": "Recycling of lithium cells", "highlights": [[0, 9], [13, 20]] } ] } ],
        "facets": { "country": [ { "value": "ES", "count": 120 } ] },
        "concepts": [
          { "id": "technology:advanced-materials", "label": "Advanced materials",
            "matched": "batteries", "score": 0.5, "exact": true } ]
      }\
      """;

  static PartnerAnswerView of(PartnerAnswer answer, Page page, boolean explained) {
    return new PartnerAnswerView(
        answer.snapshot(),
        answer.total(),
        false,
        page.next(answer.total()),
        answer.asOf(),
        answer.asOf() == null ? null : answer.undated(),
        answer.language(),
        answer.situation().text(),
        answer.hits().stream().map(hit -> HitView.of(hit, explained)).toList(),
        answer.facets(),
        answer.concepts());
  }
}
