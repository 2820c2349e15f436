package eu.clustermatch.api.web;

import eu.clustermatch.api.config.Settings;
import java.util.List;
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
 * Reading is open; writing needs the token, and so does all about imports. There are neither
 * cookies nor sessions, so there is nothing that a foreign page could ride on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String BEARER = "Bearer ";

  @Bean
  SecurityWebFilterChain security(
      ServerHttpSecurity http, TokenCheck tokens, ProblemHandler problems) {
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
        .authorizeExchange(requests ->
            requests
                .pathMatchers(HttpMethod.PUT)
                .hasRole(TokenCheck.ROLE)
                .pathMatchers(HttpMethod.PATCH)
                .hasRole(TokenCheck.ROLE)
                .pathMatchers(HttpMethod.DELETE)
                .hasRole(TokenCheck.ROLE)
                .pathMatchers(HttpMethod.POST, "/v1/alerts")
                .hasRole(TokenCheck.ROLE)
                .pathMatchers("/v1/imports/templates/*")
                .permitAll()
                // What was rejected shows values of other people's files.
                .pathMatchers("/v1/imports/**", "/v1/resolutions")
                .hasRole(TokenCheck.ROLE)
                .anyExchange()
                .permitAll())
        .build();
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
