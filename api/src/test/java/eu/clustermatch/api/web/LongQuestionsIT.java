package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.config.Settings;
import eu.clustermatch.engine.model.Watch;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@ApiTest
class LongQuestionsIT {
  @Autowired private LongQuestions questions;
  @Autowired private Settings settings;

  @Test
  void work_ends_when_the_client_goes() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Disposable client =
        questions
            .compute((engine, on, watch) -> {
              begun.countDown();
              waitFor(watch);
              ended.countDown();
              return "nobody reads this";
            })
            .subscribe();
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(ended.getCount()).isEqualTo(1);
    client.dispose();
    assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void work_that_tells_how_far_it_is_ends_too_when_the_client_goes() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    MockServerWebExchange exchange =
        MockServerWebExchange.from(
            MockServerHttpRequest.post("/").accept(MediaType.APPLICATION_NDJSON));
    ResponseEntity<?> answer =
        questions
            .answer(
                exchange,
                (engine, on, watch) -> {
                  watch.report("waiting", 1, 2);
                  waitFor(watch);
                  ended.countDown();
                  return "nobody reads this";
                },
                nothing -> nothing)
            .block(Duration.ofMinutes(1));
    Disposable client =
        ((Flux<?>) Objects.requireNonNull(Objects.requireNonNull(answer).getBody()))
            .subscribe(line -> told.countDown());
    assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
    client.dispose();
    assertThat(ended.await(20, TimeUnit.SECONDS)).as("before the time limit").isTrue();
  }

  @Test
  void a_full_queue_turns_further_work_away() throws InterruptedException {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    int room = threads + settings.matching().queue();
    CountDownLatch begun = new CountDownLatch(threads);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(room);
    try {
      submit(threads, begun, release, done);
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      submit(settings.matching().queue(), begun, release, done);
      assertThat(
              questions
                  .compute((engine, on, watch) -> "no room")
                  .map(LongQuestions.Computed::answer)
                  .onErrorReturn(RejectedExecutionException.class, "turned away")
                  .block(Duration.ofMinutes(1)))
          .isEqualTo("turned away");
    } finally {
      release.countDown();
    }
    assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void nobody_waits_longer_than_an_operator_allows() {
    Waiting waiting = new Waiting(Duration.ZERO);
    assertThat(waiting.isOver()).as("before the work begins").isFalse();
    waiting.begin();
    waitFor(waiting);
    assertThat(waiting.isOver()).isTrue();
  }

  private void submit(
      int tasks, CountDownLatch begun, CountDownLatch release, CountDownLatch done) {
    Flux.range(0, tasks)
        .flatMap(
            i ->
                questions.compute((engine, on, watch) -> {
                  begun.countDown();
                  return await(release);
                }),
            Integer.MAX_VALUE)
        .subscribe(i -> done.countDown());
  }

  private static boolean await(CountDownLatch release) {
    try {
      return release.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitFor(Watch watch) {
    while (!watch.isOver()) {
      Thread.onSpinWait();
    }
  }
}
