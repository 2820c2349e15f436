package eu.clustermatch.api.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.api.RandomQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What must not change a ranking does not, on random questions. */
@ApiTest
class InvarianceIT {
  private static final int QUESTIONS = 10;

  @Autowired private WebTestClient client;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void the_size_of_pages_changes_neither_order_nor_scores(long seed) {
    RandomQuestions questions = new RandomQuestions(client, seed);
    for (int i = 0; i < QUESTIONS; i++) {
      Map<String, Object> question = questions.next();
      List<JsonNode> whole = all(question);
      List<JsonNode> paged = new ArrayList<>();
      Json page = ask(RandomQuestions.with(question, "limit", questions.limit()));
      page.body().at("/hits").forEach(paged::add);
      while (!page.text("/next").isEmpty()) {
        Map<String, Object> next = RandomQuestions.with(question, "cursor", page.text("/next"));
        page = ask(RandomQuestions.with(next, "limit", questions.limit()));
        page.body().at("/hits").forEach(paged::add);
      }
      assertThat(paged).as("%s", question).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void filters_choose_among_the_hits_and_change_no_score(long seed) {
    RandomQuestions questions = new RandomQuestions(client, seed);
    int passed = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Map<String, Object> question = questions.next();
      List<JsonNode> whole = all(question);
      Map<String, List<String>> visible = questions.filters("label", "size", "country", "role");
      List<JsonNode> chosen = all(RandomQuestions.with(question, "filters", visible));
      assertThat(withoutRanks(chosen))
          .as("%s of %s", visible, question)
          .isEqualTo(withoutRanks(whole.stream().filter(hit -> passes(hit, visible)).toList()));
      passed += chosen.size();

      Map<String, List<String>> hidden = questions.filters("region", "ecosystem", "technology");
      List<JsonNode> others = withoutRanks(all(RandomQuestions.with(question, "filters", hidden)));
      assertThat(withoutRanks(whole))
          .as("%s of %s", hidden, question)
          .containsSubsequence(others.toArray(JsonNode[]::new));
      passed += others.size();
    }
    assertThat(passed).isGreaterThan(50 * QUESTIONS);
  }

  @ParameterizedTest
  @ValueSource(longs = {5})
  void leaving_out_the_reasons_changes_neither_order_nor_scores(long seed) {
    RandomQuestions questions = new RandomQuestions(client, seed);
    for (int i = 0; i < QUESTIONS; i++) {
      Map<String, Object> question = questions.next();
      List<JsonNode> explained = all(question);
      explained.forEach(
          hit -> ((ObjectNode) hit).remove(List.of("contributions", "paths", "snippets")));
      assertThat(all(RandomQuestions.with(question, "explain", false)))
          .as("%s", question)
          .isEqualTo(explained);
    }
  }

  private static boolean passes(JsonNode hit, Map<String, List<String>> filters) {
    return filters.entrySet().stream()
        .allMatch(filter -> {
          JsonNode has =
              filter.getKey().equals("role") ? hit.at("/roles") : hit.path(filter.getKey());
          return has.isArray()
              ? has.valueStream().anyMatch(value -> filter.getValue().contains(value.asString()))
              : filter.getValue().contains(has.asString(""));
        });
  }

  private static List<JsonNode> withoutRanks(List<JsonNode> hits) {
    hits.forEach(hit -> ((ObjectNode) hit).remove("rank"));
    return hits;
  }

  /** All hits of a question, which must fit on one page. */
  private List<JsonNode> all(Map<String, Object> question) {
    Json answer = ask(question);
    assertThat(answer.text("/next")).isEmpty();
    List<JsonNode> hits = new ArrayList<>();
    answer.body().at("/hits").forEach(hits::add);
    assertThat(hits).hasSize(answer.body().at("/total").asInt());
    return hits;
  }

  private Json ask(Map<String, Object> question) {
    Json answer = Json.post(client, "/v1/partner-search", RandomQuestions.body(question));
    assertThat(answer.status()).as("%s: %s", question, answer.body()).isEqualTo(200);
    return answer;
  }
}
