package eu.clustermatch.api.market;

import eu.clustermatch.api.market.StoredPosting.About;
import eu.clustermatch.api.web.Fault;
import eu.clustermatch.engine.model.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes offers and demands, in the transaction at hand. */
@Component
final class PostingStore {
  private static final String OWNERS = "Cluster|Organisation";
  private static final String SUBJECTS = "Product|Technology|Skill|Ecosystem";
  private static final String PLACES = "Region|Country";

  private static final String READ =
      """
      UNWIND $ids AS id
      MATCH (p:%s {id: id})
      RETURN properties(p) AS properties,
        head(COLLECT {
          MATCH (o:%s)-[:OFFERS|SEEKS]->(p)
          RETURN [coalesce(head(COLLECT { MATCH (o)-[:SAME_AS]->(kept) RETURN kept.id }), o.id),
            coalesce(o.name, o.name_en, o.id)] AS owner
          ORDER BY owner[0] }) AS owner,
        COLLECT {
          MATCH (p)-[l:ABOUT]->(n:%s)
          RETURN [n.id, coalesce(n.name, n.name_en, n.id), l.matched] ORDER BY n.id } AS about,
        head(COLLECT {
          MATCH (p)-[:LOCATED_IN]->(r:%s) RETURN r.id ORDER BY size(r.id) DESC, r.id }) AS place
      ORDER BY id
      """;

  private static final String SET = "MATCH (p:%s {id: $id}) SET p += $change";

  /** Links that stay keep their sources and dates. */
  private static final String OWN =
      """
      MATCH (p:%1$s {id: $id})
      MATCH (o:%2$s {id: $owner})
      CALL (p, o) { MATCH (old)-[l:%3$s]->(p) WHERE old <> o DELETE l }
      MERGE (o)-[l:%3$s]->(p)
      ON CREATE SET l.source = 'api'
      """;

  private static final String ABOUT =
      """
      MATCH (p:%1$s {id: $id})
      CALL (p) { MATCH (p)-[l:ABOUT]->(old) WHERE NOT old.id IN [s IN $subjects | s.id] DELETE l }
      CALL (p) {
        UNWIND $subjects AS subject
        MATCH (n:%2$s {id: subject.id})
        MERGE (p)-[l:ABOUT]->(n)
        ON CREATE SET l.source = 'api'
        SET l.matched = subject.matched }
      """;
  private static final String PLACE =
      """
      MATCH (p:%1$s {id: $id})
      CALL (p) { MATCH (p)-[l:LOCATED_IN]->(old) WHERE NOT old.id IN $places DELETE l }
      CALL (p) {
        UNWIND $places AS place
        MATCH (n:%2$s {id: place})
        MERGE (p)-[l:LOCATED_IN]->(n)
        ON CREATE SET l.source = 'api' }
      """;

  /** What was accepted is no longer what is there, unless both had accepted it. */
  private static final String LAPSE =
      """
      MATCH (m:Match)-[:OF]->(:%s {id: $id})
      WHERE m.offer <> m.demand OR m.offer IS NULL OR m.demand IS NULL
      SET m.offer = CASE m.offer WHEN 'declined' THEN 'declined' END,
        m.demand = CASE m.demand WHEN 'declined' THEN 'declined' END
      """;

  /**
   * Those it was not matched with remember that, should it be posted again.
   *
   * @see StoredPosting#mark
   */
  private static final String DELETE =
      """
      MATCH (p:%1$s {id: $id})
      CALL (p) {
        UNWIND coalesce(p.declined, []) AS declined
        MATCH (other:%2$s {id: declined})
        SET other.declinedBefore =
          [x IN coalesce(other.declinedBefore, []) WHERE x <> $mark] + $mark }
      OPTIONAL MATCH (m:Match)-[:OF]->(p)
      DETACH DELETE m, p
      """;

  /** To both, as a decline does. */
  private static final String DECLINE_AGAIN =
      """
      MATCH (p:%1$s {id: $id})
      MATCH (other:%2$s) WHERE $mark IN other.declinedBefore
      SET p.declined = coalesce(p.declined, []) + other.id,
        other.declined = coalesce(other.declined, []) + p.id
      RETURN other.id
      """;

  private static final String UNKNOWN =
      """
      UNWIND $ids AS id
      OPTIONAL MATCH (n:%s {id: id})
      WITH id, n WHERE n IS NULL
      RETURN id
      """;

