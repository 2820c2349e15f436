package eu.clustermatch.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.Json;
import eu.clustermatch.api.RandomQuestions;
import eu.clustermatch.api.Written;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Same snapshot, same question: the same bytes, whichever process answers. The first one has
 * followed changes; the others read the store afresh.
 */
class ReceiptIT {
  private static final int QUESTIONS = 30;
  private static final List<String> PAGES =
      List.of(
          "/v1/ranking",
          "/v1/facets",
          "/v1/clusters?limit=1000",
          "/v1/organisations?limit=50",
          "/v1/partners?text=wind&country=ES&country=FR");

  @TempDir private Path folder;

  @Test
  void every_process_gives_the_same_bytes() throws Exception {
    List<Map<String, Object>> questions;
    Map<String, String> answers;
    try (Application first = Application.start(folder)) {
      change(first);
      RandomQuestions random = new RandomQuestions(first.client(), 17);
      questions = IntStream.range(0, QUESTIONS).mapToObj(_ -> question(random)).toList();
      answers = answers(first, questions);
      assertThat(answers).hasSizeGreaterThan(QUESTIONS + QUESTIONS / 2 + PAGES.size());

      ConnectionFile store = ConnectionFile.find(folder.resolve("data")).orElseThrow();
      try (Application second =
          Application.start(
              Files.createDirectories(folder.resolve("elsewhere")),
              "--spring.neo4j.uri=" + store.uri(),
              "--spring.neo4j.authentication.username=" + store.user(),
              "--spring.neo4j.authentication.password=" + store.password())) {
        assertThat(folder.resolve("elsewhere/data")).doesNotExist();
        assertThat(answers(second, questions)).containsExactlyEntriesOf(answers);
      }
      first.stop();
    }
    try (Application restarted = Application.start(folder)) {
      assertThat(answers(restarted, questions)).containsExactlyEntriesOf(answers);
    }
  }

  private static Map<String, Object> question(RandomQuestions random) {
    return RandomQuestions.with(
        RandomQuestions.with(random.next(), "limit", random.limit()),
        "filters",
        random.filters("label", "size", "country", "region", "ecosystem"));
  }

  /** By question, in their order: the bytes of its first page, and those of the next. */
  private static Map<String, String> answers(
      Application application, List<Map<String, Object>> questions) throws Exception {
    WebTestClient client = application.client();
    Map<String, String> answers = new LinkedHashMap<>();
    for (String page : PAGES) {
      answers.put(page, bytes(client.get().uri(page)));
    }
    for (Map<String, Object> question : questions) {
      String first = post(client, question, answers);
      JsonNode next = JsonMapper.shared().readTree(first).at("/next");
      if (next.isString()) {
        post(client, RandomQuestions.with(question, "cursor", next.asString()), answers);
      }
    }
    return answers;
  }

  private static String post(
      WebTestClient client, Map<String, Object> question, Map<String, String> answers) {
    String body = RandomQuestions.body(question);
    String answer =
        bytes(
            client
                .post()
                .uri("/v1/partner-search")
                .header("Content-Type", "application/json")
                .bodyValue(body));
    answers.put(body, answer);
    return answer;
  }

  private static String bytes(WebTestClient.RequestHeadersSpec<?> request) {
    byte[] body =
        request.exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
    return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
  }

  /** Writes, rewrites and deletes profiles, and waits until questions are answered with that. */
  private static void change(Application application) throws Exception {
    WebTestClient client = application.client();
    String token = application.token();
    List<String> sample =
        Json.get(client, "/v1/organisations", "limit", "1000")
            .body()
            .at("/entries")
            .valueStream()
            .map(entry -> entry.at("/id").asString())
            .toList();
    for (int i = 0; i < 8; i++) {
      String ours = "/v1/organisations/org:it-receipt-" + i % 5;
      String profile =
          """
          {"name": "Batteries %d", "country": "ES",
           "descriptions": {"en": "Recycling of batteries, robots and wind, number %1$d."}}
          """;
      write(client, HttpMethod.PUT, ours, i < 5 ? null : "*", profile.formatted(i), token);
      String theirs = "/v1/organisations/" + sample.get(i * sample.size() / 8);
      write(client, HttpMethod.DELETE, theirs, "*", null, token);
    }
    String cluster = "/v1/clusters/cluster:it-receipt";
    Json last = write(client, HttpMethod.PUT, cluster, null, "{\"name\": \"Robots\"}", token);
    Written.await(client, last);
  }

  private static Json write(
      WebTestClient client,
      HttpMethod method,
      String path,
      @Nullable String ifMatch,
      @Nullable String profile,
      String token) {
    WebTestClient.RequestBodySpec request =
        client
            .method(method)
            .uri(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    Json written = Json.of(profile == null ? request : request.bodyValue(profile));
    assertThat(written.status()).as("%s", written.body()).isIn(200, 201, 204);
    return written;
  }
}
