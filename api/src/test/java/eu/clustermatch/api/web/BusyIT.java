package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.api.config.Settings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

@ApiTest
class BusyIT {
  @Autowired private WebTestClient client;
  @Autowired private Ranking ranking;
  @Autowired private Settings settings;

  @Test
  void a_full_queue_turns_questions_away_until_there_is_room() throws InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    int queue = settings.ranking().queue();
    CountDownLatch working = new CountDownLatch(cores);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(cores + queue);
    try {
      submit(cores, working, release, done);
      assertThat(working.await(1, TimeUnit.MINUTES)).isTrue();
      submit(queue, working, release, done);

      Json busy = Json.get(client, "/v1/partners", "text", "battery");
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.header("Retry-After")).isEqualTo("1");
      assertThat(busy.text("/type")).isEqualTo("urn:clustermatch:problem:service-unavailable");
      assertThat(busy.headers().getETag()).isNull();
    } finally {
      release.countDown();
    }
    assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(Json.get(client, "/v1/partners", "text", "battery").status()).isEqualTo(200);
  }

  private void submit(
      int tasks, CountDownLatch working, CountDownLatch release, CountDownLatch done) {
    Flux.range(0, tasks)
        .flatMap(i -> ranking.run(() -> work(working, release)), Integer.MAX_VALUE)
        .subscribe(i -> done.countDown());
  }

  private static boolean work(CountDownLatch working, CountDownLatch release)
      throws InterruptedException {
    working.countDown();
    release.await();
    return true;
  }
}
