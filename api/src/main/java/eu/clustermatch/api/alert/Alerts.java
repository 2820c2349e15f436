package eu.clustermatch.api.alert;

import eu.clustermatch.api.disruption.DisruptionView;
import eu.clustermatch.api.profile.Precondition;
import eu.clustermatch.api.profile.ProfileBody;
import eu.clustermatch.api.profile.ProfileStore;
import eu.clustermatch.api.profile.Transactions;
import eu.clustermatch.api.web.FaultyRequestException;
import eu.clustermatch.api.web.Fingerprint;
import eu.clustermatch.api.web.Headers;
import eu.clustermatch.api.web.Page;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.alert.AlertDisruption;
import eu.clustermatch.engine.alert.AlertKind;
import eu.clustermatch.engine.alert.AlertReader;
import eu.clustermatch.engine.alert.Ask;
import eu.clustermatch.engine.disruption.DisruptionRequest;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Nodes;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads and writes alerts. A write is one transaction: lock, precondition, node, links, change;
 * texts are read between lock and write, away from the event loop.
 */
@Component
final class Alerts {
  private static final String PATH = "/v1/alerts/";
  private static final int ID_LENGTH = 12;

  private final AlertStore alerts;
  private final ProfileStore store;
  private final Transactions transactions;
  private final AlertReader reader;
  private final MatchEngine engine;
  private final Questions questions;
  private final Fingerprint fingerprint;

  Alerts(
      AlertStore alerts,
      ProfileStore store,
      Transactions transactions,
      AlertReader reader,
      MatchEngine engine,
      Questions questions,
      Fingerprint fingerprint) {
    this.alerts = alerts;
    this.store = store;
    this.transactions = transactions;
    this.reader = reader;
    this.engine = engine;
    this.questions = questions;
    this.fingerprint = fingerprint;
  }

  /** A page of those that a snapshot has, as they are now. */
  Mono<ResponseEntity<AlertListView>> list(@Nullable Integer limit, @Nullable String cursor) {
    Page page = questions.page("alerts", limit, cursor);
    Nodes nodes = page.on().snapshot().nodes();
    int total = nodes.end(Label.ALERT) - nodes.first(Label.ALERT);
    int first = nodes.first(Label.ALERT) + Math.min(page.offset(), total);
    int end = Math.min(first + page.limit(), nodes.end(Label.ALERT));
    List<String> ids = IntStream.range(first, end).mapToObj(nodes::id).toList();
    String snapshot = page.on().id();
    return alerts
        .find(ids)
        .map(alert -> AlertView.of(alert, snapshot))
        .collectList()
        .map(found ->
            ResponseEntity.ok()
                .header(Headers.SNAPSHOT, snapshot)
                .body(
                    new AlertListView(
                        snapshot,
                        // What was deleted since the snapshot is not counted either.
                        total - ids.size() + found.size(),
                        false,
                        page.next(total),
                        found)));
  }

  /** Answers the alert, unless the client has it already. */
  Mono<ResponseEntity<AlertView>> get(String id, ServerWebExchange exchange) {
    return transactions.read(find(id)).flatMap(alert -> once(view(alert), exchange));
  }