  private final ReactiveNeo4jClient client;

  PostingStore(ReactiveNeo4jClient client) {
    this.client = client;
  }

  /** Those of the ids that there are, by id. */
  Flux<StoredPosting> find(Label label, List<String> ids) {
    return client
        .query(READ.formatted(label.text(), OWNERS, SUBJECTS, PLACES))
        .bind(ids)
        .to("ids")
        .fetchAs(StoredPosting.class)
        .mappedBy((types, row) -> posting(row))
        .all();
  }

  private static StoredPosting posting(Record row) {
    Value owner = row.get("owner");
    return new StoredPosting(
        row.get("properties").asMap(),
        owner.isNull() ? null : owner.get(0).asString(),
        owner.isNull() ? null : owner.get(1).asString(),
        row.get("about")
            .asList(about ->
                new About(
                    about.get(0).asString(),
                    about.get(1).asString(),
                    about.get(2).isNull() ? null : about.get(2).asString())),
        row.get("place").isNull() ? null : row.get("place").asString());
  }

  /**
   * Every id that a client states and that is not there.
   *
   * @param owner id of who offers or seeks
   */
  Mono<List<Fault>> faults(String owner, PostingBody body) {
    return Flux.concat(
            faults("organisation", OWNERS, List.of(owner), "the id of a cluster or organisation"),
            faults(
                "about",
                SUBJECTS,
                body.abouts(),
                "ids of products, technologies, skills or ecosystems that are known"),
            faults(
                    "place",
                    PLACES,
                    Stream.ofNullable(body.placeId()).toList(),
                    "an ISO 3166 or NUTS code that is known")
                .map(fault -> new Fault(fault.parameter(), body.place(), fault.allowed())))
        .collectList();
  }

  private Flux<Fault> faults(String part, String labels, List<String> ids, String allowed) {
    return ids.isEmpty()
        ? Flux.empty()
        : client
            .query(UNKNOWN.formatted(labels))
            .bind(ids)
            .to("ids")
            .fetchAs(String.class)
            .all()
            .map(id -> new Fault(part, id, allowed));
  }

  /**
   * Stores an offer or demand in the place of what was there under its id.
   *
   * @param before the properties that were there
   * @param kept those of them that stay as they are
   */
  Mono<Void> write(Label label, StoredPosting after, Map<String, Object> before, Set<String> kept) {
    Map<String, Object> change = new HashMap<>(after.properties());
    before.keySet().stream()
        .filter(key -> !kept.contains(key))
        .forEach(key -> change.putIfAbsent(key, null));
    String type = label == Label.OFFER ? "OFFERS" : "SEEKS";
    String id = after.id();
    return run(SET.formatted(label.text()), id, "change", change)
        .then(
            run(
                OWN.formatted(label.text(), OWNERS, type),
                id,
                "owner",
                String.valueOf(after.owner())))
        .then(
            run(
                ABOUT.formatted(label.text(), SUBJECTS),
                id,
                "subjects",
                after.about().stream().map(PostingStore::row).toList()))
        .then(
            run(
                PLACE.formatted(label.text(), PLACES),
                id,
                "places",
                Stream.ofNullable(after.place()).toList()))
        .then(client.query(LAPSE.formatted(label.text())).bind(id).to("id").run().then());
  }

  private static Map<String, Object> row(About about) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", about.id());
    row.put("matched", about.matched());
    return row;
  }

  /** Deletes it with what was said to its matches. */
  Mono<Void> delete(Label label, StoredPosting posting) {
    return client
        .query(DELETE.formatted(label.text(), otherSide(label).text()))
        .bindAll(Map.of("id", posting.id(), "mark", posting.mark()))
        .run()
        .then();
  }

  /**
   * Declines for a new one what was declined when its owner had it on the market before.
   *
   * @return ids of those it is not matched with
   */
  Mono<List<String>> declineAgain(Label label, StoredPosting posting) {
    return client
        .query(DECLINE_AGAIN.formatted(label.text(), otherSide(label).text()))
        .bindAll(Map.of("id", posting.id(), "mark", posting.mark()))
        .fetchAs(String.class)
        .all()
        .collectList();
  }

  private static Label otherSide(Label label) {
    return label == Label.OFFER ? Label.DEMAND : Label.OFFER;
  }

  private Mono<Void> run(String statement, String id, String name, Object value) {
    return client.query(statement).bind(id).to("id").bind(value).to(name).run().then();
  }
}
