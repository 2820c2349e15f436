package eu.clustermatch.api.web;

import eu.clustermatch.api.config.Settings;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Shelf.Published;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Asks the engine what may take long, on threads of its own, so that no search waits for it. Ends
 * the work when the client goes away, or when the time is up that an operator allows.
 */
@Component
public final class LongQuestions implements AutoCloseable {
  private static final Duration BETWEEN_REPORTS = Duration.ofMillis(250);

  private final MatchEngine engine;
  private final Duration timeLimit;
  private final ProblemHandler problems;
  private final Scheduler scheduler;

  LongQuestions(MatchEngine engine, Settings settings, ProblemHandler problems) {
    this.engine = engine;
    this.timeLimit = settings.matching().timeLimit();
    this.problems = problems;
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.scheduler =
        Schedulers.fromExecutorService(
            new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.matching().queue()),
                new CustomizableThreadFactory("matching-")));
  }

  /**
   * What is computed on one snapshot.
   *
   * @param <A> the answer
   */
  public interface Work<A> {
    /** Blocks until it is done or the watch is over. */
    A answer(MatchEngine engine, Published on, Watch watch);
  }

  /**
   * Answers with JSON, or, where the client prefers {@code application/x-ndjson}, with a line for
   * each progress and the answer, or what went wrong, as the last.
   */
  public <A> Mono<ResponseEntity<?>> answer(ServerWebExchange exchange, Work<A> work) {
    return prefersLines(exchange)
        ? Mono.fromSupplier(() ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines(exchange, work)))
        : compute(work).map(computed -> computed.body(computed.answer()));
  }

  /** What {@link #compute} gives. */
  public record Computed<A>(A answer, Published on) {
    /** An answer with its snapshot in the header. */
    public ResponseEntity<?> body(Object body) {
      return ResponseEntity.ok().header(Headers.SNAPSHOT, on.id()).body(body);
    }
  }

  /** Computes, ends when the subscriber goes, and says on what it was computed. */
  public <A> Mono<Computed<A>> compute(Work<A> work) {
    return compute(work, new Waiting(timeLimit));
  }

  private <A> Mono<Computed<A>> compute(Work<A> work, Waiting waiting) {
    return Mono.fromCallable(
            () -> {
              Published on = engine.snapshot(null);
              waiting.begin();
              return new Computed<>(work.answer(engine, on, waiting), on);
            })
        .subscribeOn(scheduler)
        .doOnCancel(waiting::end);
  }

  private <A> Flux<LineView<A>> lines(ServerWebExchange exchange, Work<A> work) {
    Waiting waiting = new Waiting(timeLimit);
    // Two subscribe, and the work ends when both are gone.
    Flux<LineView<A>> last =
        compute(work, waiting)
            .map(computed -> LineView.ofAnswer(computed.answer()))
            .onErrorResume(error -> Mono.just(LineView.ofProblem(problems.told(exchange, error))))
            .flux()
            .publish()
            .refCount(2);
    Flux<LineView<A>> before =
        Flux.interval(BETWEEN_REPORTS)
            .onBackpressureDrop()
            .mapNotNull(tick -> waiting.progress())
            .distinctUntilChanged()
            .map(LineView::<A>ofProgress)
            .takeUntilOther(last);
    return Flux.merge(before, last);
  }

  private static boolean prefersLines(ServerWebExchange exchange) {
    List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
    for (MediaType type : accepted) {
      if (type.includes(MediaType.APPLICATION_JSON)) {
        return false;
      }
      if (type.isCompatibleWith(MediaType.APPLICATION_NDJSON)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
