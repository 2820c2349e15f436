package eu.clustermatch.api.market;

import eu.clustermatch.api.market.MatchStore.Said;
import eu.clustermatch.api.profile.ProfileStore;
import eu.clustermatch.api.profile.Transactions;
import eu.clustermatch.api.web.Headers;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.api.web.Speaker;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.market.MarketAnswer;
import eu.clustermatch.engine.market.MarketRequest;
import eu.clustermatch.engine.model.Label;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which offers answer which demands, and what both sides say to it. */
@Component
final class Matches {
  private static final int FIRST = 5;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final MatchEngine engine;
  private final Questions questions;
  private final PostingStore postings;
  private final MatchStore matches;
  private final ProfileStore store;
  private final Transactions transactions;

  Matches(
      MatchEngine engine,
      Questions questions,
      PostingStore postings,
      MatchStore matches,
      ProfileStore store,
      Transactions transactions) {
    this.engine = engine;
    this.questions = questions;
    this.postings = postings;
    this.matches = matches;
    this.store = store;
    this.transactions = transactions;
  }

  /** A page of what answers an offer or a demand. */
  Mono<ResponseEntity<MatchListView>> list(
      Label label,
      String id,
      @Nullable LocalDate on,
      boolean explain,
      @Nullable Integer limit,
      @Nullable String cursor) {
    LocalDate day = on == null ? Postings.today() : on;
    Page page = questions.page(List.of("matches", label, id, day), limit, cursor);
    MarketRequest request = new MarketRequest(id, day, page.offset(), page.limit(), explain);
    return questions.answer(
        page,
        asked -> {
          MarketAnswer answer =
              asked
                  .findMatches(request, page.on())
                  .filter(found -> found.label() == label)
                  .orElseThrow(() ->
                      new ResponseStatusException(
                          HttpStatus.NOT_FOUND, "There is no %s %s.".formatted(label.noun(), id)));
          return MatchListView.of(id, answer, explain, page.next(answer.total()));
        });
  }

  /**
   * The first of what answers an offer or a demand that was written just now, or empty where
   * questions are not answered with it soon.
   *
   * @param change the number of the change that wrote it
   */
  Mono<MatchListView> first(String id, long change) {
    return Flux.interval(Duration.ZERO, BETWEEN_LOOKS)
        .onBackpressureDrop()
        .filter(look -> engine.current().sequence() >= change)
        .next()
        .timeout(PATIENCE, Mono.empty())
        .flatMap(look ->
            questions.compute(on -> {
              MarketRequest request = new MarketRequest(id, Postings.today(), 0, FIRST, true);
              return engine
                  .findMatches(request, on)
                  .map(answer -> MatchListView.of(id, answer, true, null));
            }))
        .flatMap(Mono::justOrEmpty);
  }

  /** A page of what was said to the matches of the one whom the token speaks for. */
  Mono<ResponseEntity<MatchStateListView>> own(
      @Nullable Integer limit, @Nullable String cursor, ServerWebExchange exchange) {
    return Speaker.of(exchange)
        .flatMap(speaker -> {
          if (speaker.administrator()) {
            throw notAside();
          }
          Page page = questions.page(List.of("own-matches", speaker.id()), limit, cursor);
          return matches
              .listOf(speaker.id())
              .filter(stated -> !stated.isOver())
              .map(stated -> MatchStateView.of(stated, side(stated, speaker)))
              .filter(state -> state.accepted() || state.asked())
              .collectList()
              .map(found -> page(found, page));
        })
        .as(transactions::read);
  }

  private static ResponseEntity<MatchStateListView> page(List<MatchStateView> all, Page page) {
    int from = Math.min(page.offset(), all.size());
    int to = Math.min(from + page.limit(), all.size());
    String snapshot = page.on().id();
    return ResponseEntity.ok()
        .header(Headers.SNAPSHOT, snapshot)
        .body(
            new MatchStateListView(
                snapshot, all.size(), false, page.next(all.size()), all.subList(from, to)));
  }

