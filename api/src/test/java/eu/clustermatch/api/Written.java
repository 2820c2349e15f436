package eu.clustermatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a write changed. */
public final class Written {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Written() {}

  /** Waits for a snapshot that shows the change of a write. */
  public static void await(WebTestClient client, Json write) {
    long change = Long.parseLong(write.header("X-Change"));
    Instant start = Instant.now();
    while (Json.get(client, "/v1/snapshots/current").body().at("/sequence").asLong() < change) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(LIMIT);
    }
  }
}
