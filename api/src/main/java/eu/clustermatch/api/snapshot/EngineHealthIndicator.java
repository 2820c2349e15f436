package eu.clustermatch.api.snapshot;

import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The engine's part of {@code /actuator/health}: which state it answers on. */
@Component
final class EngineHealthIndicator extends AbstractHealthIndicator {
  private final MatchEngine engine;

  EngineHealthIndicator(MatchEngine engine) {
    this.engine = engine;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    SnapshotInfo info = engine.current();
    builder
        .status(engine.isFollowing() ? Status.UP : Status.DOWN)
        .withDetail("following", engine.isFollowing())
        .withDetail("snapshot", info.id())
        .withDetail("sequence", info.sequence())
        .withDetail("nodes", info.nodes());
  }
}
