package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ApiTest
class BadRequestIT {
  private static final String SEARCH = "/v1/partner-search";

  @Autowired private WebTestClient client;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/partners?for=cluster:nope           | for[0]    | cluster:nope",
        "/v1/partners?text=x&country=XX          | country   | XX",
        "/v1/partners?text=x&size=tiny           | size      | tiny",
        "/v1/partners?text=x&limit=0             | limit     | 0",
        "/v1/partners?text=x&limit=5000          | limit     | 5000",
        "/v1/partners?text=x&limit=many          | limit     | many",
        "/v1/partners?text=x&limit=1&limit=2     | limit     | ''",
        "/v1/partners?text=x&asOf=2018-13-01     | asOf      | 2018-13-01",
        "/v1/partners?text=x&explain=maybe       | explain   | maybe",
        "/v1/partners?text=x&diversity=1.5       | diversity | 1.5",
        "/v1/partners?text=x&discover=-1         | discover  | -1.0",
        "/v1/partners?text=x&discover=a+bit      | discover  | a bit",
        "/v1/partners?text=x&diversifyBy=colour  | diversifyBy | colour",
        "/v1/partners?text=x&cursor=abc          | cursor    | abc",
        "/v1/partners?text=x&colour=red          | colour    | ''",
        "/v1/partners                            | for       | ''",
        "/v1/clusters?label=Organisation         | label     | [Organisation]",
        "/v1/organisations?limit=0               | limit     | 0",
        "/v1/facets?limit=5                      | limit     | ''",
        "/v1/clusters/NOPE                       | id        | NOPE",
      })
  void names_the_query_parameter(String address, String parameter, String value) {
    assertNames(Json.get(client, address), parameter, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"x\", \"limmit\": 1}                    | limmit          | ''",
        "{\"text\": \"x\", \"limit\": 1.5}                   | limit           | 1.5",
        "{\"text\": \"x\", \"limit\": \"many\"}              | limit           | many",
        "{\"text\": \"x\", \"limit\": 99999999999}         | limit           | ''",
        "{\"text\": \"x\", \"asOf\": 17}                     | asOf            | 17",
        "{\"text\": [\"x\", \"y\"]}                          | text            | ''",
        "{\"for\": [null]}                                   | for[0]          | ''",
        "{\"for\": [\"cluster:nope\"]}                       | for[0]          | cluster:nope",
        "{\"text\": \"x\", \"filters\": \"ES\"}              | filters         | ''",
        "{\"text\": \"x\", \"filters\": {\"land\": []}}      | filters.land    | ''",
        "{\"text\": \"x\", \"filters\": {\"country\":\"XX\"}} | filters.country | XX",
        "[]                                                  | the body        | ''",
      })
  void names_the_property_of_the_body(String body, String parameter, String value) {
    assertNames(Json.post(client, SEARCH, body), parameter, value);
  }

  private static void assertNames(Json answer, String parameter, String value) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.text("/type")).isEqualTo("urn:clustermatch:problem:invalid-parameter");
    assertThat(answer.text("/parameter")).isEqualTo(parameter);
    assertThat(answer.text("/value")).isEqualTo(value);
    assertThat(answer.text("/allowed")).isNotEmpty();
    assertThat(answer.text("/detail")).startsWith(parameter + " must be ").endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"x\", }                | 15",
        "{\"text\": \"x\"} y                | 15",
        "{\"text\": \"x\", \"text\": \"y\"} | 21",
      })
  void tells_where_JSON_breaks(String body, int column) {
    Json answer = Json.post(client, SEARCH, "\n" + body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("urn:clustermatch:problem:broken-json");
    assertThat(answer.body().at("/line").asInt()).isEqualTo(2);
    assertThat(answer.body().at("/column").asInt()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/nothing, 404",
    "GET, /v1/clusters/cluster:nope, 404",
    "GET, /v1/clusters;x=1, 400",
    "POST, /v1/clusters, 405",
    "GET, /v1/partner-search, 405",
    "POST, /v1/partner-search, 400",
  })
  void every_problem_is_told_as_such(String method, String address, int status) {
    assertProblem(
        Json.of(
            client
                .method(HttpMethod.valueOf(method))
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)),
        status);
  }

  @Test
  void other_media_types_are_refused() {
    assertProblem(
        Json.of(client.post().uri(SEARCH).contentType(MediaType.TEXT_PLAIN).bodyValue("x")), 415);
    assertProblem(
        Json.of(client.get().uri("/v1/snapshots/current").accept(MediaType.TEXT_HTML)), 406);
    Json plan =
        Json.of(
            client
                .post()
                .uri("/v1/allocations")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.IMAGE_PNG)
                .bodyValue("{}"));
    assertProblem(plan, 406);
    assertThat(plan.text("/detail"))
        .isEqualTo("There is only application/json, application/x-ndjson to be had here.");
  }

  @Test
  void an_oversized_body_is_refused() {
    String body = "{\"text\": \"%s\"}".formatted("x".repeat(8 << 20));
    assertProblem(Json.post(client, SEARCH, body), 413);
  }

  private static void assertProblem(Json answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.body().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.text("/title")).isNotEmpty();
    assertThat(answer.text("/type")).startsWith("urn:clustermatch:problem:");
    assertThat(answer.text("/detail")).isNotEmpty().doesNotContain("eu.clustermatch.");
  }

  @Test
  void a_cursor_of_a_snapshot_that_is_gone_is_told_so() {
    Json first = Json.get(client, "/v1/clusters", "limit", "1");
    Cursor cursor = Cursor.decode(first.text("/next"));
    String gone = new Cursor("gone-1", cursor.question(), cursor.offset()).encode();
    assertProblem(Json.get(client, "/v1/clusters", "cursor", gone), 410);
  }
}
