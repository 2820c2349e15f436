package eu.clustermatch.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.clustermatch.api.config.AdminToken;
import eu.clustermatch.api.config.Settings;
import eu.clustermatch.api.config.Sha256;
import java.security.MessageDigest;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whom a presented token speaks for. The store is asked each time, so that a newly issued token is
 * valid at once in every process, and a revoked one in none.
 */
@Component
final class TokenCheck implements ReactiveAuthenticationManager {
  static final String ADMINISTRATOR = "ADMIN";
  static final String MEMBER = "MEMBER";

  /** Tokens are random, so that finding one by its digest tells nothing by the time it takes. */
  private static final String SPEAKS_FOR =
      """
      MATCH (:AccessToken {digest: $digest})-[:SPEAKS_FOR]->(n)
      RETURN coalesce(head(COLLECT { MATCH (n)-[:SAME_AS]->(kept) RETURN kept.id }), n.id)
      """;

  private final Settings settings;
  private final ReactiveNeo4jClient client;

  TokenCheck(Settings settings, ReactiveNeo4jClient client) {
    this.settings = settings;
    this.client = client;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication presented) {
    String digest = Sha256.of(String.valueOf(presented.getCredentials()));
    return administratorsDigest()
        .filter(expected -> MessageDigest.isEqual(expected.getBytes(UTF_8), digest.getBytes(UTF_8)))
        .map(expected -> authentication("administrator", ADMINISTRATOR))
        .switchIfEmpty(
            client
                .query(SPEAKS_FOR)
                .bind(digest)
                .to("digest")
                .fetchAs(String.class)
                .first()
                .map(id -> authentication(id, MEMBER)))
        .switchIfEmpty(Mono.error(() -> new BadCredentialsException("Not a token.")));
  }

  private static Authentication authentication(String name, String role) {
    return new PreAuthenticatedAuthenticationToken(
        name, "", AuthorityUtils.createAuthorityList("ROLE_" + role));
  }

  private Mono<String> administratorsDigest() {
    String configured = settings.adminToken();
    return configured == null
        ? client.query(AdminToken.FIND).fetchAs(String.class).one()
        : Mono.just(Sha256.of(configured));
  }
}
