package eu.clustermatch.api.web;

import eu.clustermatch.api.config.Settings;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec.CacheSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reading is open; writing needs the administrator's token, and so does all about imports. What is
 * on the market is written with the token of whoever offers or seeks it, too; plans are open where
 * only this machine can ask. There are neither cookies nor sessions, so there is nothing that a
 * foreign page could ride on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String BEARER = "Bearer ";

  private static final String[] MARKET = {"/v1/offers/**", "/v1/demands/**"};

  /** What a cluster or organisation alone sees of itself. */
  private static final String[] OWN = {"/v1/matches/**", "/v1/*/*/contact", "/v1/*/*/vetoes"};

  /** What heeds the vetoes of all, and so could be asked for them. */
  private static final String[] PLANS = {
    "/v1/exchange-proposals", "/v1/consortia", "/v1/allocations", "/v1/meetings"
  };

  @Bean
  SecurityWebFilterChain security(
      ServerHttpSecurity http,
      TokenCheck tokens,
      ProblemHandler problems,
      Settings settings,
      ServerProperties server) {
    boolean plansAreOpen = plansAreOpen(settings, server);
    return http.csrf(CsrfSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        // Answers may be kept and asked for again with their ETag.
        .headers(headers -> headers.cache(CacheSpec::disable))
        .cors(Customizer.withDefaults())
        .addFilterAt(bearer(tokens, problems), SecurityWebFiltersOrder.AUTHENTICATION)
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint(problems::handle)
                .accessDeniedHandler(problems::handle))
        .authorizeExchange(requests -> {
          if (!plansAreOpen) {
            requests.pathMatchers(PLANS).hasRole(TokenCheck.ADMINISTRATOR);
          }
          requests
              // Whom the token speaks for is for these to check.
              .pathMatchers(HttpMethod.POST, MARKET)
              .authenticated()
              .pathMatchers(HttpMethod.PUT, MARKET)
              .authenticated()
              .pathMatchers(HttpMethod.DELETE, MARKET)
              .authenticated()
              .pathMatchers(OWN)
              .authenticated()
              .pathMatchers("/v1/*/*/tokens")
              .hasRole(TokenCheck.ADMINISTRATOR)
              .pathMatchers(HttpMethod.PUT)
              .hasRole(TokenCheck.ADMINISTRATOR)
              .pathMatchers(HttpMethod.PATCH)
              .hasRole(TokenCheck.ADMINISTRATOR)
              .pathMatchers(HttpMethod.DELETE)
              .hasRole(TokenCheck.ADMINISTRATOR)
              .pathMatchers(HttpMethod.POST, "/v1/alerts")
              .hasRole(TokenCheck.ADMINISTRATOR)
              .pathMatchers("/v1/imports/templates/*")
              .permitAll()
              // What was rejected shows values of other people's files.
              .pathMatchers("/v1/imports/**", "/v1/resolutions")
              .hasRole(TokenCheck.ADMINISTRATOR)
              .anyExchange()
              .permitAll();
        })
        .build();
  }

  private static boolean plansAreOpen(Settings settings, ServerProperties server) {
    InetAddress listening = server.getAddress();
    return Objects.requireNonNullElseGet(
        settings.matching().open(), () -> listening != null && listening.isLoopbackAddress());
  }

  private static AuthenticationWebFilter bearer(TokenCheck tokens, ProblemHandler problems) {
    AuthenticationWebFilter filter = new AuthenticationWebFilter(tokens);
    filter.setServerAuthenticationConverter(SecurityConfiguration::presented);
    filter.setAuthenticationFailureHandler(
        (failed, error) -> problems.handle(failed.getExchange(), error));
    return filter;
  }

  private static Mono<Authentication> presented(ServerWebExchange exchange) {
    return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header ->
            new PreAuthenticatedAuthenticationToken(
                "administrator", header.substring(BEARER.length()).strip()));
  }

  @Bean
  ServerExchangeRejectedHandler unreadableAddress(ProblemHandler problems) {
    return (exchange, rejected) ->
        problems.handle(
            exchange,
            new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "The address has parts that are never allowed."));
  }

  @Bean
  CorsConfigurationSource corsConfigurationSource(Settings settings) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(settings.cors().allowedOrigins());
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH));
    cors.setExposedHeaders(
        List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            Headers.SNAPSHOT,
            Headers.CHANGE));
    return exchange -> settings.cors().allowedOrigins().isEmpty() ? null : cors;
  }
}
