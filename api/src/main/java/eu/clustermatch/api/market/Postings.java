package eu.clustermatch.api.market;

import eu.clustermatch.api.market.StoredPosting.About;
import eu.clustermatch.api.profile.Precondition;
import eu.clustermatch.api.profile.ProfileBody;
import eu.clustermatch.api.profile.ProfileStore;
import eu.clustermatch.api.profile.Transactions;
import eu.clustermatch.api.web.FaultyRequestException;
import eu.clustermatch.api.web.Fingerprint;
import eu.clustermatch.api.web.Headers;
import eu.clustermatch.api.web.Questions;
import eu.clustermatch.api.web.Speaker;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Reading;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.LanguageDetector;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads and writes offers and demands. A write is one transaction: lock, precondition, node, links,
 * change; it answers when questions are answered with it.
 */
@Component
final class Postings {
  private static final int ID_LENGTH = 12;
  private static final int LANGUAGES_TRIED = 4;
  private static final int MOST_READ = 5;
  private static final List<Label> SUBJECTS =
      List.of(Label.PRODUCT, Label.TECHNOLOGY, Label.SKILL, Label.ECOSYSTEM);

  /** What others write beside what is stated. */
  private static final Set<String> KEPT = Set.of("id", "validFrom", "declined", "declinedBefore");

  private final PostingStore postings;
  private final Matches matches;
  private final ProfileStore store;
  private final Transactions transactions;
  private final MatchEngine engine;
  private final Questions questions;
  private final Fingerprint fingerprint;

  Postings(
      PostingStore postings,
      Matches matches,
      ProfileStore store,
      Transactions transactions,
      MatchEngine engine,
      Questions questions,
      Fingerprint fingerprint) {
    this.postings = postings;
    this.matches = matches;
    this.store = store;
    this.transactions = transactions;
    this.engine = engine;
    this.questions = questions;
    this.fingerprint = fingerprint;
  }

  /** The day by the clock on which what is on the market must be open. */
  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  Mono<ResponseEntity<PostingView>> get(Label label, String id, ServerWebExchange exchange) {
    return transactions
        .read(find(label, id))
        .flatMap(posting -> once(view(label, posting, null), exchange));
  }

