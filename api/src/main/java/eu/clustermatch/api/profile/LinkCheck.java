package eu.clustermatch.api.profile;

import eu.clustermatch.api.web.Fault;
import eu.clustermatch.engine.model.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what a client states by relationships to nodes that are not there. */
@Component
final class LinkCheck {
  private static final int MOST_NAMED = 30;
  private static final String UNKNOWN =
      """
      UNWIND $ids AS id
      OPTIONAL MATCH (n:%s {id: id})
      WITH id, n WHERE n IS NULL
      RETURN id
      """;
  private static final String KNOWN = "MATCH (n:%s) RETURN n.id ORDER BY n.id LIMIT $most";
  private static final String WITHIN =
      "RETURN EXISTS { (:Region {id: $region})-[:WITHIN*1..6]->(:Country {id: $country}) }";

  private final ReactiveNeo4jClient client;

  LinkCheck(ReactiveNeo4jClient client) {
    this.client = client;
  }

  /** Every fault in {@code links}; empty where all is well. */
  Mono<List<Fault>> faults(StatedLinks links) {
    return Flux.concat(
            unknown("country", Label.COUNTRY, list(links.country())),
            unknown("region", Label.REGION, list(links.region())),
            unknown("ecosystems", Label.ECOSYSTEM, links.ecosystems()),
            unknown("technologies", Label.TECHNOLOGY, links.technologies()),
            unknown("clusters", Label.CLUSTER, links.clusters()))
        .collectList()
        .flatMap(faults -> faults.isEmpty() ? misplaced(links) : Mono.just(faults));
  }

  private Flux<Fault> unknown(String parameter, Label label, List<String> ids) {
    if (ids.isEmpty()) {
      return Flux.empty();
    }
    return client
        .query(UNKNOWN.formatted(label.text()))
        .bind(ids)
        .to("ids")
        .fetchAs(String.class)
        .all()
        .collectList()
        .flatMapMany(unknown ->
            unknown.isEmpty()
                ? Flux.empty()
                : known(label)
                    .flatMapMany(known ->
                        Flux.fromIterable(unknown)
                            .map(id -> new Fault(parameter, Ids.shortened(id), known))));
  }

  private Mono<String> known(Label label) {
    return client
        .query(KNOWN.formatted(label.text()))
        .bindAll(Map.of("most", MOST_NAMED + 1))
        .fetchAs(String.class)
        .all()
        .collectList()
        .map(ids ->
            ids.size() > MOST_NAMED
                ? "the id of a known " + label.noun() + ", for example " + ids.getFirst()
                : "one of " + String.join(", ", ids));
  }

  private Mono<List<Fault>> misplaced(StatedLinks links) {
    String region = links.region();
    String country = links.country();
    if (region == null || country == null) {
      return Mono.just(List.of());
    }
    Fault fault = new Fault("region", region, "a region of " + Ids.shortened(country));
    return client
        .query(WITHIN)
        .bindAll(Map.of("region", region, "country", country))
        .fetchAs(Boolean.class)
        .one()
        .map(within -> within ? List.of() : List.of(fault));
  }

  private static List<String> list(@Nullable String id) {
    return Stream.ofNullable(id).toList();
  }
}
