package eu.clustermatch.api.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class DisruptionIT {
  @Autowired private WebTestClient client;

  @Test
  void lithium_is_out_and_its_chain_fails_tier_by_tier() {
    JsonNode body = ask("{\"products\": [\"material:lithium\"], \"limit\": 1000}");
    Map<String, JsonNode> affected = affected(body);
    assertThat(tier(affected, "material:lithium-hydroxide")).isEqualTo("0 fails");
    assertThat(tier(affected, "org:sample-silesia-cathode")).isEqualTo("1 fails");
    assertThat(tier(affected, "org:sample-danube-cells")).isEqualTo("2 fails");
    assertThat(tier(affected, "org:sample-bohemia-packs")).isEqualTo("3 fails");
    assertThat(tier(affected, "org:sample-vistula-bus")).isEqualTo("4 fails");
    assertThat(tier(affected, "org:sample-rhine-brine")).isEqualTo("0 strained");
    assertThat(affected).doesNotContainKeys("org:sample-armor-sodium", "org:sample-lyon-masks");
    affected
        .values()
        .forEach(node -> {
          assertThat(node.at("/path").size()).as("%s", node).isPositive();
          assertThat(node.at("/exposure/0").asDouble())
              .isBetween(0.0, node.at("/exposure/1").asDouble());
        });
    assertThat(body.at("/total").asInt()).isEqualTo(affected.size());
    assertThat(body.at("/alternatives/product:lfp-cell/0/id").asString())
        .isEqualTo("org:sample-armor-sodium");
  }

  @Test
  void a_single_point_of_failure_makes_what_it_names_fail() {
    JsonNode body = ask("{\"countries\": [\"CN\"], \"limit\": 1000}");
    assertThat(body.at("/singlePoints").size()).isPositive();
    for (JsonNode point : body.at("/singlePoints")) {
      Map<String, JsonNode> more =
          affected(
              ask(
                  "{\"countries\": [\"CN\"], \"organisations\": [\"%s\"], \"tiers\": 20, \"limit\": 1000}"
                      .formatted(point.at("/id").asString())));
      for (JsonNode named : point.at("/makesFail")) {
        assertThat(tier(more, named.asString())).endsWith("fails");
      }
    }
  }

  @Test
  void an_alert_in_words_finds_what_is_out() {
    JsonNode body = ask("{\"text\": \"Rohstoffverfügbarkeit: Ausfall bei Lithium\"}");
    assertThat(body.at("/kind").asString()).isEqualTo("supply");
    assertThat(body.at("/concepts/0/id").asString()).isEqualTo("material:lithium");
    assertThat(body.at("/counts/fails").asInt()).isGreaterThan(20);
    JsonNode need = ask("{\"text\": \"Flexibilisation technology need in automotive\"}");
    assertThat(need.at("/kind").asString()).isEqualTo("demand");
    assertThat(need.at("/counts/fails").asInt()).isZero();
    assertThat(need.at("/providers").size()).isPositive();
    assertThat(need.at("/clusters").size()).isPositive();
  }

  @Test
  void without_a_product_an_alert_makes_no_place_fail() {
    JsonNode body = ask("{\"text\": \"Shortage of nurses in Lombardy\"}");
    assertThat(body.at("/places/0/id").asString()).isEqualTo("nuts:ITC4");
    assertThat(body.at("/counts/fails").asInt()).isZero();
    assertThat(body.at("/counts/unknown").asInt()).isPositive();
  }

  @Test
  void everything_may_be_out() {
    JsonNode body =
        ask("{\"stages\": [\"stage:battery-cells\"], \"products\": [\"material:lithium\"]}");
    assertThat(body.at("/counts/fails").asInt()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | products must be given",
        "{\"products\": [\"material:none\"]} | products[0] must be the id of a known product",
        "{\"about\": [\"ecosystem:health\"], \"places\": [\"ZZ\"]} | places[0] must be the id of a"
            + " known region or country",
        "{\"text\": \"Nothing that anybody knows\"} | text must be about something that is known",
        "{\"countries\": [\"IT\"], \"tiers\": 21} | tiers must be between 1 and 20",
        "{\"sectors\": [\"wiod:none\"]} | sectors[0] must be the id of a known activity",
        "{\"countries\": [\"IT\"], \"limit\": 0} | limit must be between 1 and 1000"
      })
  void what_cannot_be_answered_is_refused_by_name(String question, String detail) {
    client
        .post()
        .uri("/v1/disruptions")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(question)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(problem -> assertThat(problem).contains(detail));
  }

  private JsonNode ask(String question) {
    return Json.post(client, "/v1/disruptions", question).body();
  }

  private static Map<String, JsonNode> affected(JsonNode body) {
    Map<String, JsonNode> affected = new HashMap<>();
    body.at("/affected").forEach(node -> affected.put(node.at("/id").asString(), node));
    return affected;
  }

  private static String tier(Map<String, JsonNode> affected, String id) {
    assertThat(affected).containsKey(id);
    JsonNode node = Objects.requireNonNull(affected.get(id));
    return node.at("/tier").asInt() + " " + node.at("/verdict").asString();
  }
}
