package eu.clustermatch.api.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.api.RandomQuestions;
import eu.clustermatch.engine.market.MarketSearch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Learned;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Shape;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.supplier.SupplierSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The published page says what the running application does. */
@ApiTest
class RankingIT {
  private static final int QUESTIONS = 10;

  @Autowired private WebTestClient client;

  @Test
  void publishes_the_model_that_runs() {
    Json page = Json.get(client, "/v1/ranking");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text("/snapshot")).isEqualTo(page.header("X-Snapshot"));
    Json current = Json.get(client, "/v1/snapshots/current");
    assertThat(page.text("/model")).isEqualTo(current.text("/model"));
    assertThat(page.text("/software")).isEqualTo(current.text("/software"));
    assertThat(page.text("/payment")).startsWith("Nobody can pay for a place.");
    List<Term> terms = new ArrayList<>();
    page.body().at("/signals").forEach(signal -> terms.add(term(signal)));
    assertThat(terms).containsExactlyInAnyOrderElementsOf(Model.standard().terms());
    JsonNode situations = page.body().at("/situations");
    assertThat(situations.size()).isEqualTo(Situation.values().length);
    for (Situation situation : Situation.values()) {
      assertThat(situations.path(situation.text()).asString()).isEqualTo(situation.inWords());
    }
    for (String text : List.of("score", "candidates", "weights", "filters", "ties")) {
      assertThat(page.text("/" + text)).as(text).endsWith(".");
    }
  }

  @Test
  void publishes_what_suppliers_and_markets_are_ranked_by() {
    Map<String, Model> models =
        Map.of(
            "supplier-search", SupplierSearch.model(),
            "market-search", SupplierSearch.model(),
            "matches", MarketSearch.model());
    models.forEach((question, model) -> {
      Json page = Json.get(client, "/v1/ranking", "question", question);
      List<Term> terms = new ArrayList<>();
      page.body().at("/signals").forEach(signal -> terms.add(term(signal)));
      assertThat(terms).containsExactlyInAnyOrderElementsOf(model.terms());
      assertThat(page.text("/weights")).contains("set by hand");
    });
    assertThat(Json.get(client, "/v1/ranking", "question", "weather").text("/detail"))
        .isEqualTo(
            "question must be one of partner-search, supplier-search, market-search, matches, but"
                + " was weather.");
  }

  private static Term term(JsonNode signal) {
    Map<Situation, Double> weights = new EnumMap<>(Situation.class);
    for (JsonNode weight : signal.at("/weights")) {
      weights.put(
          Situation.named(weight.at("/situation").asString()), weight.at("/weight").asDouble());
    }
    return new Term(
        signal.at("/signal").asString(),
        Shape.parse(signal.at("/shape").asString()),
        weights,
        Learned.named(signal.at("/learned").asString()));
  }

  /** From the page and the values that signals measured anybody can work out the ranking. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void who_reads_the_page_can_work_out_every_score_and_place(long seed) {
    JsonNode page = Json.get(client, "/v1/ranking").body();
    Map<String, JsonNode> signals = new HashMap<>();
    page.at("/signals").forEach(signal -> signals.put(signal.at("/signal").asString(), signal));
    RandomQuestions questions = new RandomQuestions(client, seed);
    Set<Situation> asked = EnumSet.noneOf(Situation.class);
    for (int i = 0; i < QUESTIONS; i++) {
      Map<String, Object> question = questions.plain();
      JsonNode answer = answer(question);
      Situation situation = Situation.named(answer.at("/situation").asString());
      asked.add(situation);
      List<JsonNode> hits = answer.at("/hits").valueStream().toList();
      Map<String, Double> highest = highest(hits);
      for (JsonNode hit : hits) {
        double score = page.at("/base").asDouble();
        for (JsonNode part : contributions(hit)) {
          String name = part.at("/signal").asString();
          JsonNode signal = Objects.requireNonNull(signals.get(name), name + " on the page");
          score += worth(signal, situation, part, Objects.requireNonNull(highest.get(name)));
        }
        assertThat(hit.at("/score").asDouble()).as("%s", hit).isEqualTo(score, within(1e-9));
      }
      assertThat(hits)
          .isSortedAccordingTo(
              Comparator.comparingDouble((JsonNode hit) -> -hit.at("/score").asDouble())
                  .thenComparing(hit -> hit.at("/id").asString()));
    }
    assertThat(asked).containsExactly(Situation.values());
  }

  /** What the page says that a measured value contributes, compared with what it did. */
  private static double worth(JsonNode signal, Situation situation, JsonNode part, double highest) {
    Term term = term(signal);
    double weight = term.weight(situation);
    double worth = weight * term.shape().apply(part.at("/value").asDouble(), highest);
    assertThat(part.at("/weight").asDouble()).isEqualTo(weight);
    assertThat(part.at("/contribution").asDouble()).as("%s", part).isEqualTo(worth, within(1e-9));
    assertThat(signal.at("/weights").valueStream())
        .filteredOn(told -> told.at("/situation").asString().equals(situation.text()))
        .extracting(told -> told.at("/direction").asString())
        .containsExactly(weight > 0 ? "speaks for a candidate" : "counts against a candidate");
    return worth;
  }

  private static Map<String, Double> highest(List<JsonNode> hits) {
    Map<String, Double> highest = new HashMap<>();
    for (JsonNode hit : hits) {
      for (JsonNode part : contributions(hit)) {
        highest.merge(part.at("/signal").asString(), part.at("/value").asDouble(), Math::max);
      }
    }
    return highest;
  }

  /** Without the base. */
  private static List<JsonNode> contributions(JsonNode hit) {
    List<JsonNode> contributions = hit.at("/contributions").valueStream().toList();
    assertThat(contributions.getFirst().at("/signal").asString()).isEqualTo("base");
    return contributions.subList(1, contributions.size());
  }

  @Test
  void the_preferences_it_names_are_those_of_a_question() {
    JsonNode page = Json.get(client, "/v1/ranking").body();
    JsonNode question = Json.get(client, "/openapi.json").body().at("/components/schemas");
    assertThat(page.at("/preferences").size()).isEqualTo(2);
    for (JsonNode preference : page.at("/preferences")) {
      JsonNode property =
          question.at("/PartnerSearch/properties").path(preference.at("/name").asString());
      assertThat(preference.at("/lowest").asDouble()).isEqualTo(property.at("/minimum").asDouble());
      assertThat(preference.at("/highest").asDouble())
          .isEqualTo(property.at("/maximum").asDouble());
      assertThat(preference.at("/default").asDouble())
          .isEqualTo(property.at("/default").asDouble());
      assertThat(preference.at("/does").asString()).contains("Contribution: ");
    }
  }

  private JsonNode answer(Map<String, Object> question) {
    Json answer = Json.post(client, "/v1/partner-search", RandomQuestions.body(question));
    assertThat(answer.status()).as("%s: %s", question, answer.body()).isEqualTo(200);
    assertThat(answer.text("/next")).isEmpty();
    return answer.body();
  }
}
