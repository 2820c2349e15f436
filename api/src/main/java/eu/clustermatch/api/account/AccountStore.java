package eu.clustermatch.api.account;

import eu.clustermatch.api.config.AdminToken;
import eu.clustermatch.api.config.Sha256;
import eu.clustermatch.api.profile.ProfileStore;
import eu.clustermatch.engine.model.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Reads and writes what belongs to one cluster or organisation alone, in the transaction at hand.
 */
@Component
final class AccountStore {
  private static final String ISSUE =
      """
      MATCH (n:%s {id: $id})
      CREATE (:AccessToken {digest: $digest, issued: datetime()})-[:SPEAKS_FOR]->(n)
      """;
  private static final String REVOKE =
      "MATCH (t:AccessToken)-[:SPEAKS_FOR]->(:%s {id: $id}) DETACH DELETE t";
  private static final String CONTACT =
      """
      MATCH (n:%s {id: $id})
      RETURN n.contactEmail AS email, n.contactPhone AS phone, n.contactWebsite AS website
      """;
  private static final String SET = "MATCH (n:%s {id: $id}) SET n += $change";
  private static final String VETOES =
      "MATCH (n:%s {id: $id}) RETURN coalesce(n.vetoes, []) AS vetoes";

  private final ReactiveNeo4jClient client;
  private final ProfileStore store;

  AccountStore(ReactiveNeo4jClient client, ProfileStore store) {
    this.client = client;
    this.store = store;
  }

  /** Fails where there is none; else its lock is held. */
  Mono<Void> lock(Label label, String id) {
    return store
        .lock(label, id)
        .switchIfEmpty(
            Mono.error(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no %s %s.".formatted(label.noun(), id))))
        .then();
  }

  /** Issues a further token. */
  Mono<TokenView> issue(Label label, String id) {
    String token = AdminToken.random();
    return run(ISSUE, label, id, "digest", Sha256.of(token)).thenReturn(new TokenView(id, token));
  }

  /** Makes all tokens invalid. */
  Mono<Void> revoke(Label label, String id) {
    return client.query(REVOKE.formatted(label.text())).bind(id).to("id").run().then();
  }

  Mono<ContactView> contact(Label label, String id) {
    return client
        .query(CONTACT.formatted(label.text()))
        .bind(id)
        .to("id")
        .fetchAs(ContactView.class)
        .mappedBy((types, row) ->
            new ContactView(id, text(row, "email"), text(row, "phone"), text(row, "website")))
        .one();
  }

  private static @Nullable String text(Record row, String column) {
    Value value = row.get(column);
    return value.isNull() ? null : value.asString();
  }

  Mono<Void> state(Label label, String id, ContactBody body) {
    Map<String, Object> change = new HashMap<>();
    change.put("contactEmail", body.email());
    change.put("contactPhone", body.phone());
    change.put("contactWebsite", body.website());
    return run(SET, label, id, "change", change);
  }

  Mono<List<String>> vetoes(Label label, String id) {
    return client
        .query(VETOES.formatted(label.text()))
        .bind(id)
        .to("id")
        .fetchAs(Value.class)
        .mappedBy((types, row) -> row.get("vetoes"))
        .one()
        .map(value -> value.asList(Value::asString));
  }

  /** Replaces the vetoes; tells the number of the change. */
  Mono<Long> state(Label label, String id, List<String> vetoes) {
    return run(SET, label, id, "change", Map.of("vetoes", vetoes))
        .then(store.append("vetoes", List.of(id)));
  }

  private Mono<Void> run(String statement, Label label, String id, String name, Object value) {
    return client
        .query(statement.formatted(label.text()))
        .bind(id)
        .to("id")
        .bind(value)
        .to(name)
        .run()
        .then();
  }
}
