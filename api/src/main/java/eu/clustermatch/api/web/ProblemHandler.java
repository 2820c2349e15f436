package eu.clustermatch.api.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers whatever goes wrong, in whichever layer, with problem details. Comes before Spring Boot's
 * own handler.
 */
@Component
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  private final JsonMapper mapper;

  ProblemHandler(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(error);
    }
    ProblemDetail problem = told(exchange, error);
    addHeaders(response.getHeaders(), problem, error);
    response.setRawStatusCode(problem.getStatus());
    byte[] body = mapper.writeValueAsBytes(problem);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** What the client is told; what is our fault goes to the log, too. */
  ProblemDetail told(ServerWebExchange exchange, Throwable error) {
    boolean flat = exchange.getRequest().getMethod().equals(HttpMethod.GET);
    ProblemDetail problem = Problems.of(error, flat);
    if (problem.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      log.error("{} failed", exchange.getRequest().getPath(), error);
    }
    return problem;
  }

  private static void addHeaders(HttpHeaders headers, ProblemDetail problem, Throwable error) {
    headers.remove(HttpHeaders.ETAG);
    headers.setCacheControl(CacheControl.noStore());
    if (error instanceof ErrorResponse known) {
      known.getHeaders().forEach(headers::put);
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    boolean later = problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value();
    if (later && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
      headers.set(HttpHeaders.RETRY_AFTER, "1");
    }
    if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
  }
}
