package eu.clustermatch.api.web;

import eu.clustermatch.api.config.Settings;
import eu.clustermatch.api.table.Table;
import eu.clustermatch.api.table.TableFile;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Shelf.Published;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
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
   * An answer as tables.
   *
   * @param file name of the file, without its extension
   * @param types which files there are of it
   */
  public record Tables<A>(String file, Function<A, List<Table>> of, List<TableFile> types) {
    public Tables {
      types = List.copyOf(types);
    }
  }

  /**
   * Answers with JSON or, where the client would rather have {@code application/x-ndjson}, with a
   * line for each progress and the answer, or what went wrong, as the last.
   *
   * @param view the answer as clients read it
   */
  public <A> Mono<ResponseEntity<?>> answer(
      ServerWebExchange exchange, Work<A> work, Function<A, ?> view) {
    return answer(exchange, work, view, new Tables<>("", answer -> List.of(), List.of()));
  }

  /** The same, or a file of tables where the client would rather have that. */
  public <A> Mono<ResponseEntity<?>> answer(
      ServerWebExchange exchange, Work<A> work, Function<A, ?> view, Tables<A> tables) {
    List<MediaType> offered =
        Stream.concat(
                Stream.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON),
                tables.types().stream().map(TableFile::mediaType))
            .toList();
    MediaType best = Accepted.best(exchange.getRequest().getHeaders(), offered);
    if (best.equals(MediaType.APPLICATION_JSON)) {
      return compute(work).map(computed -> headed(computed).body(view.apply(computed.answer())));
    }
    if (best.equals(MediaType.APPLICATION_NDJSON)) {
      return Mono.fromSupplier(
          () -> ResponseEntity.ok().contentType(best).body(lines(exchange, work, view)));
    }
    TableFile file = tables.types().get(offered.indexOf(best) - 2);
    return compute(work)
        .map(computed ->
            file.attachment(headed(computed), tables.file(), tables.of().apply(computed.answer())));
  }

  private static BodyBuilder headed(Computed<?> computed) {
    return ResponseEntity.ok().header(Headers.SNAPSHOT, computed.on().id());
  }

  /** What {@link #compute} gives. */
  record Computed<A>(A answer, Published on) {}

  /** Computes, ends when the subscriber goes, and says on what it was computed. */
  <A> Mono<Computed<A>> compute(Work<A> work) {
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

  private <A> Flux<LineView<Object>> lines(
      ServerWebExchange exchange, Work<A> work, Function<A, ?> view) {
    Waiting waiting = new Waiting(timeLimit);
    // Two subscribe, and the work ends when both are gone.
    Flux<LineView<Object>> last =
        compute(work, waiting)
            .map(computed -> LineView.<Object>ofAnswer(view.apply(computed.answer())))
            .onErrorResume(error -> Mono.just(LineView.ofProblem(problems.told(exchange, error))))
            .flux()
            .publish()
            .refCount(2);
    Flux<LineView<Object>> before =
        Flux.interval(BETWEEN_REPORTS)
            .onBackpressureDrop()
            .mapNotNull(tick -> waiting.progress())
            .distinctUntilChanged()
            .map(LineView::<Object>ofProgress)
            .takeUntilOther(last);
    return Flux.merge(before, last);
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
