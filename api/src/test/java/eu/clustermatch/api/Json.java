package eu.clustermatch.api;

import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer read as JSON, with its status and headers. */
public record Json(int status, HttpHeaders headers, JsonNode body) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Asks by GET; {@code query} alternates names and values. */
  public static Json get(WebTestClient client, String address, String... query) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(address);
    Object[] values = new Object[query.length / 2];
    for (int i = 0; i < values.length; i++) {
      uri.queryParam(query[2 * i], "{v" + i + "}");
      values[i] = query[2 * i + 1];
    }
    return of(client.get().uri(uri.build().toUriString(), values));
  }

  /** Asks by POST. */
  public static Json post(WebTestClient client, String path, String body) {
    return of(
        client
            .post()
            .uri(path)
            .header(HttpHeaders.CONTENT_TYPE, "application/json")
            .bodyValue(body));
  }

  public static Json of(WebTestClient.RequestHeadersSpec<?> request) {
    EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
    byte[] body = Objects.requireNonNullElse(result.getResponseBody(), new byte[0]);
    return new Json(result.getStatus().value(), result.getResponseHeaders(), MAPPER.readTree(body));
  }

  public String header(String name) {
    return Objects.requireNonNull(headers.getFirst(name), name);
  }

  /** The text at a JSON pointer, or an empty one. */
  public String text(String pointer) {
    return body.at(pointer).asString("");
  }
}
