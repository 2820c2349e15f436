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
 * Whether a presented token is the administrator's. The store is asked each time, so that a newly
 * issued token is valid at once in every process.
 */
@Component
final class TokenCheck implements ReactiveAuthenticationManager {
  static final String ROLE = "ADMIN";

  private final Settings settings;
  private final ReactiveNeo4jClient client;

  TokenCheck(Settings settings, ReactiveNeo4jClient client) {
    this.settings = settings;
    this.client = client;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication presented) {
    String digest = Sha256.of(String.valueOf(presented.getCredentials()));
    return expectedDigest()
        .filter(expected -> MessageDigest.isEqual(expected.getBytes(UTF_8), digest.getBytes(UTF_8)))
        .<Authentication>map(expected ->
            new PreAuthenticatedAuthenticationToken(
                "administrator", "", AuthorityUtils.createAuthorityList("ROLE_" + ROLE)))
        .switchIfEmpty(Mono.error(() -> new BadCredentialsException("Not the token.")));
  }

  private Mono<String> expectedDigest() {
    String configured = settings.adminToken();
    return configured == null
        ? client.query(AdminToken.FIND).fetchAs(String.class).one()
        : Mono.just(Sha256.of(configured));
  }
}