  private Mono<ResponseEntity<PostingView>> once(PostingView view, ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noCache());
    return exchange.checkNotModified(tag(view))
        ? Mono.empty()
        : Mono.just(ResponseEntity.ok().header(Headers.SNAPSHOT, view.snapshot()).body(view));
  }

  /** Stores a new one under an id of its own. */
  Mono<ResponseEntity<PostingView>> post(
      Label label, PostingBody body, ServerWebExchange exchange) {
    body.checked(label, today());
    String id =
        label.noun() + ":" + UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    return Speaker.of(exchange)
        .flatMap(speaker -> {
          String owner = owner(body, speaker, null);
          return transactions.write(
              store.create(label, id).then(write(label, id, owner, body, Map.of())));
        })
        .flatMap(change ->
            answer(
                ResponseEntity.created(URI.create("/v1/" + label.noun() + "s/" + id)),
                label,
                id,
                change));
  }

  /** Replaces one; who offers or seeks stays. */
  Mono<ResponseEntity<PostingView>> put(
      Label label, String id, PostingBody body, ServerWebExchange exchange) {
    body.checked(label, today());
    Precondition precondition = Precondition.of(exchange.getRequest().getHeaders());
    return Speaker.of(exchange)
        .flatMap(speaker ->
            transactions.write(
                locked(label, id, precondition, speaker)
                    .flatMap(before ->
                        write(
                            label,
                            id,
                            owner(body, speaker, before.owner()),
                            body,
                            before.properties()))))
        .flatMap(change -> answer(ResponseEntity.ok(), label, id, change));
  }

  /** Takes one off the market, with what was said to its matches. */
  Mono<ResponseEntity<Void>> delete(Label label, String id, ServerWebExchange exchange) {
    Precondition precondition = Precondition.of(exchange.getRequest().getHeaders());
    return Speaker.of(exchange)
        .flatMap(speaker ->
            transactions.write(
                locked(label, id, precondition, speaker)
                    .flatMap(posting ->
                        store
                            .touchedByDeleting(label, List.of(id))
                            .flatMap(touched ->
                                postings
                                    .delete(label, posting)
                                    .then(store.append("delete", touched))))))
        .map(
            change -> ResponseEntity.noContent().header(Headers.CHANGE, change.toString()).build());
  }

  /**
   * Who is to offer or seek: a token's own cluster or organisation, or whom an administrator says.
   */
  private static String owner(PostingBody body, Speaker speaker, @Nullable String present) {
    String stated = body.organisation();
    if (present != null && stated != null && !stated.equals(present)) {
      throw new InvalidRequestException("organisation", stated, present + ", as before");
    }
    if (present != null) {
      return present;
    }
    if (stated == null && speaker.administrator()) {
      throw new InvalidRequestException(
          "organisation", null, "given: the administrator's token speaks for nobody");
    }
    String owner = stated == null ? speaker.id() : stated;
    speaker.mustSpeakFor(owner);
    return owner;
  }

  private Mono<StoredPosting> find(Label label, String id) {
    return postings
        .find(label, List.of(id))
        .next()
        .switchIfEmpty(
            Mono.error(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no %s %s.".formatted(label.noun(), id))));
  }

  /** The posting under its lock, if it is as the client knows it and the token may write it. */
  private Mono<StoredPosting> locked(
      Label label, String id, Precondition precondition, Speaker speaker) {
    return store
        .lock(label, id)
        .then(find(label, id))
        .doOnNext(posting -> {
          speaker.mustSpeakFor(String.valueOf(posting.owner()));
          precondition.check(tag(view(label, posting, null)));
        });
  }

  private Mono<Long> write(
      Label label, String id, String owner, PostingBody body, Map<String, Object> before) {
    return postings
        .faults(owner, body)
        .flatMap(faults ->
            faults.isEmpty()
                ? Mono.<Reading>empty()
                : Mono.error(new FaultyRequestException(faults)))
        .switchIfEmpty(questions.compute(on -> reading(on.snapshot(), body)))
        .flatMap(reading -> {
          StoredPosting posting =
              new StoredPosting(
                  properties(id, body, reading.text().language(), before),
                  owner,
                  null,
                  about(body, reading),
                  body.placeId());
          return postings
              .write(label, posting, before, KEPT)
              .then(
                  before.isEmpty()
                      ? postings.declineAgain(label, posting)
                      : store.keepClaims(label, id, before).thenReturn(List.<String>of()));
        })
        .flatMap(declined ->
            store.append("post", Stream.concat(Stream.of(id, owner), declined.stream()).toList()));
  }

  /**
   * In the language stated. Else in the likeliest in which it names something: a title is short,
   * and what a taxonomy calls a thing tells more of its language than its letters do.
   */
  private static Reading reading(Snapshot snapshot, PostingBody body) {
    Reading detected = Reading.of(snapshot, body.words(), body.language(), null);
    if (body.language() != null || namesSomething(detected)) {
      return detected;
    }
    return LanguageDetector.likeliest(body.words(), LANGUAGES_TRIED).stream()
        .map(language -> Reading.of(snapshot, body.words(), language, null))
        .filter(Postings::namesSomething)
        .findFirst()
        .orElse(detected);
  }

  private static boolean namesSomething(Reading reading) {
    return reading.concepts().stream().anyMatch(Concept::exact);
  }

  private List<About> about(PostingBody body, Reading reading) {
    if (body.about() != null) {
      return body.abouts().stream().map(id -> new About(id, id, null)).toList();
    }
    Nodes nodes = engine.snapshot(null).snapshot().nodes();
    return reading.concepts().stream()
        .filter(Concept::exact)
        .filter(concept ->
            SUBJECTS.stream().anyMatch(label -> nodes.find(label, concept.id()) != Nodes.NONE))
        .limit(MOST_READ)
        .map(concept -> new About(concept.id(), concept.label(), concept.matched()))
        .toList();
  }

  private static Map<String, Object> properties(
      String id, PostingBody body, String language, Map<String, Object> before) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", id);
    properties.put("source", ProfileBody.SOURCE);
    properties.put("version", before.get("version") instanceof Long version ? version + 1 : 1L);
    properties.put("validFrom", before.getOrDefault("validFrom", today()));
    properties.put("validTo", body.expires() == null ? today().plusYears(1) : body.expires());
    properties.put("language", language);
    properties.put("title_" + language, String.valueOf(body.title()).strip());
    put(properties, "description_" + language, body.text());
    put(properties, "kind", body.kind());
    put(properties, "quantity", body.quantity());
    put(properties, "unit", body.unit());
    put(properties, "availableFrom", body.from());
    put(properties, "availableTo", body.to());
    put(properties, "days", body.days());
    put(properties, "capacity", body.capacity());
    put(properties, "simultaneous", body.simultaneous());
    put(
        properties,
        "topics",
        body.topics() == null ? null : body.topics().stream().distinct().toList());
    put(properties, "developmentStatus", body.developmentStatus());
    put(properties, "partnerSought", body.partnerSought());
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private PostingView view(Label label, StoredPosting posting, @Nullable MatchListView found) {
    return PostingView.of(label, posting, found, engine.current().id());
  }

  /** Answers what is stored, with its first matches as soon as questions are answered with it. */
  private Mono<ResponseEntity<PostingView>> answer(
      ResponseEntity.BodyBuilder answer, Label label, String id, long change) {
    return matches
        .first(id, change)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(found ->
            transactions
                .read(find(label, id))
                .map(posting -> view(label, posting, found.orElse(null))))
        .map(view ->
            answer
                .eTag(tag(view))
                .header(Headers.CHANGE, String.valueOf(change))
                .header(Headers.SNAPSHOT, view.snapshot())
                .body(view));
  }

  /** Names it as it is, whatever the snapshot. */
  private String tag(PostingView view) {
    return "\"" + fingerprint.of(view.content()) + "\"";
  }
}
