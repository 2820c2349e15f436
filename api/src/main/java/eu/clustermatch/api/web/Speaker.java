package eu.clustermatch.api.web;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Whom a token speaks for: the administrator, or one cluster or organisation.
 *
 * @param id of the cluster or organisation; of no account for the administrator
 */
public record Speaker(boolean administrator, String id) {

  /** Whom the request's token speaks for; fails where it has none. */
  public static Mono<Speaker> of(ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(Authentication.class)
        .map(token -> new Speaker(isAdministrator(token), token.getName()))
        .switchIfEmpty(Mono.error(() -> new InsufficientAuthenticationException("No token.")));
  }

  private static boolean isAdministrator(Authentication token) {
    return List.copyOf(token.getAuthorities()).stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(("ROLE_" + TokenCheck.ADMINISTRATOR)::equals);
  }

  /** Whether this is the cluster or organisation itself. */
  public boolean is(String other) {
    return !administrator && id.equals(other);
  }

  /**
   * Fails unless the token may write what belongs to a cluster or organisation.
   *
   * @throws AccessDeniedException when it speaks for another one
   */
  public void mustSpeakFor(String other) {
    if (!administrator && !id.equals(other)) {
      throw new AccessDeniedException("The token speaks for another one.");
    }
  }
}
