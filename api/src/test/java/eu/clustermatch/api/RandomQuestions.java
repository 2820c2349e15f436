package eu.clustermatch.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seeded partner searches about what a running application holds: who asks, what, as of when, and
 * how the ranking is to lean, without filters and for all hits.
 */
public final class RandomQuestions {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final List<String> TEXTS =
      List.of(
          "recycling of lithium batteries",
          "Roboter und Automatisierung für die Lebensmittelindustrie",
          "hydrogène vert pour les transports lourds",
          "sensores fotónicos para la agricultura",
          "tessuti sostenibili e riciclo delle fibre",
          "artificial intelligence for hospitals",
          "druk 3D części metalowych",
          "zlepšení energetické účinnosti budov",
          "wind",
          "a partner for training and skills in the supply chain of cars, ships and planes");

  private final Random random;
  private final List<String> ids = new ArrayList<>();
  private final JsonNode facets;

  public RandomQuestions(WebTestClient client, long seed) {
    random = new Random(seed);
    for (String list : List.of("/v1/clusters", "/v1/organisations")) {
      JsonNode entries = Json.get(client, list, "limit", "1000").body().at("/entries");
      entries.forEach(entry -> ids.add(entry.at("/id").asString()));
    }
    facets = Json.get(client, "/v1/facets").body().at("/facets");
  }

  /** A question, which may lean and look back. */
  public Map<String, Object> next() {
    Map<String, Object> question = plain();
    if (random.nextInt(3) == 0) {
      question.put("discover", random.nextInt(11) / 10.0);
      question.put("diversity", random.nextInt(11) / 10.0);
      question.put("diversifyBy", List.of("country", "region", "cluster").get(random.nextInt(3)));
    }
    if (random.nextInt(4) == 0) {
      question.put("asOf", 2016 + random.nextInt(9) + "-06-30");
    }
    return question;
  }

  /** A question that neither leans nor looks back. */
  public Map<String, Object> plain() {
    Map<String, Object> question = new LinkedHashMap<>();
    List<String> seeds = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      seeds.add(ids.get(random.nextInt(ids.size())));
    }
    question.put("for", seeds.stream().distinct().toList());
    if (seeds.isEmpty() || random.nextInt(3) > 0) {
      question.put("text", TEXTS.get(random.nextInt(TEXTS.size())));
    }
    question.put("limit", 1000);
    return question;
  }

  /** One to three values of one of the given filters, as they occur. */
  public Map<String, List<String>> filters(String... names) {
    String name = names[random.nextInt(names.length)];
    List<String> values = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      JsonNode counts = facets.path(name);
      values.add(counts.path(random.nextInt(counts.size())).at("/value").asString());
    }
    return Map.of(name, values.stream().distinct().toList());
  }

  /** How many hits a page is to have. */
  public int limit() {
    return 1 + random.nextInt(1 + random.nextInt(300));
  }

  /** The question with another value of one of its properties. */
  public static Map<String, Object> with(Map<String, Object> question, String name, Object value) {
    Map<String, Object> other = new LinkedHashMap<>(question);
    other.put(name, value);
    return other;
  }

  /** The body of a request. */
  public static String body(Map<String, Object> question) {
    return MAPPER.writeValueAsString(question);
  }
}
