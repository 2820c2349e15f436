package eu.clustermatch.api.web;

import eu.clustermatch.api.config.Sha256;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.snapshot.Shelf.Published;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks the engine, a page at a time, away from the event loop. */
@Component
public final class Questions {
  private final MatchEngine engine;
  private final Ranking ranking;
  private final Fingerprint fingerprint;

  Questions(MatchEngine engine, Ranking ranking, Fingerprint fingerprint) {
    this.engine = engine;
    this.ranking = ranking;
    this.fingerprint = fingerprint;
  }

  /** The page of {@code question} that limit and cursor mean; errors as in {@link Page#of}. */
  public Page page(Object question, @Nullable Integer limit, @Nullable String cursor) {
    return Page.of(fingerprint.of(question), limit, cursor, engine::snapshot);
  }

  /** Answers a page. */
  public <A> Mono<ResponseEntity<A>> answer(Page page, Function<MatchEngine, A> question) {
    return ranking
        .run(() -> question.apply(engine))
        .map(answer -> ResponseEntity.ok().header(Headers.SNAPSHOT, page.snapshot()).body(answer));
  }

  /** Computes something on the current snapshot. */
  public <A> Mono<A> compute(Function<Published, A> work) {
    return ranking.run(() -> work.apply(engine.snapshot(null)));
  }

  /**
   * Answers a page unless the client has it already: the same page on the same snapshot is the same
   * answer.
   *
   * @param variant what else the answer depends on
   */
  public <A> Mono<ResponseEntity<A>> answerOnce(
      ServerWebExchange exchange, Page page, String variant, Function<MatchEngine, A> question) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set(Headers.SNAPSHOT, page.snapshot());
    headers.setCacheControl(CacheControl.noCache());
    String tag = "W/\"" + Sha256.of(page.identity() + variant) + "\"";
    return exchange.checkNotModified(tag) ? Mono.empty() : answer(page, question);
  }
}
