package eu.clustermatch.api.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@ApiTest
class MeetingIT {
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired private WebTestClient client;

  @Test
  void schedules_the_example() {
    Json answer = Json.post(client, "/v1/meetings", MeetingQuestion.EXAMPLE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/snapshot")).isEqualTo(answer.header("X-Snapshot"));
    // Both wish for the recycler, who is there for one slot only.
    assertThat(answer.text("/meetings/0/slot")).isEqualTo("morning");
    assertThat(answer.text("/meetings/0/b")).isEqualTo("org:sample-scheldt-recycling");
    assertThat(answer.text("/unmet/0/b")).isEqualTo("org:sample-scheldt-recycling");
    assertThat(answer.text("/unmet/0/reason")).isEqualTo("timetable");
    assertThat(answer.text("/unmet/0/because")).contains("Illustrative Scheldt Battery Recycling");
    assertThat(answer.body().at("/fairness/counted").asInt()).isEqualTo(4);
    assertThat(answer.body().at("/participants/0/name").asString()).contains("Green Tech Valley");
    assertThat(answer.body().at("/participants/1/name").isMissingNode()).isTrue();
    assertThat(answer.body().at("/incomplete").asBoolean(true)).isFalse();
  }

  @Test
  void never_tells_a_veto() {
    String event =
        """
        { "participants": ["a", "b", "c"], "slots": ["1", "2"], "tables": 1, "vetoes": %s,
          "wishes": [ { "a": "a", "b": "b" }, { "a": "a", "b": "c" }, { "a": "c", "b": "b" } ] }\
        """;

    Json answer =
        Json.post(
            client,
            "/v1/meetings",
            event.formatted("[[\"a\", \"b\"], [\"c\", \"a\"], [\"b\", \"c\"]]"));

    assertThat(answer.body().at("/meetings")).isEmpty();
    assertThat(answer.body().at("/unmet")).hasSize(3);
    assertThat(answer.text("/unmet/0/reason")).isEqualTo("not-available");
    assertThat(answer.text("/unmet/0/because")).isEqualTo("b is not available.");
    assertThat(answer.body().toString()).doesNotContainIgnoringCase("veto");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "participants": ["a", "b"]     | "participants": ["a", "b", "a"]         | participants[2].id
          "participants": ["a", "b"]     | "participants": []                      | participants
          "participants": ["a", "b"]     | "participants": ["a", null]             | participants[1]
          "participants": ["a", "b"]     | "participants": ["b", {"id":"a","most":0}] | participants[1].most
          "participants": ["a", "b"]     | "participants": ["b", {"most":1}]       | participants[1].id
          {"a": "a", "b": "b"}           | {"a": "a", "b": "x"}                    | wishes[0].b
          {"a": "a", "b": "b"}           | {"a": "a", "b": "a"}                    | wishes[0].b
          {"a": "a", "b": "b"}           | {"a": "a", "b": "b", "weight": -1}      | wishes[0].weight
          {"a": "a", "b": "b"}           | {"a": "a", "b": "b", "weight": "NaN"}   | wishes[0].weight
          {"a": "a", "b": "b"}           | {"a": "a"}                              | wishes[0].b
          [{"a": "a", "b": "b"}]         | []                                      | wishes
          "tables": 1                    | "tables": 0                             | tables
          "tables": 1                    | "tables": 99999999999                   | tables
          "tables": 1                    | "tables": null                          | tables
          "vetoes": []                   | "vetoes": [["a"]]                       | vetoes[0]
          "vetoes": []                   | "vetoes": [["a", "z"]]                  | vetoes[0][1]
          "slots": ["1"]                 | "slots": ["1", "1"]                     | slots[1].id
          "slots": ["1"]                 | "slots": []                             | slots
          "slots": ["1"]                 | "slots": [{"id":"1","start":"2030-01-01T10:00","end":"2030-01-01T09:00"}] | slots[0].end
          "slots": ["1"]                 | "slots": [{"id":"1","start":"nine","end":"2030-01-01T09:00"}] | slots[0].start
          """)
  void refuses_what_cannot_be_meant_and_says_where(String right, String wrong, String parameter) {
    String event =
        """
        { "participants": ["a", "b"], "wishes": [{"a": "a", "b": "b"}], "vetoes": [],
          "slots": ["1"], "tables": 1 }\
        """;
    assertThat(Json.post(client, "/v1/meetings", event).status()).isEqualTo(200);

    Json answer = Json.post(client, "/v1/meetings", event.replace(right.strip(), wrong.strip()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/parameter")).isEqualTo(parameter);
    assertThat(answer.text("/allowed")).isNotEmpty();
  }

  @Test
  void takes_a_large_event_and_tells_the_progress_line_by_line() {
    String body = large();
    List<String> lines =
        client
            .post()
            .uri("/v1/meetings")
            .header(HttpHeaders.CONTENT_TYPE, "application/json")
            .header(HttpHeaders.ACCEPT, "application/x-ndjson")
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseBody()
            .collectList()
            .block();

    assertThat(lines).isNotNull().hasSizeGreaterThan(1);
    assertThat(Objects.requireNonNull(lines).getFirst()).contains("fair share");
    assertThat(lines.getLast()).contains("\"meetings\"").contains("\"incomplete\":false");
  }

  @Test
  void gives_a_workbook_in_which_no_cell_is_run() throws IOException {
    byte[] workbook =
        client
            .post()
            .uri("/v1/meetings")
            .header(HttpHeaders.CONTENT_TYPE, "application/json")
            .header(HttpHeaders.ACCEPT, WORKBOOK)
            .bodyValue(
                """
                { "participants": ["=1+1", "b", "c"], "slots": ["1"], "tables": 1,
                  "wishes": [ { "a": "=1+1", "b": "b", "weight": 2 }, { "a": "c", "b": "b" } ] }\
                """)
            .exchange()
            .expectHeader()
            .contentType(WORKBOOK)
            .expectBody()
            .returnResult()
            .getResponseBody();

    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(Objects.requireNonNull(workbook)))) {
      List<String> sheets = read.getSheets().map(sheet -> sheet.getName()).toList();
      assertThat(sheets).containsExactly("By slot", "By participant", "Participants", "Unmet");
      List<Row> rows = read.getFirstSheet().read();
      assertThat(cells(rows.get(1))).isEqualTo("1 1 '=1+1 '=1+1 b b 2.0 no");
      assertThat(read.getSheet(1).orElseThrow().read()).hasSize(3);
    }
  }

  private static String cells(Row row) {
    return row.stream().map(Cell::getText).collect(Collectors.joining(" "));
  }

  private static String large() {
    Random random = new Random(5);
    List<String> wishes = new ArrayList<>();
    for (int from = 0; from < 400; from++) {
      for (int i = 0; i < 20; i++) {
        int to = (from + 1 + i * 19 + random.nextInt(19)) % 400;
        wishes.add(
            "{\"a\": \"cordis:99900%d\", \"b\": \"cordis:99900%d\", \"weight\": %d}"
                .formatted(from, to, 1 + random.nextInt(5)));
      }
    }
    return "{\"participants\": "
        + IntStream.range(0, 400)
            .mapToObj(i -> "\"cordis:99900" + i + "\"")
            .collect(Collectors.joining(",", "[", "]"))
        + ", \"slots\": "
        + IntStream.range(0, 20)
            .mapToObj(i -> "\"slot" + i + "\"")
            .collect(Collectors.joining(",", "[", "]"))
        + ", \"tables\": 100, \"wishes\": ["
        + String.join(",", wishes)
        + "]}";
  }
}
