package eu.clustermatch.api.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.api.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@ApiTest
class AlertIT {
  private static final String PATH = "/v1/alerts";
  private static final String LITHIUM = "Raw material availability: lithium disruption in Chile";

  @Autowired private WebTestClient client;
  @Autowired private Driver driver;

  private final List<String> posted = new ArrayList<>();

  @AfterEach
  void delete() {
    posted.forEach(id -> {
      Json deleted = write(HttpMethod.DELETE, "/" + id, null, "*");
      if (deleted.status() == 204) {
        Written.await(client, deleted);
      }
    });
  }

  @Test
  void is_understood_stored_listed_and_deleted() {
    Json created =
        post(
            """
            {"text": "Take-over threats in aeronautics, 2nd and 3rd tier", "evidence": "Two bids.",
             "stage": "stage:electronics-boards", "place": "FR", "from": "2026-02-01",
             "to": "2026-06-30", "solutions": ["A fund of the region", "A joint venture"]}
            """);

    assertThat(created.status()).isEqualTo(201);
    assertThat(Long.parseLong(created.header("X-Change"))).isPositive();
    Json read = Json.get(client, created.header("Location"));
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(read.text("/id")).matches("alert:[0-9a-f]{12}");
    assertThat(read.text("/kind")).isEqualTo("ownership");
    assertThat(read.body().at("/because").toString()).isEqualTo("[\"Take-over\",\"tier\"]");
    assertThat(read.body().at("/asks").toString()).isEqualTo("[\"exposure\",\"clusters\"]");
    assertThat(read.body().at("/tiers").toString()).isEqualTo("[2,3]");
    assertThat(read.body().at("/concepts").toString())
        .isEqualTo(
            "[{\"id\":\"ecosystem:aerospace-defence\",\"label\":\"Aerospace and"
                + " defence\",\"matched\":\"aeronautics\"}]");
    assertThat(read.text("/places/0/id")).isEqualTo("country:FR");
    assertThat(read.text("/place")).isEqualTo("FR");
    assertThat(read.text("/stage")).isEqualTo("stage:electronics-boards");
    assertThat(read.text("/from")).isEqualTo("2026-02-01");
    assertThat(read.text("/solutions/1")).isEqualTo("A joint venture");
    assertThat(read.body().at("/corrected").toString()).isEqualTo("[\"place\"]");
    assertThat(affected(read.text("/id")))
        .containsExactly("country:FR", "ecosystem:aerospace-defence", "stage:electronics-boards");
    Written.await(client, created);
    assertThat(isListed(read.text("/id"))).isTrue();

    Json deleted = write(HttpMethod.DELETE, "/" + read.text("/id"), null, read.header("ETag"));
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(Json.get(client, created.header("Location")).status()).isEqualTo(404);
    assertThat(isListed(read.text("/id"))).isFalse();
  }

  @Test
  void what_a_person_corrected_stays_when_the_text_is_read_again() {
    Json alert = post("{\"text\": \"%s\"}".formatted(LITHIUM));
    assertThat(alert.text("/kind")).isEqualTo("supply");
    assertThat(alert.text("/concepts/0/id")).isEqualTo("material:lithium");

    Json corrected =
        patch(
            alert,
            """
            {"kind": "infrastructure", "concepts": ["material:cobalt", "nace:49"], "tiers": [3, 1],
             "place": "nuts:FR10", "evidence": "A port is closed."}
            """);
    assertThat(corrected.status()).isEqualTo(200);
    Json changed =
        patch(corrected, "{\"text\": \"Arbeitskräftemangel, Streik in der Luftfahrt in Polen\"}");

    assertThat(changed.text("/language")).isEqualTo("de");
    assertThat(changed.text("/name")).startsWith("Arbeitskräftemangel");
    assertThat(changed.body().at("/because").toString()).contains("Arbeitskräftemangel");
    assertThat(changed.text("/kind")).isEqualTo("infrastructure");
    assertThat(changed.body().at("/concepts").findValuesAsString("id"))
        .containsExactly("material:cobalt", "nace:49");
    assertThat(changed.body().at("/tiers").toString()).isEqualTo("[1,3]");
    assertThat(changed.text("/place")).isEqualTo("nuts:FR10");
    assertThat(changed.body().at("/asks").toString()).contains("exposure");
    assertThat(changed.text("/evidence")).isEqualTo("A port is closed.");
    assertThat(changed.body().at("/version").asInt()).isEqualTo(3);

    Json back =
        patch(changed, "{\"kind\": null, \"concepts\": null, \"place\": null, \"evidence\": null}");
    assertThat(back.text("/kind")).isEqualTo("labour");
    assertThat(back.text("/concepts/0/id")).isEqualTo("ecosystem:aerospace-defence");
    assertThat(back.text("/place")).isEqualTo("PL");
    assertThat(back.body().has("evidence")).isFalse();
    assertThat(back.body().at("/corrected").toString()).isEqualTo("[\"tiers\"]");
    assertThat(Json.get(client, alert.header("Location")).header("ETag"))
        .isEqualTo(back.header("ETag"));
  }

