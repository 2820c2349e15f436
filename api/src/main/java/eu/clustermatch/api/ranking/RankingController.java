package eu.clustermatch.api.ranking;

import eu.clustermatch.api.web.Headers;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.rank.ModelCard;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RankingController {
  private static final String PARTNERS = "partner-search";
  private static final String SUPPLIERS = "supplier-search";
  private static final String MARKETS = "market-search";
  private static final String MATCHES = "matches";

  private final MatchEngine engine;

  RankingController(MatchEngine engine) {
    this.engine = engine;
  }

  @Operation(summary = "What determines a ranking, with which weight, and why")
  @GetMapping("/v1/ranking")
  ResponseEntity<RankingView> ranking(
      @Parameter(
              description = "Which question's ranking",
              schema =
                  @Schema(
                      allowableValues = {PARTNERS, SUPPLIERS, MARKETS, MATCHES},
                      defaultValue = PARTNERS))
          @RequestParam(defaultValue = PARTNERS)
          String question) {
    SnapshotInfo info = engine.current();
    return ResponseEntity.ok()
        .header(Headers.SNAPSHOT, info.id())
        .body(RankingView.of(info, card(question)));
  }

  private ModelCard card(String question) {
    return switch (question) {
      case PARTNERS -> engine.partnerCard();
      case SUPPLIERS, MARKETS -> engine.supplierCard();
      case MATCHES -> engine.marketCard();
      default ->
          throw new InvalidRequestException(
              "question",
              question,
              "one of " + String.join(", ", PARTNERS, SUPPLIERS, MARKETS, MATCHES));
    };
  }
}
