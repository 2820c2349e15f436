package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@ApiTest
class SecurityIT {
  private static final String PROFILE = "/v1/clusters/cluster:transilvania-it";

  @Autowired private WebTestClient client;

  @Test
  void reading_is_open() {
    assertThat(Json.get(client, PROFILE).status()).isEqualTo(200);
    assertThat(Json.get(client, "/actuator/health").text("/status")).isEqualTo("UP");
  }

  @Test
  void writing_needs_the_token() {
    for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE)) {
      assertUnauthorised(Json.of(client.method(method).uri(PROFILE)));
      assertUnauthorised(
          Json.of(client.method(method).uri(PROFILE).header("Authorization", "Bearer wrong")));
      assertUnauthorised(
          Json.of(client.method(method).uri(PROFILE).header("Authorization", "Basic YTpi")));
    }
    assertThat(Json.get(client, PROFILE).status()).isEqualTo(200);
  }

  private static void assertUnauthorised(Json answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
    assertThat(answer.text("/type")).isEqualTo("urn:clustermatch:problem:unauthorized");
  }

  @Test
  void only_health_and_info_are_exposed_of_the_machine_room() {
    assertThat(Json.get(client, "/actuator/env").status()).isEqualTo(404);
    assertThat(Json.get(client, "/actuator/beans").status()).isEqualTo(404);
  }

  @Test
  void only_listed_origins_may_call() {
    assertThat(preflight(ApiTest.ORIGIN).header("Access-Control-Allow-Origin"))
        .isEqualTo(ApiTest.ORIGIN);
    Json other = preflight("https://elsewhere.example.org");
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.headers().getAccessControlAllowOrigin()).isNull();
  }

  private Json preflight(String origin) {
    return Json.of(
        client
            .options()
            .uri("/v1/partner-search")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST"));
  }
}