  @Test
  void an_imported_alert_is_corrected_beside_what_its_source_says() {
    driver
        .executableQuery(
            """
            MATCH (p:Product {id: 'product:polypropylene'})
            CREATE (:Alert {id: 'alert:it-imported', name: 'Plastics', kind: 'finance',
              description_en: 'Disruption in supply chain of plastic material', source: 'register'})
              -[:AFFECTS {source: 'register'}]->(p)
            """)
        .execute();
    posted.add("alert:it-imported");
    Json alert = Json.get(client, PATH + "/alert:it-imported");
    assertThat(alert.text("/text")).isEqualTo("Disruption in supply chain of plastic material");
    assertThat(alert.text("/concepts/0/id")).isEqualTo("product:polypropylene");

    Json corrected = patch(alert, "{\"kind\": \"supply\", \"concepts\": [\"product:polymer\"]}");

    assertThat(corrected.text("/kind")).isEqualTo("supply");
    assertThat(affected("alert:it-imported")).containsExactly("product:polymer");
    Map<String, Object> stored =
        driver
            .executableQuery("MATCH (a:Alert {id: 'alert:it-imported'}) RETURN properties(a)")
            .execute()
            .records()
            .getFirst()
            .get(0)
            .asMap();
    assertThat(stored)
        .containsEntry("kind", "supply")
        .containsEntry("kind@register", "finance")
        .containsEntry("kind@api", "supply")
        .containsEntry("corrected", List.of("concepts", "kind"))
        .containsEntry("sources", List.of("api", "register"));
  }