  private Mono<ResponseEntity<AlertView>> once(AlertView view, ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noCache());
    return exchange.checkNotModified(tag(view))
        ? Mono.empty()
        : Mono.just(ResponseEntity.ok().header(Headers.SNAPSHOT, view.snapshot()).body(view));
  }

  /** What happens by what is stored of an alert, corrections included. */
  Mono<ResponseEntity<DisruptionView>> disruption(
      String id, @Nullable Integer limit, @Nullable String cursor) {
    return transactions
        .read(find(id))
        .flatMap(alert -> {
          Page page = questions.page(List.of("disruption", view(alert).content()), limit, cursor);
          return questions.answer(
              page,
              asked ->
                  DisruptionView.of(asked.disrupt(request(alert, page), page.on()), page, null));
        });
  }

  private static DisruptionRequest request(Alert alert, Page page) {
    String kind = alert.text("kind");
    return AlertDisruption.with(
        page.on().snapshot(),
        DisruptionRequest.ofNothing(page.offset(), page.limit()),
        kind == null ? null : AlertKind.find(kind).orElse(null),
        alert.texts("asks").stream()
            .flatMap(ask -> Ask.find(ask).stream())
            .collect(Collectors.toSet()),
        new TreeSet<>(alert.tiers()),
        alert.concepts().stream().map(Subject::id).toList(),
        alert.places().stream().map(Subject::id).toList());
  }

  /** Reads and stores a new alert. */
  Mono<ResponseEntity<AlertView>> post(AlertBody body, Set<String> stated) {
    String id = "alert:" + UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    Map<String, Object> properties = Map.of("id", id, "source", ProfileBody.SOURCE, "version", 0L);
    Mono<Written> work =
        store
            .create(Label.ALERT, id)
            .then(write(id, new Alert(properties, List.of(), List.of()), body, stated, "post"));
    return transactions
        .write(work)
        .map(written -> answer(ResponseEntity.created(URI.create(PATH + id)), written));
  }

  /** Corrects an alert. */
  Mono<ResponseEntity<AlertView>> patch(
      String id, AlertBody body, Set<String> stated, ServerWebExchange exchange) {
    return transactions
        .write(locked(id, exchange).flatMap(alert -> write(id, alert, body, stated, "patch")))
        .map(written -> answer(ResponseEntity.ok(), written));
  }

  /** Deletes an alert with its links. */
  Mono<ResponseEntity<Void>> delete(String id, ServerWebExchange exchange) {
    return transactions
        .write(
            locked(id, exchange)
                .flatMap(alert -> store.touchedByDeleting(Label.ALERT, List.of(id)))
                .flatMap(touched -> alerts.delete(id).then(store.append("delete", touched))))
        .map(
            change -> ResponseEntity.noContent().header(Headers.CHANGE, change.toString()).build());
  }

  private Mono<Alert> find(String id) {
    return alerts
        .find(List.of(id))
        .next()
        .switchIfEmpty(
            Mono.error(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no alert " + id + ".")));
  }

  /** The alert under its lock, if it is as the client knows it. */
  private Mono<Alert> locked(String id, ServerWebExchange exchange) {
    Precondition precondition = Precondition.of(exchange.getRequest().getHeaders());
    return store
        .lock(Label.ALERT, id)
        .then(find(id))
        .doOnNext(alert -> precondition.check(tag(view(alert))));
  }

  /**
   * An alert as a write left it.
   *
   * @param change sequence number of the change
   */
  private record Written(AlertView view, long change) {}

  private Mono<Written> write(
      String id, Alert before, AlertBody body, Set<String> stated, String kind) {
    Draft draft = new Draft(before);
    draft.state(body, stated);
    return read(draft)
        .flatMap(alert -> check(alert).then(save(id, before, alert)))
        .then(store.append(kind, List.of(id)))
        .flatMap(change -> find(id).map(alert -> new Written(view(alert), change)));
  }

  private Mono<Alert> read(Draft draft) {
    return draft.isUnread()
        ? questions
            .compute(on -> reader.read(on.snapshot(), draft.text(), draft.language()))
            .map(reading -> {
              draft.read(reading);
              return draft.alert();
            })
        : Mono.fromSupplier(draft::alert);
  }

  private Mono<Void> check(Alert alert) {
    return alerts
        .faults(alert)
        .flatMap(faults ->
            faults.isEmpty() ? Mono.empty() : Mono.error(new FaultyRequestException(faults)));
  }

  private Mono<Void> save(String id, Alert before, Alert alert) {
    Map<String, Object> properties = new HashMap<>(alert.properties());
    properties.merge("version", 1L, (old, one) -> (Long) old + 1);
    Alert after = new Alert(properties, alert.concepts(), alert.places());
    return alerts
        .write(id, before, after)
        .then(store.keepClaims(Label.ALERT, id, before.properties()));
  }

  private AlertView view(Alert alert) {
    return AlertView.of(alert, engine.current().id());
  }

  private ResponseEntity<AlertView> answer(ResponseEntity.BodyBuilder answer, Written written) {
    return answer
        .eTag(tag(written.view()))
        .header(Headers.CHANGE, String.valueOf(written.change()))
        .body(written.view());
  }

  /** Names the alert as it is, whatever the snapshot. */
  private String tag(AlertView view) {
    return "\"" + fingerprint.of(view.content()) + "\"";
  }
}
