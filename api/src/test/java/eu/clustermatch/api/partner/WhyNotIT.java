package eu.clustermatch.api.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class WhyNotIT {
  private static final String PATH = "/v1/partner-search/why-not";
  private static final String TEXT = "recycling of lithium batteries";
  private static final String PLAIN = "org:it-plain-works";

  @Autowired private WebTestClient client;

  @AfterEach
  void delete() {
    if (write(HttpMethod.DELETE, null, HttpHeaders.IF_MATCH, "*").status() == 204) {
      until(answer -> answer.status() == 400);
    }
  }

  @Test
  void names_the_filter_and_what_dropping_it_does() {
    JsonNode first =
        Json.get(client, "/v1/partners", "text", TEXT, "limit", "1").body().at("/hits/0");
    String id = first.at("/id").asString();
    String elsewhere = first.at("/country").asString().equals("ES") ? "DE" : "ES";
    Json answer = ask(id, "\"filters\": {\"country\": [\"%s\"]}".formatted(elsewhere));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/snapshot")).isEqualTo(answer.header("X-Snapshot"));
    assertThat(answer.text("/standing")).isEqualTo("filtered");
    assertThat(answer.body().at("/rank").isNull()).isTrue();
    assertThat(answer.body().at("/rankWithoutFilters").asInt()).isEqualTo(1);
    assertThat(answer.body().at("/score")).isEqualTo(first.at("/score"));
    assertThat(answer.body().at("/contributions")).isEqualTo(first.at("/contributions"));
    assertThat(answer.text("/excludedBy/0/filter")).isEqualTo("country");
    assertThat(answer.text("/excludedBy/0/values/0")).isEqualTo(elsewhere);
    assertThat(answer.text("/excludedBy/0/has/0")).isEqualTo(first.at("/country").asString());
    assertThat(answer.body().at("/change").toString())
        .isEqualTo(
            """
            [{"edit":"drop-filter","filter":"country","value":"%1$s",\
            "sentence":"Drop %1$s from the filter country."}]\
            """
                .formatted(elsewhere));
    assertThat(answer.body().at("/changedRank").asInt()).isEqualTo(1);
    assertThat(answer.body().has("noneWithin")).isFalse();
  }

  @Test
  void shows_what_the_last_of_the_first_has() {
    Json search = Json.get(client, "/v1/partners", "text", TEXT, "limit", "30");
    JsonNode hits = search.body().at("/hits");
    // The cursor leads to the snapshot of that answer, whatever was written since.
    Json answer =
        ask(
            hits.at("/29/id").asString(),
            "\"k\": 10, \"cursor\": \"%s\"".formatted(search.text("/next")));

    assertThat(answer.text("/snapshot")).isEqualTo(search.text("/snapshot"));
    assertThat(answer.text("/standing")).isEqualTo("below");
    assertThat(answer.body().at("/rank").asInt()).isEqualTo(30);
    assertThat(answer.text("/atK/id")).isEqualTo(hits.at("/9/id").asString());
    assertThat(answer.body().at("/atK/rank").asInt()).isEqualTo(10);
    double sum = 0;
    for (JsonNode part : answer.body().at("/atK/contributions")) {
      sum += part.at("/contribution").asDouble();
    }
    assertThat(sum).isCloseTo(hits.at("/9/score").asDouble(), within(1e-9));
  }

  @Test
  void a_change_that_is_made_keeps_its_promise() {
    assertThat(put("{\"name\": \"Plain Works\"}", HttpHeaders.IF_NONE_MATCH).status())
        .isEqualTo(201);
    Json answer = until(known -> known.status() == 200);

    assertThat(answer.text("/standing")).isEqualTo("not-found");
    assertThat(answer.text("/change/0/edit")).isEqualTo("add-technology");
    assertThat(answer.body().at("/change").size()).isEqualTo(1);
    String technology = answer.text("/change/0/technology");
    put(
        "{\"name\": \"Plain Works\", \"technologies\": [\"%s\"]}".formatted(technology),
        HttpHeaders.IF_MATCH);

    assertThat(untilRanked()).isEqualTo(answer.body().at("/changedRank").asInt());
  }

  @Test
  void what_is_excluded_is_not_available() {
    JsonNode first =
        Json.get(client, "/v1/partners", "text", TEXT, "limit", "1").body().at("/hits/0");
    String id = first.at("/id").asString();
    Json answer = ask(id, "\"exclude\": [\"%s\"]".formatted(id));

    assertThat(answer.text("/why")).isEqualTo("Not available.");
    assertThat(answer.body().propertyNames())
        .containsExactlyInAnyOrder("snapshot", "candidate", "k", "standing", "why", "rank");
  }

  @Test
  void names_what_is_wrong() {
    assertThat(ask("org:nobody", "\"k\": 5").text("/parameter")).isEqualTo("candidate");
    assertThat(ask("cluster:transilvania-it", "\"k\": 0").text("/parameter")).isEqualTo("k");
    assertThat(Json.post(client, PATH, "{\"text\": \"x\"}").text("/parameter"))
        .isEqualTo("candidate");
    assertThat(ask("cluster:transilvania-it", "\"filters\": {\"land\": []}").text("/parameter"))
        .isEqualTo("filters.land");
  }

  private Json ask(String candidate, String more) {
    return Json.post(
        client,
        PATH,
        "{\"candidate\": \"%s\", \"text\": \"%s\", %s}".formatted(candidate, TEXT, more));
  }

  /** Asks for the one that is written here until the answer is as it should be. */
  private Json until(Predicate<Json> wanted) {
    String body = "{\"candidate\": \"%s\", \"text\": \"robotics\", \"k\": 1000}".formatted(PLAIN);
    Instant start = Instant.now();
    Json answer = Json.post(client, PATH, body);
    while (!wanted.test(answer)) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
      answer = Json.post(client, PATH, body);
    }
    return answer;
  }

  private int untilRanked() {
    Instant start = Instant.now();
    int rank = 0;
    while (rank == 0) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
      Json answer =
          Json.get(client, "/v1/partners", "text", "robotics", "limit", "1000", "explain", "false");
      for (JsonNode hit : answer.body().at("/hits")) {
        rank = hit.at("/id").asString().equals(PLAIN) ? hit.at("/rank").asInt() : rank;
      }
    }
    return rank;
  }

  private Json put(String body, String condition) {
    return write(HttpMethod.PUT, body, condition, "*");
  }

  private Json write(HttpMethod method, @Nullable String body, String header, String value) {
    WebTestClient.RequestBodySpec request =
        client
            .method(method)
            .uri("/v1/organisations/" + PLAIN)
            .header("Authorization", "Bearer " + ApiTest.TOKEN)
            .header("Content-Type", "application/json")
            .header(header, value);
    return Json.of(body == null ? request : request.bodyValue(body));
  }
}
