package eu.clustermatch.api.market;

import eu.clustermatch.engine.model.Label;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes what both sides say to their matches, in the transaction at hand. */
@Component
final class MatchStore {
  private static final String ACCEPT =
      """
      MATCH (o:Offer {id: $offer})
      MATCH (d:Demand {id: $demand})
      MERGE (m:Match {id: $id})
      MERGE (m)-[:OF]->(o)
      MERGE (m)-[:OF]->(d)
      SET m[$side] = 'accepted'
      """;

  /**
   * Known to both, so that neither is proposed to the other again; who declined stays with the
   * match, so that the other side goes on as if nothing had been said. Where both had accepted,
   * that cannot be: the match ends for both. Locked in one order.
   */
  private static final String DECLINE =
      """
      MATCH (o:Offer {id: $offer})
      SET o.declined = [x IN coalesce(o.declined, []) WHERE x <> $demand] + $demand
      WITH o
      MATCH (d:Demand {id: $demand})
      SET d.declined = [x IN coalesce(d.declined, []) WHERE x <> $offer] + $offer
      MERGE (m:Match {id: $id})
      MERGE (m)-[:OF]->(o)
      MERGE (m)-[:OF]->(d)
      SET m.ended = coalesce(m.offer = 'accepted' AND m.demand = 'accepted', false)
      SET m[$side] = 'declined'
      """;

  /** Vetoes are read as they are now, not as a snapshot has them. */
  private static final String STATED =
      """
      MATCH (m)-[:OF]->(o:Offer)
      MATCH (m)-[:OF]->(d:Demand)
      MATCH (offering)-[:OFFERS]->(o)
      MATCH (seeking)-[:SEEKS]->(d)
      WITH m, o, d,
        coalesce(head(COLLECT { MATCH (offering)-[:SAME_AS]->(k) RETURN k }), offering) AS offering,
        coalesce(head(COLLECT { MATCH (seeking)-[:SAME_AS]->(k) RETURN k }), seeking) AS seeking
      RETURN o.id AS offer, d.id AS demand, m.offer AS offerSaid, m.demand AS demandSaid,
        coalesce(m.ended, false) AS ended,
        EXISTS {
          MATCH (a)-[:SAME_AS*0..1]->(offering) MATCH (b)-[:SAME_AS*0..1]->(seeking)
          WHERE b.id IN coalesce(a.vetoes, []) OR a.id IN coalesce(b.vetoes, []) } AS vetoed,
        offering {.id, name: coalesce(offering.name, offering.name_en),
          website: coalesce(offering.contactWebsite, offering.website),
          email: offering.contactEmail, phone: offering.contactPhone} AS offering,
        seeking {.id, name: coalesce(seeking.name, seeking.name_en),
          website: coalesce(seeking.contactWebsite, seeking.website),
          email: seeking.contactEmail, phone: seeking.contactPhone} AS seeking
      ORDER BY offer, demand
      """;

  private static final String OF_PAIR = "MATCH (m:Match {id: $id})\n" + STATED;
  private static final String OF_OWNER =
      """
      MATCH (n:Cluster|Organisation {id: $id})
      MATCH (own)-[:SAME_AS*0..1]->(n)
      MATCH (own)-[:OFFERS|SEEKS]->()<-[:OF]-(m:Match)
      WITH DISTINCT m
      """
          + STATED;

  private final ReactiveNeo4jClient client;

  MatchStore(ReactiveNeo4jClient client) {
    this.client = client;
  }

  /**
   * What both sides said, with how to reach them.
   *
   * @param ended whether one of them declined when both had accepted
   * @param vetoed whether one of them never wants to be matched with the other
   * @param offering who offers
   * @param seeking who seeks
   */
  record Stated(
      Pair pair,
      Said offer,
      Said demand,
      boolean ended,
      boolean vetoed,
      ContactView offering,
      ContactView seeking) {
    /** Whether both had accepted, and one of them has had enough since. */
    boolean isOver() {
      return ended || (vetoed && offer == Said.ACCEPTED && demand == Said.ACCEPTED);
    }
  }

  /** What a side said. */
  enum Said {
    NOTHING,
    ACCEPTED,
    DECLINED;

    static Said of(Value value) {
      return switch (value.asString("")) {
        case "accepted" -> ACCEPTED;
        case "declined" -> DECLINED;
        default -> NOTHING;
      };
    }
  }

  /**
   * @param side the side that accepts
   */
  Mono<Void> accept(Pair pair, Label side) {
    return run(ACCEPT, pair, side);
  }

  /**
   * @param side the side that declines
   */
  Mono<Void> decline(Pair pair, Label side) {
    return run(DECLINE, pair, side);
  }

  private Mono<Void> run(String statement, Pair pair, Label side) {
    return client
        .query(statement)
        .bindAll(
            Map.of(
                "id",
                pair.id(),
                "offer",
                pair.offer(),
                "demand",
                pair.demand(),
                "side",
                side.noun()))
        .run()
        .then();
  }

  /** What was said to one match, or empty where nothing was. */
  Mono<Stated> find(Pair pair) {
    return stated(OF_PAIR, pair.id()).next();
  }

  /** What was said to all matches of one, by offer and demand. */
  Flux<Stated> listOf(String owner) {
    return stated(OF_OWNER, owner);
  }

  private Flux<Stated> stated(String statement, String id) {
    return client
        .query(statement)
        .bind(id)
        .to("id")
        .fetchAs(Stated.class)
        .mappedBy((types, row) -> stated(row))
        .all();
  }

  private static Stated stated(Record row) {
    return new Stated(
        new Pair(row.get("offer").asString(), row.get("demand").asString()),
        Said.of(row.get("offerSaid")),
        Said.of(row.get("demandSaid")),
        row.get("ended").asBoolean(),
        row.get("vetoed").asBoolean(),
        contact(row.get("offering")),
        contact(row.get("seeking")));
  }

  private static ContactView contact(Value value) {
    String id = value.get("id").asString();
    return new ContactView(
        id,
        value.get("name").asString(id),
        text(value.get("email")),
        text(value.get("phone")),
        text(value.get("website")));
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }
}
