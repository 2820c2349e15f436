package eu.clustermatch.api.ranking;

import eu.clustermatch.api.web.Headers;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RankingController {
  private final MatchEngine engine;

  RankingController(MatchEngine engine) {
    this.engine = engine;
  }

  @Operation(summary = "What determines the ranking, with which weight, and why")
  @GetMapping("/v1/ranking")
  ResponseEntity<RankingView> ranking() {
    SnapshotInfo info = engine.current();
    return ResponseEntity.ok()
        .header(Headers.SNAPSHOT, info.id())
        .body(RankingView.of(info, engine.modelCard()));
  }
}
