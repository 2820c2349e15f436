package eu.clustermatch.api.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two records of one organisation: said by a person, seen by everybody, taken back. */
@ApiTest
class ResolutionIT {
  private static final String ATHENA = "/v1/organisations/org:it-athena";
  private static final String KENTRO = "/v1/organisations/org:it-kentro";
  private static final String SAME =
      "{\"a\": \"org:it-kentro\", \"b\": \"org:it-athena\", \"outcome\": \"same\"}";

  @Autowired private WebTestClient client;

  @BeforeEach
  void twoRecords() {
    put(
        ATHENA,
        """
        {"name": "Athena Research Center", "roles": ["research"], "country": "GR",
         "technologies": ["robotics"]}
        """);
    put(
        KENTRO,
        """
        {"name": "ATHINA EREVNITIKO KENTRO", "size": "large", "roles": ["public-body"],
         "country": "GR", "technologies": ["photonics"], "clusters": ["cluster:gaia"],
         "descriptions": {"el": "Ζέπελιν και γόνδολες."}}
        """);
  }

  @AfterEach
  void delete() {
    decide(SAME.replace("same", "undecided"));
    send(HttpMethod.DELETE, ATHENA, null);
    send(HttpMethod.DELETE, KENTRO, null);
  }

  @Test
  void one_record_stands_for_both_and_the_former_id_leads_to_it() {
    Json decided = decide(SAME);

    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.text("/a/id")).isEqualTo("org:it-athena");
    assertThat(decided.text("/b/name")).isEqualTo("ATHINA EREVNITIKO KENTRO");
    assertThat(decided.text("/by")).isEqualTo("person");
    Json former = Json.get(client, KENTRO);
    assertThat(former.status()).isEqualTo(301);
    assertThat(former.header(HttpHeaders.LOCATION)).isEqualTo(ATHENA);
    assertThat(send(HttpMethod.PUT, KENTRO, "{\"name\": \"x\"}").status()).isEqualTo(308);
    assertThat(send(HttpMethod.DELETE, KENTRO, null).status()).isEqualTo(308);
    Json kept = Json.get(client, ATHENA);
    assertThat(kept.text("/sameAs/0")).isEqualTo("org:it-kentro");
    assertThat(kept.text("/name")).isEqualTo("Athena Research Center");
    assertThat(kept.text("/size")).isEqualTo("large");
    assertThat(kept.body().at("/roles").toString()).isEqualTo("[\"research\",\"public-body\"]");
    assertThat(kept.body().at("/technologies").toString())
        .isEqualTo("[\"photonics\",\"robotics\"]");
    assertThat(kept.text("/descriptions/el")).startsWith("Ζέπελιν");
    assertThat(kept.text("/clusters/0")).isEqualTo("cluster:gaia");
  }

  @Test
  void rankings_see_one_organisation_and_take_either_id() {
    decide(SAME);

    await(() -> found("ATHINA EREVNITIKO KENTRO").equals("org:it-athena"));
    Json asked = Json.get(client, "/v1/partners", "for", "org:it-kentro", "limit", "1000");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body().at("/hits").findValuesAsString("id"))
        .contains("cluster:gaia")
        .doesNotContain("org:it-athena", "org:it-kentro");
  }

  @Test
  void what_was_decided_can_be_taken_back() {
    decide(SAME);
    await(() -> found("ATHINA EREVNITIKO KENTRO").equals("org:it-athena"));

    Json back = decide(SAME.replace("same", "undecided"));

    assertThat(back.text("/outcome")).isEqualTo("undecided");
    assertThat(Json.get(client, KENTRO).status()).isEqualTo(200);
    assertThat(Json.get(client, ATHENA).body().has("sameAs")).isFalse();
    await(() -> found("ATHINA EREVNITIKO KENTRO").equals("org:it-kentro"));
  }

  @Test
  void deleting_what_is_one_deletes_all_its_records() {
    decide(SAME);

    assertThat(send(HttpMethod.DELETE, ATHENA, null).status()).isEqualTo(204);

    assertThat(Json.get(client, ATHENA).status()).isEqualTo(404);
    assertThat(Json.get(client, KENTRO).status()).isEqualTo(404);
  }

  @Test
  void pairs_are_listed_a_page_at_a_time() {
    decide(SAME);
    decide(
        "{\"a\": \"org:sample-scheldt-recycling\", \"b\": \"org:it-athena\", \"outcome\":"
            + " \"different\"}");

    Json listed = list("?outcome=same&id=org:it-athena&limit=1");

    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.body().at("/total").asInt()).isEqualTo(1);
    assertThat(listed.text("/resolutions/0/b/id")).isEqualTo("org:it-kentro");
    assertThat(listed.text("/resolutions/0/a/country")).isEqualTo("GR");
    assertThat(listed.body().has("next")).isFalse();
    assertThat(list("?outcome=undecided&id=org:it-athena").body().at("/total").asInt()).isZero();
    Json first = list("?outcome=all&by=person&id=org:it-athena&limit=1");
    Json second =
        list("?outcome=all&by=person&id=org:it-athena&limit=1&cursor=" + first.text("/next"));
    assertThat(first.body().at("/total").asInt()).isEqualTo(2);
    assertThat(List.of(first.text("/resolutions/0/b/id"), second.text("/resolutions/0/b/id")))
        .containsExactly("org:it-kentro", "org:sample-scheldt-recycling");
    assertThat(second.body().has("next")).isFalse();
  }

  @Test
  void what_is_wrong_is_named() {
    assertThat(list("?outcome=maybe").text("/detail"))
        .isEqualTo("outcome must be same, different, undecided or all, but was maybe.");
    assertThat(list("?limit=0").text("/detail"))
        .isEqualTo("limit must be between 1 and 1000, but was 0.");
    assertThat(list("?cursor=x").text("/parameter")).isEqualTo("cursor");
    Json unknown = decide(SAME.replace("it-kentro", "it-nobody"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text("/detail"))
        .isEqualTo("b must be the id of a known organisation, but was org:it-nobody.");
    assertThat(decide(SAME.replace("it-kentro", "it-athena")).text("/parameter")).isEqualTo("b");
    assertThat(decide("{\"a\": \"org:it-athena\"}").body().at("/errors").size()).isEqualTo(2);
  }

  @Test
  void it_needs_the_token() {
    assertThat(Json.get(client, "/v1/resolutions").status()).isEqualTo(401);
    assertThat(Json.post(client, "/v1/resolutions", SAME).status()).isEqualTo(401);
  }

  private String found(String text) {
    return Json.get(client, "/v1/partners", "text", text, "limit", "1").text("/hits/0/id");
  }

  private static void await(BooleanSupplier seen) {
    Instant start = Instant.now();
    while (!seen.getAsBoolean()) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
  }

  private Json list(String query) {
    return Json.of(
        client
            .get()
            .uri("/v1/resolutions" + query)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + ApiTest.TOKEN));
  }

  private Json decide(String body) {
    return send(HttpMethod.POST, "/v1/resolutions", body);
  }

  private void put(String path, String body) {
    assertThat(send(HttpMethod.PUT, path, body).status()).isEqualTo(201);
  }

  private Json send(HttpMethod method, String path, @Nullable String body) {
    WebTestClient.RequestBodySpec request =
        client
            .method(method)
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + ApiTest.TOKEN)
            .header(HttpHeaders.CONTENT_TYPE, "application/json");
    if (method.equals(HttpMethod.DELETE)) {
      request.header(HttpHeaders.IF_MATCH, "*");
    }
    return Json.of(body == null ? request : request.bodyValue(body));
  }
}
