package eu.clustermatch.api.profile;

import eu.clustermatch.engine.model.Label;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads and replaces the relationships that profiles show, in the transaction at hand. */
@Component
final class LinkStore {
  private static final String READ =
      """
      MATCH (kept:%s {id: $id})
      WITH [kept] + COLLECT { MATCH (former)-[:SAME_AS]->(kept) RETURN former } AS records
      RETURN
        head(COLLECT {
          UNWIND records AS n
          MATCH (n)-[:LOCATED_IN]->(:Region|Country)-[:WITHIN*0..6]->(c:Country)
          RETURN c.id ORDER BY c.id }) AS country,
        head(COLLECT {
          UNWIND records AS n
          MATCH (n)-[:LOCATED_IN]->(r:Region) RETURN r.id ORDER BY size(r.id) DESC, r.id }) AS region,
        COLLECT {
          UNWIND records AS n
          MATCH (n)-[:ACTIVE_IN]->(e:Ecosystem) RETURN DISTINCT e.id ORDER BY e.id } AS ecosystems,
        COLLECT {
          UNWIND records AS n
          MATCH (n)-[:APPLIES|ADDRESSES]->(t:Technology)
          RETURN DISTINCT t.id ORDER BY t.id } AS technologies,
        COLLECT {
          UNWIND records AS n
          MATCH (n)-[:MEMBER_OF]->(c:Cluster) RETURN DISTINCT c.id ORDER BY c.id } AS clusters,
        COLLECT {
          UNWIND records AS n
          MATCH (n)-[:AFFILIATED_TO]->(x:Network) RETURN DISTINCT x.id ORDER BY x.id } AS networks,
        COUNT {
          UNWIND records AS n
          MATCH (o:Organisation)-[:MEMBER_OF]->(n)
          RETURN DISTINCT coalesce(head(COLLECT { MATCH (o)-[:SAME_AS]->(k) RETURN k.id }), o.id)
        } AS members,
        COUNT {
          UNWIND records AS n
          MATCH (n)-[:TOOK_PART_IN]->(p:Project) RETURN DISTINCT p } AS projects
      """;

  /** What stays is left as it is, with its source and dates. */
  private static final String REPLACE =
      """
      MATCH (n:%1$s {id: $id})
      CALL (n) { MATCH (n)-[l:%2$s]->(old) WHERE NOT old.id IN $to DELETE l }
      CALL (n) {
        UNWIND $to AS id
        MATCH (new:%4$s {id: id})
        WHERE NOT EXISTS { (n)-[:%2$s]->(new) }
        CREATE (n)-[:%3$s {source: 'api'}]->(new) }
      """;

  private static final String TAGS = "APPLIES|ADDRESSES";

  private final ReactiveNeo4jClient client;

  LinkStore(ReactiveNeo4jClient client) {
    this.client = client;
  }

  /** Empty where there is no such node. */
  Mono<Links> find(Label label, String id) {
    return client
        .query(READ.formatted(label.text()))
        .bind(id)
        .to("id")
        .fetchAs(Links.class)
        .mappedBy((types, row) -> links(row))
        .one();
  }

  /** Replaces what may be replaced. */
  Mono<Void> replace(Label label, String id, StatedLinks to) {
    Mono<Void> common =
        replace(label, id, "LOCATED_IN", "LOCATED_IN", "Region|Country", to.place())
            .then(replace(label, id, "ACTIVE_IN", "ACTIVE_IN", "Ecosystem", to.ecosystems()))
            .then(replace(label, id, TAGS, "APPLIES", "Technology", to.technologies()));
    return label == Label.ORGANISATION
        ? common.then(replace(label, id, "MEMBER_OF", "MEMBER_OF", "Cluster", to.clusters()))
        : common;
  }

  private Mono<Void> replace(
      Label label, String id, String types, String type, String targets, List<String> to) {
    return client
        .query(REPLACE.formatted(label.text(), types, type, targets))
        .bind(id)
        .to("id")
        .bind(to)
        .to("to")
        .run()
        .then();
  }

  private static Links links(Record row) {
    StatedLinks stated =
        new StatedLinks(
            row.get("country").asString(null),
            row.get("region").asString(null),
            row.get("ecosystems").asList(Value::asString),
            row.get("technologies").asList(Value::asString),
            row.get("clusters").asList(Value::asString));
    return new Links(
        stated,
        row.get("networks").asList(Value::asString),
        row.get("members").asLong(),
        row.get("projects").asLong());
  }
}
