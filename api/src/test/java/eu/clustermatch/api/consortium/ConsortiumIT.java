package eu.clustermatch.api.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ConsortiumIT {
  private static final String BATTERIES =
      """
      {"require": {"stages": ["stage:battery-recycling", "stage:battery-active-materials",
                              "stage:battery-cells"], "technologies": ["robotics"]},
       "size": {"min": 3, "max": 6}, "countries": {"min": 3},
       "text": "recycling of lithium batteries", "limit": 3}
      """;

  @Autowired private WebTestClient client;

  @Test
  void teams_cover_everything_come_from_three_countries_and_differ() {
    JsonNode body = consortia(BATTERIES);
    assertThat(body.at("/consortia").size()).isEqualTo(3);
    List<List<String>> teams = new ArrayList<>();
    for (JsonNode team : body.at("/consortia")) {
      assertThat(texts(team, "/members", "/covers", "/requirement/id"))
          .contains(
              "stage:battery-recycling",
              "stage:battery-active-materials",
              "stage:battery-cells",
              "technology:robotics");
      assertThat(team.at("/countries").size()).isGreaterThanOrEqualTo(3);
      assertThat(team.at("/gap").asDouble()).isBetween(0.0, 0.05);
      assertThat(team.at("/objective").asDouble() + team.at("/gap").asDouble())
          .isCloseTo(team.at("/bound").asDouble(), within(1e-9));
      List<String> members = new ArrayList<>();
      team.at("/members").forEach(member -> members.add(member.at("/id").asString()));
      for (List<String> earlier : teams) {
        List<String> shared = new ArrayList<>(members);
        shared.retainAll(earlier);
        assertThat(shared.size()).isLessThanOrEqualTo(Math.min(members.size(), earlier.size()) / 2);
      }
      teams.add(members);
    }
  }

  @Test
  void contributions_sum_to_the_objective_and_its_weights_are_published() {
    JsonNode body = consortia(BATTERIES);
    for (JsonNode team : body.at("/consortia")) {
      double sum = 0;
      for (String parts : List.of("/members", "/connections")) {
        for (JsonNode part : team.at(parts)) {
          for (JsonNode term : part.at("/contributions")) {
            double contribution = term.at("/contribution").asDouble();
            assertThat(contribution)
                .isCloseTo(
                    term.at("/weight").asDouble() * term.at("/shaped").asDouble(), within(1e-9));
            sum += contribution;
          }
        }
      }
      assertThat(sum).isCloseTo(team.at("/objective").asDouble(), within(1e-9));
    }
    assertThat(body.at("/objective/terms").size()).isEqualTo(7);
  }

  @Test
  void a_half_formed_team_is_completed() {
    JsonNode body =
        consortia(
            """
            {"require": {"stages": ["stage:battery-recycling", "stage:battery-active-materials"]},
             "include": ["org:sample-rhone-cells", "cluster:tenerrdis"],
             "size": {"max": 5}, "limit": 1}
            """);
    JsonNode members = body.at("/consortia/0/members");
    assertThat(members.at("/0/fixed").asBoolean()).isTrue();
    assertThat(members.at("/1/fixed").asBoolean()).isTrue();
    assertThat(texts(body.at("/consortia/0"), "/members", "/covers", "/requirement/id"))
        .contains("stage:battery-recycling", "stage:battery-active-materials");
  }

  @Test
  void what_cannot_hold_together_is_named_with_what_comes_nearest() {
    JsonNode body =
        consortia(
            """
            {"require": {"stages": ["stage:battery-raw-materials", "stage:battery-cells",
                                    "stage:medical-approval", "stage:plastics-collection"]},
             "size": {"max": 3}, "filters": {"label": ["Organisation"]}}
            """);
    assertThat(body.at("/consortia").size()).isZero();
    assertThat(body.at("/conflict/proven").asBoolean()).isTrue();
    assertThat(body.at("/conflict/because").asString()).startsWith("It takes 4 members to have ");
    assertThat(body.at("/conflict/requirements").size()).isEqualTo(5);
    assertThat(body.at("/nearest/dropped/0/instead").asString()).isEqualTo("4 members");
    assertThat(body.at("/nearest/consortium/members").size()).isEqualTo(4);
  }

  @Test
  void progress_comes_in_lines_before_the_answer() {
    String lines =
        client
            .post()
            .uri("/v1/consortia")
            .contentType(MediaType.APPLICATION_JSON)
            .accept(MediaType.APPLICATION_NDJSON)
            .bodyValue(BATTERIES)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(String.valueOf(lines).lines().toList().getLast())
        .contains("\"consortia\"", "\"incomplete\":false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | require must be given",
        "{\"text\": \"x\", \"size\": {\"min\": 5, \"max\": 4}} | size.min must be at most size.max",
        "{\"text\": \"x\", \"include\": [null]} | include[0] must be a text",
        "{\"text\": \"x\", \"include\": [\"cluster:gaia\"], \"exclude\": [\"cluster:gaia\"]} |"
            + " include[0] must be somebody who is not excluded",
        "{\"require\": {\"stages\": [\"stage:nope\"]}} | require.stages[0] must be the id of a"
            + " known stage",
        "{\"text\": \"x\", \"filters\": {\"country\": [\"XX\"]}} | filters.country must be",
        "{\"text\": \"x\", \"countries\": {\"min\": 99}} | countries.min must be between 1 and 20",
        "{\"text\": \"x\", \"size\": {\"max\": \"many\"}} | size.max must be a whole number",
      })
  void what_cannot_be_answered_is_refused_by_name(String question, String detail) {
    Json answer = Json.post(client, "/v1/consortia", question);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).contains(detail);
  }

  private JsonNode consortia(String question) {
    Json answer = Json.post(client, "/v1/consortia", question);
    assertThat(answer.status()).as(answer.text("/detail")).isEqualTo(200);
    assertThat(answer.header("X-Snapshot")).isEqualTo(answer.text("/snapshot"));
    return answer.body();
  }

  private static Set<String> texts(JsonNode root, String list, String inner, String text) {
    Set<String> texts = new TreeSet<>();
    root.at(list)
        .forEach(part -> part.at(inner).forEach(element -> texts.add(element.at(text).asString())));
    return texts;
  }
}
