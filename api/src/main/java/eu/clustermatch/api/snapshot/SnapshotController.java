package eu.clustermatch.api.snapshot;

import eu.clustermatch.api.web.Headers;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SnapshotController {
  private final MatchEngine engine;

  SnapshotController(MatchEngine engine) {
    this.engine = engine;
  }

  @Operation(summary = "The state that questions are answered on now")
  @GetMapping("/v1/snapshots/current")
  ResponseEntity<SnapshotView> current() {
    SnapshotInfo info = engine.current();
    return ResponseEntity.ok().header(Headers.SNAPSHOT, info.id()).body(SnapshotView.of(info));
  }
}
