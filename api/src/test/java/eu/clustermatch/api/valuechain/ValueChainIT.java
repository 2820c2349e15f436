package eu.clustermatch.api.valuechain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ValueChainIT {
  private static final String BATTERY = "/v1/value-chains/valuechain:battery/gaps";

  @Autowired private WebTestClient client;

  @Test
  void stages_come_in_their_order() {
    Json answer = Json.get(client, BATTERY);
    assertThat(texts(answer.body().at("/stages"), "/id"))
        .containsExactly(
            "stage:battery-raw-materials",
            "stage:battery-refining",
            "stage:battery-active-materials",
            "stage:battery-cells",
            "stage:battery-packs",
            "stage:battery-vehicles",
            "stage:battery-recycling");
    assertThat(answer.header("X-Snapshot")).isEqualTo(answer.text("/snapshot"));
  }

  @Test
  void a_stage_of_one_firm_is_a_gap_with_candidates() {
    Json answer = Json.get(client, "/v1/value-chains/valuechain:medical/gaps", "limit", "3");
    JsonNode approval = stage(answer, "stage:medical-approval");
    assertThat(approval.at("/gap").asString()).isEqualTo("one-firm");
    assertThat(approval.at("/organisations").asInt()).isEqualTo(1);
    assertThat(approval.at("/operators").size()).isEqualTo(1);
    assertThat(approval.at("/candidates").size()).isEqualTo(3);
    assertThat(approval.at("/candidatesTotal").asInt()).isGreaterThan(3);
    for (JsonNode candidate : approval.at("/candidates")) {
      assertThat(candidate.at("/reasons").size()).isPositive();
      assertThat(candidate.at("/reasons/0/because").asString()).isNotEmpty();
      assertThat(candidate.at("/id")).isNotEqualTo(approval.at("/operators/0/id"));
    }
  }

  @Test
  void gaps_of_a_country_are_among_those_who_lie_there() {
    Json answer = Json.get(client, BATTERY, "country", "PT");
    for (JsonNode stage : answer.body().at("/stages")) {
      assertThat(stage.at("/gap").asString()).isNotEqualTo("one-country");
      assertThat(texts(stage.at("/operators"), "/country")).allMatch("PT"::equals);
      assertThat(texts(stage.at("/candidates"), "/country")).allMatch("PT"::equals);
    }
    assertThat(stage(answer, "stage:battery-cells").at("/gap").asString()).isEqualTo("nobody");
  }

  @Test
  void what_cannot_be_asked_is_told() {
    Json missing = Json.get(client, "/v1/value-chains/valuechain:none/gaps");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text("/detail")).isEqualTo("There is no value chain valuechain:none.");
    Json limit = Json.get(client, BATTERY, "limit", "0");
    assertThat(limit.status()).isEqualTo(400);
    assertThat(limit.text("/parameter")).isEqualTo("limit");
    assertThat(Json.get(client, BATTERY, "region", "nuts:none").text("/parameter"))
        .isEqualTo("region");
  }

  private static JsonNode stage(Json answer, String id) {
    for (JsonNode stage : answer.body().at("/stages")) {
      if (stage.at("/id").asString().equals(id)) {
        return stage;
      }
    }
    throw new AssertionError(id);
  }

  private static List<String> texts(JsonNode array, String pointer) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.at(pointer).asString("")));
    return texts;
  }
}
