package eu.clustermatch.api.profile;

import eu.clustermatch.api.web.FaultyRequestException;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.store.ChangeLog;
import eu.clustermatch.importer.Claims;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient.RunnableSpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What reading and writing any node takes beside its own properties. */
@Component
public final class ProfileStore {
  /** Takes the node's write lock, which is held to commit, and tells its version, at least 1. */
  private static final String LOCK =
      """
      MATCH (n:%s {id: $id})
      SET n.version = coalesce(n.version, 1)
      RETURN n.version
      """;

  private static final List<String> LABELS =
      Arrays.stream(Label.values()).map(Label::text).toList();
  private static final String TAKEN =
      "MATCH (n:%s {id: $id}) RETURN [l IN labels(n) WHERE l IN $labels][0]"
          .formatted(String.join("|", LABELS));
  private static final String CREATE = "CREATE (:%s {id: $id})";

  /** Saving a node sets what it states but leaves behind texts in languages it no longer has. */
  private static final String FORGET_TEXTS =
      """
      MATCH (n:%s {id: $id})
      UNWIND [k IN keys(n) WHERE k STARTS WITH 'name_' OR k STARTS WITH 'description_'] AS key
      REMOVE n[key]
      """;

  private static final String PROPERTIES =
      "MATCH (n:%s {id: $id}) RETURN properties(n) AS properties";
  private static final String SET = "MATCH (n:%s {id: $id}) SET n += $change";

  private static final String KEPT = "MATCH (:%s {id: $id})-[:SAME_AS]->(kept) RETURN kept.id";
  private static final String FORMER =
      "MATCH (former)-[:SAME_AS]->(:%s {id: $id}) RETURN former.id ORDER BY former.id";

  private static final String TOUCHED_BY_DELETING =
      """
      MATCH (n:%s) WHERE n.id IN $ids
      MATCH (n)<--(other) WHERE other.id IS NOT NULL
      RETURN DISTINCT other.id AS id
      UNION UNWIND $ids AS id RETURN id
      """;

  private final ReactiveNeo4jClient client;
  private final LinkStore links;
  private final LinkCheck check;
  private final MatchEngine engine;

  ProfileStore(ReactiveNeo4jClient client, LinkStore links, LinkCheck check, MatchEngine engine) {
    this.client = client;
    this.links = links;
    this.check = check;
    this.engine = engine;
  }

  /**
   * @param others further records of the same organisation
   */
  Mono<ProfileView> view(Label label, ProfileNode node, List<? extends ProfileNode> others) {
    return links
        .find(label, node.id())
        .map(found -> ProfileView.of(label, node, others, found, engine.current().id()));
  }

  /** The record that is kept for a former one, or empty where the record is no former one. */
  Mono<String> kept(Label label, String id) {
    return run(KEPT, label, id).fetchAs(String.class).first();
  }

  /** The ids of further records of the same organisation. */
  Mono<List<String>> former(Label label, String id) {
    return run(FORMER, label, id).fetchAs(String.class).all().collectList();
  }

  /** Fails with every unknown id in {@code stated}. */
  Mono<Void> check(StatedLinks stated) {
    return check
        .faults(stated)
        .flatMap(faults ->
            faults.isEmpty() ? Mono.empty() : Mono.error(new FaultyRequestException(faults)));
  }

  /** The node's version under its write lock, or empty where there is no such node. */
  public Mono<Long> lock(Label label, String id) {
    return run(LOCK, label, id).fetchAs(Long.class).one();
  }

  /**
   * Creates the node; fails where another one creates it at the same time, or a node of another
   * kind has the id.
   */
  public Mono<Void> create(Label label, String id) {
    return client
        .query(TAKEN)
        .bindAll(Map.of("id", id, "labels", LABELS))
        .fetchAs(String.class)
        .first()
        .flatMap(other -> Mono.<Void>error(taken(id, other)))
        .switchIfEmpty(Mono.defer(() -> run(CREATE, label, id).run().then()));
  }

  private static ResponseStatusException taken(String id, String label) {
    return new ResponseStatusException(
        HttpStatus.CONFLICT, "%s is the id of a node of kind %s already.".formatted(id, label));
  }

  /** Removes names and descriptions in languages. */
  public Mono<Void> forgetTexts(Label label, String id) {
    return run(FORGET_TEXTS, label, id).run().then();
  }

  /** All that the store says of the node itself. */
  public Mono<Map<String, Object>> properties(Label label, String id) {
    return run(PROPERTIES, label, id)
        .fetchAs(Value.class)
        .mappedBy((types, row) -> row.get("properties"))
        .one()
        .map(Value::asMap);
  }

  /** Keeps what other sources say beside what was written just now. */
  public Mono<Void> keepClaims(Label label, String id, Map<String, Object> before) {
    Claims claims = Claims.of(before);
    return claims.isEmpty()
        ? Mono.empty()
        : properties(label, id)
            .flatMap(after -> {
              claims.edit(before, after);
              return run(SET, label, id).bind(claims.changeOf(after)).to("change").run();
            })
            .then();
  }

  Mono<Void> replaceLinks(Label label, String id, StatedLinks stated) {
    return links.replace(label, id, stated);
  }

  /** The nodes and those whose links lead to them: what the log of changes names of a deletion. */
  public Mono<List<String>> touchedByDeleting(Label label, List<String> ids) {
    return client
        .query(TOUCHED_BY_DELETING.formatted(label.text()))
        .bind(ids)
        .to("ids")
        .fetchAs(String.class)
        .all()
        .collectList();
  }

  /** Appends the change to the log, last in its transaction, and tells its number. */
  public Mono<Long> append(String kind, List<String> ids) {
    return client
        .query(ChangeLog.APPEND)
        .bind(kind)
        .to("kind")
        .bind(ids)
        .to("ids")
        .fetchAs(Long.class)
        .one();
  }

  private RunnableSpec run(String statement, Label label, String id) {
    return client.query(statement.formatted(label.text())).bind(id).to("id");
  }
}