  /** What was said to a match; of what both accepted also when it is off the market. */
  Mono<MatchStateView> get(String id, ServerWebExchange exchange) {
    Pair pair = Pair.read(id);
    return Speaker.of(exchange)
        .flatMap(speaker ->
            matches
                .find(pair)
                .filter(stated -> speaks(stated, speaker))
                .map(stated -> known(stated, side(stated, speaker)))
                .switchIfEmpty(
                    side(pair, speaker)
                        .map(side ->
                            new MatchStateView(
                                pair.id(),
                                pair.offer(),
                                pair.demand(),
                                false,
                                false,
                                false,
                                null))))
        .as(transactions::read);
  }

  /**
   * Accepts a match for the side that the token speaks for, also where the other has declined or
   * vetoed it: a refusal would tell.
   */
  Mono<MatchStateView> accept(String id, ServerWebExchange exchange) {
    Pair pair = Pair.read(id);
    return Speaker.of(exchange)
        .flatMap(speaker ->
            undeclined(pair, speaker)
                .flatMap(side ->
                    matches
                        .accept(pair, side)
                        .then(matches.find(pair))
                        .map(stated -> known(stated, side))))
        .as(transactions::write);
  }

  /** Declines a match for good, for the side that the token speaks for. */
  Mono<ResponseEntity<Void>> decline(String id, ServerWebExchange exchange) {
    Pair pair = Pair.read(id);
    return Speaker.of(exchange)
        .flatMap(speaker ->
            undeclined(pair, speaker)
                .flatMap(side ->
                    matches
                        .decline(pair, side)
                        .then(store.append("decline", List.of(pair.offer(), pair.demand())))))
        .as(transactions::write)
        .map(
            change -> ResponseEntity.noContent().header(Headers.CHANGE, change.toString()).build());
  }

  /** The side that a token speaks for, under lock, unless it has declined before. */
  private Mono<Label> undeclined(Pair pair, Speaker speaker) {
    return locked(pair)
        .then(side(pair, speaker))
        .flatMap(
            side -> matches.find(pair).doOnNext(stated -> known(stated, side)).thenReturn(side));
  }

  private static MatchStateView known(MatchStore.Stated stated, Label side) {
    Said said = side == Label.OFFER ? stated.offer() : stated.demand();
    if (said == Said.DECLINED || stated.isOver()) {
      throw notAvailable();
    }
    return MatchStateView.of(stated, side);
  }

  private static boolean speaks(MatchStore.Stated stated, Speaker speaker) {
    return speaker.is(stated.offering().id()) || speaker.is(stated.seeking().id());
  }

  private static Label side(MatchStore.Stated stated, Speaker speaker) {
    return speaker.is(stated.offering().id()) ? Label.OFFER : Label.DEMAND;
  }

  private Mono<Void> locked(Pair pair) {
    return store
        .lock(Label.OFFER, pair.offer())
        .then(store.lock(Label.DEMAND, pair.demand()))
        .then();
  }

  /** The side of a match that a token speaks for, where the two could answer each other. */
  private Mono<Label> side(Pair pair, Speaker speaker) {
    return Mono.zip(
            postings.find(Label.OFFER, List.of(pair.offer())).next(),
            postings.find(Label.DEMAND, List.of(pair.demand())).next())
        .switchIfEmpty(Mono.error(Matches::notAvailable))
        .map(both -> {
          boolean offers = speaker.is(String.valueOf(both.getT1().owner()));
          if (!offers && !speaker.is(String.valueOf(both.getT2().owner()))) {
            throw notAside();
          }
          LocalDate today = Postings.today();
          if (!engine.answers(pair.offer(), pair.demand(), today, engine.snapshot(null))) {
            throw notAvailable();
          }
          return offers ? Label.OFFER : Label.DEMAND;
        });
  }

  private static AccessDeniedException notAside() {
    return new AccessDeniedException("The token speaks for neither side.");
  }

  private static ResponseStatusException notAvailable() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "This match is not available.");
  }
}
