package eu.clustermatch.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ExchangeIT {
  private static final String PATH = "/v1/exchange-proposals";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Twelve of the sample: eight would go, four would receive. */
  private static final String TWELVE =
      """
      {
        "mode": "stable",
        "visitors": [
          {"id": "cluster:transilvania-it", "topics": ["digital"],
           "from": "2026-03-30", "to": "2026-04-17", "days": 3},
          {"id": "org:sample-palma-booking", "topics": ["digital"],
           "text": "collaborative robots in services",
           "from": "2026-03-30", "to": "2026-04-30", "days": 5},
          {"id": "org:sample-oyonnax-moulding", "topics": ["green"],
           "text": "recycled plastics for injection moulding",
           "from": "2026-04-27", "to": "2026-05-15", "days": 5},
          {"id": "org:sample-minho-electronics", "topics": ["resilience", "digital"],
           "text": "second sources for chips",
           "from": "2026-04-30", "to": "2026-05-08", "days": 4},
          {"id": "org:sample-marinha-moulds", "topics": ["green"], "text": "recycled plastics",
           "from": "2026-05-01", "to": "2026-05-06", "days": 3},
          {"id": "org:sample-seville-repair-coop", "topics": ["social"],
           "text": "work integration in industry",
           "from": "2026-04-01", "to": "2026-06-30", "days": 3},
          {"id": "org:sample-basque-vocational", "topics": ["skills"],
           "from": "2026-04-01", "to": "2026-06-30"},
          {"id": "org:sample-geneva-valves", "topics": ["digital"],
           "from": "2026-04-01", "to": "2026-06-30"}
        ],
        "hosts": [
          {"id": "cluster:odense-robotics", "topics": ["digital"], "capacity": 1,
           "from": "2026-03-30", "to": "2026-06-30"},
          {"id": "org:sample-zlin-recycling", "topics": ["green"], "capacity": 2,
           "simultaneous": 1, "from": "2026-04-01", "to": "2026-06-30"},
          {"id": "cluster:silicon-saxony", "topics": ["resilience"], "capacity": 2,
           "from": "2026-04-27", "to": "2026-05-29"},
          {"id": "cluster:4-werk", "topics": ["social"], "capacity": 4,
           "from": "2026-04-01", "to": "2026-05-29"}
        ]
      }
      """;

  @Autowired private WebTestClient client;

  @Test
  void a_plan_for_twelve_keeps_to_every_rule() {
    Json answer = Json.post(client, PATH, TWELVE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/snapshot")).isEqualTo(answer.header("X-Snapshot")).isNotEmpty();
    assertThat(visits(answer))
        .containsExactly(
            "cluster:transilvania-it → cluster:odense-robotics 2026-03-30–2026-04-01 (3) half",
            // 8 May is a holiday in Czechia, and only one visitor is there at once.
            "org:sample-marinha-moulds → org:sample-zlin-recycling 2026-05-04–2026-05-06 (3) half",
            // 1 May is a holiday in Germany.
            "org:sample-minho-electronics → cluster:silicon-saxony 2026-04-30–2026-05-06 (4) half",
            "org:sample-oyonnax-moulding → org:sample-zlin-recycling 2026-05-07–2026-05-14 (5)"
                + " full");
    assertThat(unmatched(answer))
        .containsExactly(
            "visitor org:sample-basque-vocational hostOnly",
            "visitor org:sample-geneva-valves eligibleCountries",
            "visitor org:sample-palma-booking competition",
            "visitor org:sample-seville-repair-coop visitorKinds",
            "host cluster:4-werk commonTopic");
    assertThat(answer.body().at("/blockingPairs").asInt()).isZero();
    assertThat(answer.body().at("/incomplete").asBoolean()).isFalse();
    assertThat(answer.body().at("/rules").size()).isEqualTo(14);
    assertThat(answer.text("/unmatched/1/because")).isEqualTo("Its country CH is not eligible.");
  }

  @Test
  void a_score_is_the_sum_of_its_halves_and_each_of_its_signals() {
    double total = 0;
    Json answer = Json.post(client, PATH, TWELVE);
    for (JsonNode pair : answer.body().at("/pairs")) {
      double score = 0;
      for (JsonNode half : pair.at("/contributions")) {
        double signals = 0;
        for (JsonNode signal : half.at("/contributions")) {
          signals += signal.at("/contribution").asDouble();
        }
        assertThat(signals).isCloseTo(half.at("/value").asDouble(), within(1e-9));
        score += half.at("/contribution").asDouble();
      }
      assertThat(score).isCloseTo(pair.at("/score").asDouble(), within(1e-9));
      total += score;
    }
    assertThat(total).isCloseTo(answer.body().at("/total").asDouble(), within(1e-9));
  }

  @Test
  void what_it_says_would_change_it_does() {
    Json answer = Json.post(client, PATH, TWELVE);
    assertThat(answer.text("/unmatched/2/change/kind")).isEqualTo("capacity");
    assertThat(answer.text("/unmatched/2/change/id")).isEqualTo("cluster:odense-robotics");
    assertThat(answer.text("/unmatched/2/change/value")).isEqualTo("2");

    Json changed = Json.post(client, PATH, TWELVE.replace("\"capacity\": 1", "\"capacity\": 2"));

    assertThat(visits(changed)).anyMatch(visit -> visit.startsWith("org:sample-palma-booking"));
  }

  @Test
  void the_best_total_is_at_least_that_of_the_stable_plan() {
    Json stable = Json.post(client, PATH, TWELVE);
    Json best = Json.post(client, PATH, TWELVE.replace("\"stable\"", "\"best-total\""));

    assertThat(best.text("/mode")).isEqualTo("best-total");
    assertThat(best.body().at("/total").asDouble())
        .isGreaterThanOrEqualTo(stable.body().at("/total").asDouble());
    assertThat(stable.body().at("/gap").asDouble()).isGreaterThanOrEqualTo(0);
    assertThat(Json.post(client, PATH, TWELVE).body()).isEqualTo(stable.body());
  }

  @Test
  void a_veto_on_everybody_leaves_an_empty_plan_and_is_never_told() {
    Json answer =
        Json.post(
            client,
            PATH,
            """
            {"visitors": [{"id": "cluster:gaia", "from": "2026-03-02", "to": "2026-03-20"}],
             "hosts": [{"id": "cluster:odense-robotics", "from": "2026-03-02",
                        "to": "2026-03-20"}],
             "vetoes": [["cluster:odense-robotics", "cluster:gaia"]]}
            """);

    assertThat(answer.body().at("/pairs").size()).isZero();
    assertThat(answer.text("/unmatched/0/rule")).isEqualTo("available");
    assertThat(answer.body().toString()).doesNotContainIgnoringCase("veto");
  }

  @Test
  void a_workbook_has_the_plan_who_is_left_out_and_the_fairness_report() throws IOException {
    byte[] file = file(XLSX);
    List<String> cells = new ArrayList<>();
    List<String> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      workbook
          .getSheets()
          .forEach(sheet -> {
            sheets.add(sheet.getName());
            try {
              for (Row row : sheet.read()) {
                row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
              }
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
    assertThat(sheets).containsExactly("Plan", "Unmatched", "Fairness");
    assertThat(cells).contains("Odense Robotics", "2026-05-14", "hostOnly", "share");
  }

  @Test
  void a_file_of_the_visits_alone_has_a_line_for_each() {
    assertThat(new String(file("text/csv"), java.nio.charset.StandardCharsets.UTF_8).lines())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("visitor,visitor name,host,");
  }

  private byte[] file(String type) {
    return Objects.requireNonNull(
        client
            .post()
            .uri(PATH)
            .header(HttpHeaders.CONTENT_TYPE, "application/json")
            .header(HttpHeaders.ACCEPT, type)
            .bodyValue(TWELVE)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(type)
            .expectBody()
            .returnResult()
            .getResponseBody());
  }

  @Test
  void progress_comes_before_the_answer() {
    String lines =
        Objects.requireNonNull(
            client
                .post()
                .uri(PATH)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.ACCEPT, "application/x-ndjson")
                .bodyValue(TWELVE)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    assertThat(lines.lines().reduce((first, second) -> second).orElseThrow())
        .startsWith("{\"answer\":{\"snapshot\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'on': '2020-01-01'}|visitors",
        "{'visitors': [], 'hosts': [H]}|visitors",
        "{'visitors': [V, V], 'hosts': [H]}|visitors[1].id",
        "{'visitors': [{'id': 'cluster:gaia', 'to': '2026-03-02'}], 'hosts': [H]}|visitors[0].from",
        "{'visitors': [{'id': 'cluster:gaia', 'from': '2026-03-02', 'to': '2026-03-01'}],"
            + " 'hosts': [H]}|visitors[0].to",
        "{'visitors': [{'id': 'cluster:none', 'from': '2026-03-02', 'to': '2026-03-20'}],"
            + " 'hosts': [H]}|visitors[0].id",
        "{'visitors': [V], 'hosts': [{'id': 'cluster:odense-robotics', 'capacity': 0,"
            + " 'from': '2026-03-02', 'to': '2026-03-20'}]}|hosts[0].capacity",
        "{'visitors': [V], 'hosts': [H], 'vetoes': [['cluster:gaia']]}|vetoes[0]",
        "{'visitors': [V], 'hosts': [H], 'mode': 'best'}|mode",
        "{'visitors': [V], 'hosts': [H], 'rules': {'minDays': 'three'}}|rules.minDays",
        "{'visitors': [V, null], 'hosts': [H]}|visitors[1]"
      })
  void what_is_wrong_is_named(String question, String parameter) {
    String body =
        question
            .replace("V", "{'id': 'cluster:gaia', 'from': '2026-03-02', 'to': '2026-03-20'}")
            .replace(
                "H", "{'id': 'cluster:odense-robotics', 'from': '2026-03-02', 'to': '2026-03-20'}")
            .replace('\'', '"');

    Json answer = Json.post(client, PATH, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/parameter")).isEqualTo(parameter);
  }

  private static List<String> visits(Json answer) {
    List<String> visits = new ArrayList<>();
    for (JsonNode pair : answer.body().at("/pairs")) {
      visits.add(
          "%s → %s %s–%s (%d) %s"
              .formatted(
                  pair.at("/visitor").asString(),
                  pair.at("/host").asString(),
                  pair.at("/start").asString(),
                  pair.at("/end").asString(),
                  pair.at("/workingDays").asInt(),
                  pair.at("/lumpSum/amount").asString()));
    }
    return visits;
  }

  private static List<String> unmatched(Json answer) {
    List<String> unmatched = new ArrayList<>();
    for (JsonNode one : answer.body().at("/unmatched")) {
      unmatched.add(
          "%s %s %s"
              .formatted(
                  one.at("/side").asString(),
                  one.at("/id").asString(),
                  one.at("/rule").asString("competition")));
    }
    return unmatched;
  }
}
