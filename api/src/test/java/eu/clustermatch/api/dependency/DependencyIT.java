package eu.clustermatch.api.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class DependencyIT {
  private static final String LITHIUM = "/v1/dependencies/material:lithium-hydroxide";

  @Autowired private WebTestClient client;

  @Test
  void shares_of_a_known_total_are_bounded() {
    Json answer = Json.get(client, LITHIUM);
    JsonNode body = answer.body();
    // Of 120,000 t/year: China 60,000, Germany 15,000, Portugal 12,000, the Netherlands 8,000.
    double low = (60 * 60 + 15 * 15 + 12 * 12 + 8 * 8) / (120.0 * 120);
    double rest = 25 / 120.0;
    assertThat(body.at("/coverage").asDouble()).isCloseTo(95 / 120.0, within(1e-9));
    assertThat(body.at("/hhiOrganisation/low").asDouble()).isCloseTo(low, within(1e-9));
    assertThat(body.at("/hhiOrganisation/high").asDouble())
        .isCloseTo(low + rest * rest, within(1e-9));
    assertThat(body.at("/hhiCountry/low").asDouble()).isCloseTo(low, within(1e-9));
    assertThat(body.at("/hhiCountry/high").asDouble())
        .isCloseTo(low + rest * rest + 2 * rest * 0.5, within(1e-9));
    assertThat(body.at("/extraEuShare/low").asDouble()).isCloseTo(0.5, within(1e-9));
    assertThat(body.at("/extraEuShare/high").asDouble()).isCloseTo(1 - 35 / 120.0, within(1e-9));
    assertThat(body.at("/aboveThreshold").isNull()).isTrue();
    assertThat(body.at("/byCountry/0/country").asString()).isEqualTo("CN");
    assertThat(body.at("/byCountry/0/inEu").asBoolean(true)).isFalse();
    assertThat(body.at("/byOrganisation/0/id").asString()).isEqualTo("org:sample-sichuan-refining");
    assertThat(body.at("/totalSource").asString()).isEqualTo("Illustrative estimate (sample)");
    assertThat(answer.header("X-Snapshot")).isEqualTo(answer.text("/snapshot"));
    assertThat(above(LITHIUM, "0.25").asBoolean()).isTrue();
    assertThat(above(LITHIUM, "0.8").asBoolean(true)).isFalse();
  }

  @Test
  void nothing_is_claimed_without_a_total() {
    JsonNode body = Json.get(client, "/v1/dependencies/material:cobalt").body();
    assertThat(body.at("/coverage").isNull()).isTrue();
    assertThat(body.at("/hhiCountry").isMissingNode()).isTrue();
    assertThat(body.at("/byOrganisation").size()).isPositive();
    assertThat(body.at("/byOrganisation/0/amount").asDouble()).isPositive();
    assertThat(body.at("/byOrganisation/0/share").isMissingNode()).isTrue();
    assertThat(body.at("/note").asString()).contains("no share is claimed");
  }

  @Test
  void the_most_dependent_products_come_first() {
    Json all = Json.get(client, "/v1/dependencies", "limit", "1000");
    assertThat(all.body().at("/total").asInt()).isEqualTo(all.body().at("/dependencies").size());
    double before = 1;
    for (JsonNode known : all.body().at("/dependencies")) {
      double index = known.at("/hhiCountry/low").asDouble(-1);
      assertThat(index).isLessThanOrEqualTo(before);
      before = index;
    }
    Json health = Json.get(client, "/v1/dependencies", "ecosystem", "health", "limit", "1000");
    assertThat(ids(health)).contains("product:surgical-mask").doesNotContain("product:separator");
    assertThat(paged("health")).isEqualTo(ids(health));
  }

  @Test
  void who_makes_uses_and_buys_nothing_gets_an_empty_list() {
    Json none = Json.get(client, "/v1/dependencies", "country", "FO");
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.body().at("/total").asInt()).isZero();
    assertThat(none.body().at("/dependencies").isEmpty()).isTrue();
    assertThat(none.text("/note")).startsWith("Of those who pass the filters nobody");
  }

  @Test
  void what_cannot_be_asked_is_told() {
    Json missing = Json.get(client, "/v1/dependencies/product:none");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text("/detail")).isEqualTo("There is no product product:none.");
    Json threshold = Json.get(client, LITHIUM, "threshold", "1.5");
    assertThat(threshold.status()).isEqualTo(400);
    assertThat(threshold.text("/detail"))
        .isEqualTo("threshold must be between 0 and 1, but was 1.5.");
    Json ecosystem = Json.get(client, "/v1/dependencies", "ecosystem", "none");
    assertThat(ecosystem.status()).isEqualTo(400);
    assertThat(ecosystem.text("/parameter")).isEqualTo("ecosystem");
  }

  @Test
  void the_same_answer_is_not_sent_twice() {
    String tag = Json.get(client, LITHIUM).header("ETag");
    client
        .get()
        .uri(LITHIUM)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified();
    assertThat(Json.get(client, LITHIUM, "threshold", "0.2").header("ETag")).isNotEqualTo(tag);
    assertThat(Json.get(client, "/v1/dependencies/material:nickel-sulphate").header("ETag"))
        .isNotEqualTo(tag);
  }

  private JsonNode above(String path, String threshold) {
    return Json.get(client, path, "threshold", threshold).body().at("/aboveThreshold");
  }

  private List<String> paged(String ecosystem) {
    String path = "/v1/dependencies";
    Json page = Json.get(client, path, "ecosystem", ecosystem, "limit", "7");
    List<String> ids = new ArrayList<>(ids(page));
    while (!page.text("/next").isEmpty()) {
      page =
          Json.get(
              client, path, "ecosystem", ecosystem, "limit", "5", "cursor", page.text("/next"));
      ids.addAll(ids(page));
    }
    return ids;
  }

  private static List<String> ids(Json answer) {
    List<String> ids = new ArrayList<>();
    answer.body().at("/dependencies").forEach(known -> ids.add(known.at("/product").asString()));
    return ids;
  }
}
