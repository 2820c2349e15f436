package eu.clustermatch.api.profile;

import eu.clustermatch.api.web.Fingerprint;
import eu.clustermatch.api.web.Headers;
import eu.clustermatch.api.web.MovedException;
import eu.clustermatch.engine.model.Label;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.neo4j.repository.ReactiveNeo4jRepository;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads and writes the profiles of one label. A write is one transaction: lock, precondition, node,
 * relationships, change.
 */
public final class Profiles<N extends ProfileNode> {
  private final Label label;
  private final ReactiveNeo4jRepository<N, String> nodes;
  private final ProfileStore store;
  private final Transactions transactions;
  private final Fingerprint fingerprint;

  private Profiles(Label label, ReactiveNeo4jRepository<N, String> nodes, Factory factory) {
    this.label = label;
    this.nodes = nodes;
    this.store = factory.store;
    this.transactions = factory.transactions;
    this.fingerprint = factory.fingerprint;
  }

  /** Makes the profiles of one label from the repository of its nodes. */
  @Component
  public static final class Factory {
    private final ProfileStore store;
    private final Transactions transactions;
    private final Fingerprint fingerprint;

    Factory(ProfileStore store, Transactions transactions, Fingerprint fingerprint) {
      this.store = store;
      this.transactions = transactions;
      this.fingerprint = fingerprint;
    }

    public <N extends ProfileNode> Profiles<N> of(
        Label label, ReactiveNeo4jRepository<N, String> nodes) {
      return new Profiles<>(label, nodes, this);
    }
  }

  /** Answers the profile, unless the client has it already. */
  public Mono<ResponseEntity<ProfileView>> get(String id, ServerWebExchange exchange) {
    return elsewhere(Ids.checked(id), HttpStatus.MOVED_PERMANENTLY)
        .then(find(id))
        .as(transactions::read)
        .switchIfEmpty(Mono.error(() -> missing(id)))
        .flatMap(view -> once(view, exchange));
  }

  private Mono<ResponseEntity<ProfileView>> once(ProfileView view, ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noCache());
    return exchange.checkNotModified(tag(view))
        ? Mono.empty()
        : Mono.just(ResponseEntity.ok().header(Headers.SNAPSHOT, view.snapshot()).body(view));
  }

  /** Creates or replaces the profile. */
  public Mono<ResponseEntity<ProfileView>> put(
      String id, ProfileBody<N> body, ServerWebExchange exchange) {
    Ids.checked(id);
    Precondition precondition = Precondition.of(exchange.getRequest().getHeaders());
    StatedLinks stated = StatedLinks.of(body);
    return elsewhere(id, HttpStatus.PERMANENT_REDIRECT)
        .then(store.check(stated))
        .then(prepare(id, precondition))
        .flatMap(version ->
            write(id, body.node(id, version + 1))
                .then(store.replaceLinks(label, id, stated))
                .then(store.append("put", List.of(id)))
                .flatMap(change -> find(id).map(view -> new Written(view, change, version == 0))))
        .as(transactions::write)
        .map(this::answer);
  }

  private Mono<Void> write(String id, N node) {
    return store
        .properties(label, id)
        .flatMap(before ->
            store
                .forgetTexts(label, id)
                .then(nodes.save(node))
                .then(store.keepClaims(label, id, before)));
  }

  /** The version of the node under its lock: 0 for one that was created just now. */
  private Mono<Long> prepare(String id, Precondition precondition) {
    return store
        .lock(label, id)
        .flatMap(version -> check(id, precondition).thenReturn(version))
        .switchIfEmpty(
            Mono.defer(() -> {
              precondition.check(null);
              return store.create(label, id).thenReturn(0L);
            }));
  }

  private Mono<ProfileView> check(String id, Precondition precondition) {
    return find(id).doOnNext(view -> precondition.check(tag(view)));
  }

  /** Deletes the profile, all records of it, with all relationships. */
  public Mono<ResponseEntity<Void>> delete(String id, ServerWebExchange exchange) {
    Precondition precondition = Precondition.of(exchange.getRequest().getHeaders());
    return elsewhere(Ids.checked(id), HttpStatus.PERMANENT_REDIRECT)
        .then(store.lock(label, id))
        .switchIfEmpty(Mono.error(() -> missing(id)))
        .then(check(id, precondition))
        .then(records(id))
        .flatMap(records ->
            store
                .touchedByDeleting(label, records)
                .flatMap(
                    touched -> nodes.deleteAllById(records).then(store.append("delete", touched))))
        .as(transactions::write)
        .map(
            change -> ResponseEntity.noContent().header(Headers.CHANGE, change.toString()).build());
  }

  private Mono<ProfileView> find(String id) {
    return Mono.zip(nodes.findById(id), store.former(label, id))
        .flatMap(found ->
            nodes
                .findAllById(found.getT2())
                .sort(Comparator.comparing(ProfileNode::id))
                .collectList()
                .flatMap(others -> store.view(label, found.getT1(), others)));
  }

  /** The ids of all records of the organisation or cluster, the kept one first. */
  private Mono<List<String>> records(String id) {
    return store
        .former(label, id)
        .map(former -> Stream.concat(Stream.of(id), former.stream()).toList());
  }

  /**
   * Fails with a redirection where another record is kept in the place of this one.
   *
   * @param status one that lets a client keep its method where it writes
   */
  private Mono<Void> elsewhere(String id, HttpStatus status) {
    return store
        .kept(label, id)
        .flatMap(kept -> Mono.error(new MovedException(status, path(kept))));
  }

  private URI path(String id) {
    return URI.create("/v1/%ss/%s".formatted(label.noun(), id));
  }

  private ResponseEntity<ProfileView> answer(Written written) {
    ProfileView view = written.view();
    ResponseEntity.BodyBuilder answer =
        written.created() ? ResponseEntity.created(path(view.id())) : ResponseEntity.ok();
    return answer
        .eTag(tag(view))
        .header(Headers.CHANGE, String.valueOf(written.change()))
        .body(view);
  }

  private String tag(ProfileView view) {
    return "\"" + fingerprint.of(view.content()) + "\"";
  }

  private ResponseStatusException missing(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no %s %s.".formatted(label.noun(), id));
  }
}