  @Test
  void every_fault_is_named() {
    Json answer =
        post(
            """
            {"text": " ", "kind": "war", "asks": ["food"], "tiers": [0], "solutions": [""],
             "evidence": ""}
            """);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors").findValuesAsString("parameter"))
        .containsExactlyInAnyOrder("text", "kind", "asks", "tiers", "solutions[0]", "evidence");

    Json unknown =
        post(
            """
            {"text": "Strike", "concepts": ["material:lithium", "product:nope", "cluster:gaia"],
             "place": "XX", "stage": "material:lithium"}
            """);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body().at("/errors").findValuesAsString("value"))
        .containsExactlyInAnyOrder(
            "product:nope", "cluster:gaia", "country:XX", "material:lithium");
  }

  @Test
  void one_fault_is_told_with_its_value_and_what_is_allowed() {
    Json dates = post("{\"text\": \"Strike\", \"from\": \"2026-05-02\", \"to\": \"2026-05-01\"}");
    assertThat(dates.status()).isEqualTo(400);
    assertThat(dates.text("/detail"))
        .isEqualTo("to must be a day not before from, 2026-05-02, but was 2026-05-01.");
    assertThat(post("{}").text("/detail"))
        .isEqualTo("text must be a text of 1 to 20,000 characters.");
    assertThat(post("{\"text\": \"%s\"}".formatted("x ".repeat(10_001))).text("/parameter"))
        .isEqualTo("text");
    assertThat(post("{\"text\": \"Strike\", \"language\": \"xx\"}").text("/parameter"))
        .isEqualTo("language");
    assertThat(post("{\"text\": \"Strike\", \"contact\": \"x\"}").text("/detail"))
        .startsWith("contact must be left out: it is unknown, known are asks, ");
    assertThat(post("{\"text\": \"Strike\", \"from\": \"May\"}").text("/parameter"))
        .isEqualTo("from");
    assertThat(post("[]").text("/detail")).isEqualTo("the body must be an object.");
  }

  @Test
  void what_was_not_seen_cannot_be_corrected() {
    Json alert = post("{\"text\": \"%s\"}".formatted(LITHIUM));
    String path = "/" + alert.text("/id");
    assertThat(write(HttpMethod.PATCH, path, "{}", null).status()).isEqualTo(428);
    assertThat(write(HttpMethod.PATCH, path, "{}", "\"stale\"").status()).isEqualTo(412);
    assertThat(write(HttpMethod.DELETE, path, null, null).status()).isEqualTo(428);
    assertThat(write(HttpMethod.PATCH, "/alert:nope", "{}", "*").status()).isEqualTo(404);
    assertThat(Json.get(client, PATH + path).body().at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void writing_needs_a_token() {
    assertThat(Json.post(client, PATH, "{\"text\": \"Strike\"}").status()).isEqualTo(401);
    assertThat(
            Json.of(
                    client
                        .patch()
                        .uri(PATH + "/alert:sample-lithium")
                        .header("Content-Type", "application/json")
                        .bodyValue("{}"))
                .status())
        .isEqualTo(401);
  }

  @Test
  void the_list_is_paged() {
    Json whole = Json.get(client, PATH, "limit", "1000");
    List<String> ids = whole.body().at("/alerts").findValuesAsString("version");
    assertThat(whole.body().at("/total").asInt()).isEqualTo(ids.size()).isGreaterThanOrEqualTo(3);
    Json page = Json.get(client, PATH, "limit", "2");
    assertThat(page.body().at("/alerts").size()).isEqualTo(2);
    Json rest = Json.get(client, PATH, "limit", "1000", "cursor", page.text("/next"));
    assertThat(rest.body().at("/alerts").size()).isEqualTo(ids.size() - 2);
    assertThat(rest.body().has("next")).isFalse();
    assertThat(Json.get(client, PATH, "limit", "0").text("/parameter")).isEqualTo("limit");
    assertThat(Json.get(client, PATH, "cursor", "x").text("/parameter")).isEqualTo("cursor");
    assertThat(whole.text("/alerts/0/text")).isNotEmpty();
  }

  private Json post(String body) {
    Json created = write(HttpMethod.POST, "", body, null);
    if (created.status() == 201) {
      posted.add(created.text("/id"));
    }
    return created;
  }

  private Json patch(Json alert, String body) {
    return write(HttpMethod.PATCH, "/" + alert.text("/id"), body, alert.header("ETag"));
  }

  private List<String> affected(String id) {
    return driver
        .executableQuery("MATCH (:Alert {id: $id})-[:AFFECTS]->(n) RETURN n.id ORDER BY n.id")
        .withParameters(Map.of("id", id))
        .execute()
        .records()
        .stream()
        .map(row -> row.get(0).asString())
        .toList();
  }

  private boolean isListed(String id) {
    return Json.get(client, PATH, "limit", "1000")
        .body()
        .at("/alerts")
        .valueStream()
        .anyMatch(alert -> alert.at("/id").asString().equals(id));
  }

  private Json write(HttpMethod method, String path, @Nullable String body, @Nullable String tag) {
    WebTestClient.RequestBodySpec request =
        client
            .method(method)
            .uri(PATH + path)
            .header("Authorization", "Bearer " + ApiTest.TOKEN)
            .header("Content-Type", "application/json")
            .headers(headers -> {
              if (tag != null) {
                headers.set(HttpHeaders.IF_MATCH, tag);
              }
            });
    return Json.of(body == null ? request : request.bodyValue(body));
  }
}
