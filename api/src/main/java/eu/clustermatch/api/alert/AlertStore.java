package eu.clustermatch.api.alert;

import eu.clustermatch.api.web.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes alerts with what they affect, in the transaction at hand. */
@Component
final class AlertStore {
  private static final String CONCEPTS = "Product|Technology|Ecosystem|Activity|Organisation";
  private static final String PLACES = "Region|Country";
  private static final String STAGES = "Stage";

  private static final String AFFECTED =
      """
      COLLECT { MATCH (a)-[l:AFFECTS]->(n:%s)
        RETURN [n.id, coalesce(n.name, n.name_en, n.id), l.matched] ORDER BY n.id }\
      """;
  private static final String READ =
      "UNWIND $ids AS id MATCH (a:Alert {id: id}) RETURN properties(a) AS properties, "
          + AFFECTED.formatted(CONCEPTS)
          + " AS concepts, "
          + AFFECTED.formatted(PLACES)
          + " AS places ORDER BY id";

  private static final String SET = "MATCH (a:Alert {id: $id}) SET a += $change";

  /** What stays keeps its source and dates. */
  private static final String AFFECT =
      """
      MATCH (a:Alert {id: $id})
      CALL (a) { MATCH (a)-[l:AFFECTS]->(old) WHERE NOT old.id IN [s IN $subjects | s.id] DELETE l }
      CALL (a) {
        UNWIND $subjects AS subject
        MATCH (n:%s {id: subject.id})
        MERGE (a)-[l:AFFECTS]->(n)
        ON CREATE SET l.source = 'api'
        SET l.matched = subject.matched }
      """
          .formatted(String.join("|", CONCEPTS, PLACES, STAGES));

  private static final String DELETE = "MATCH (a:Alert {id: $id}) DETACH DELETE a";
  private static final String UNKNOWN =
      """
      UNWIND $ids AS id
      OPTIONAL MATCH (n:%s {id: id})
      WITH id, n WHERE n IS NULL
      RETURN id
      """;

  private final ReactiveNeo4jClient client;

  AlertStore(ReactiveNeo4jClient client) {
    this.client = client;
  }

  /** Those of the ids that there are, by id. */
  Flux<Alert> find(List<String> ids) {
    return client
        .query(READ)
        .bind(ids)
        .to("ids")
        .fetchAs(Alert.class)
        .mappedBy((types, row) -> alert(row))
        .all();
  }

  private static Alert alert(Record row) {
    return new Alert(
        row.get("properties").asMap(), subjects(row, "concepts"), subjects(row, "places"));
  }

  private static List<Subject> subjects(Record row, String column) {
    return row.get(column)
        .asList(subject ->
            new Subject(
                subject.get(0).asString(), subject.get(1).asString(), text(subject.get(2))));
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  /** Every id that an alert states and that is not there. */
  Mono<List<Fault>> faults(Alert alert) {
    String stage = alert.text(Draft.STAGE);
    return Flux.concat(
            faults(
                Draft.CONCEPTS,
                CONCEPTS,
                ids(alert.concepts()),
                "ids of products, technologies, ecosystems, activities or organisations"),
            faults(
                Draft.PLACE, PLACES, ids(alert.places()), "an ISO 3166 or NUTS code that is known"),
            faults(Draft.STAGE, STAGES, Stream.ofNullable(stage).toList(), "the id of a stage"))
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

  private static List<String> ids(List<Subject> subjects) {
    return subjects.stream().map(Subject::id).toList();
  }

  /** Stores an alert in the place of what was there under its id. */
  Mono<Void> write(String id, Alert before, Alert after) {
    Map<String, Object> change = new HashMap<>(after.properties());
    before.properties().keySet().forEach(key -> change.putIfAbsent(key, null));
    Stream<Subject> stage = Stream.ofNullable(after.text(Draft.STAGE)).map(Subject::stated);
    List<Map<String, Object>> subjects =
        Stream.of(after.concepts().stream(), after.places().stream(), stage)
            .flatMap(part -> part)
            .map(AlertStore::row)
            .toList();
    return run(SET, id, "change", change).then(run(AFFECT, id, "subjects", subjects));
  }

  private static Map<String, Object> row(Subject subject) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", subject.id());
    row.put("matched", subject.matched());
    return row;
  }

  Mono<Void> delete(String id) {
    return client.query(DELETE).bind(id).to("id").run().then();
  }

  private Mono<Void> run(String statement, String id, String name, Object value) {
    return client.query(statement).bind(id).to("id").bind(value).to(name).run().then();
  }
}
