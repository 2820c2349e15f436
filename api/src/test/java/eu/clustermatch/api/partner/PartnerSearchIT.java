package eu.clustermatch.api.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class PartnerSearchIT {
  private static final String TEXT = "recycling of lithium batteries";

  @Autowired private WebTestClient client;

  @Test
  void ranks_and_says_why() {
    Json answer =
        Json.post(client, "/v1/partner-search", "{\"text\": \"" + TEXT + "\", \"limit\": 50}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/snapshot")).isEqualTo(answer.header("X-Snapshot")).isNotEmpty();
    assertThat(answer.body().at("/hits").size()).isPositive();
    int rank = 0;
    for (JsonNode hit : answer.body().at("/hits")) {
      assertThat(hit.at("/rank").asInt()).isEqualTo(++rank);
      double sum = 0;
      for (JsonNode part : hit.at("/contributions")) {
        sum += part.at("/contribution").asDouble();
      }
      assertThat(sum).isCloseTo(hit.at("/score").asDouble(), within(1e-9));
      assertThat(hit.at("/contributions/0/signal").asString()).isEqualTo("base");
      assertThat(hit.at("/sample").asBoolean()).isTrue();
    }
    assertThat(answer.text("/hits/0/paths/0/0/node")).isNotEmpty();
    JsonNode snippet = answer.body().at("/hits/0/snippets/0");
    int start = snippet.at("/highlights/0/0").asInt();
    int end = snippet.at("/highlights/0/1").asInt();
    assertThat(snippet.at("/text").asString().substring(start, end)).isNotBlank();
  }

  @Test
  void get_and_post_give_the_same_answer_twice() {
    Json posted =
        Json.post(
            client,
            "/v1/partner-search",
            """
            {"for": ["cluster:transilvania-it"], "text": "robots", "limit": 7,
             "filters": {"country": ["FR", "ES"], "label": ["Organisation"]}}
            """);
    String[] query = {
      "for", "cluster:transilvania-it", "text", "robots", "limit", "7",
      "country", "ES", "country", "FR", "label", "Organisation"
    };
    assertThat(posted.status()).isEqualTo(200);
    assertThat(Json.get(client, "/v1/partners", query).body()).isEqualTo(posted.body());
    assertThat(Json.get(client, "/v1/partners", query).body()).isEqualTo(posted.body());
    for (JsonNode hit : posted.body().at("/hits")) {
      assertThat(hit.at("/country").asString()).isIn("ES", "FR");
      assertThat(hit.at("/label").asString()).isEqualTo("Organisation");
    }
  }

  @Test
  void the_answer_says_what_there_was_to_go_by() {
    String asking = "cluster:transilvania-it";
    Json found = Json.get(client, "/v1/partners", "for", asking, "text", TEXT);
    Json nothing =
        Json.get(client, "/v1/partners", "for", asking, "text", "qwxyz", "topic", "XX-9");

    assertThat(found.text("/situation")).isEqualTo("idea");
    assertThat(nothing.text("/situation")).isEqualTo("circle");
    assertThat(ids(nothing)).isEqualTo(ids(Json.get(client, "/v1/partners", "for", asking)));
  }

  @Test
  void without_explanation_the_order_is_the_same() {
    Json plain = Json.get(client, "/v1/partners", "text", TEXT, "explain", "false");
    Json explained = Json.get(client, "/v1/partners", "text", TEXT);

    assertThat(ids(plain)).isEqualTo(ids(explained)).isNotEmpty();
    assertThat(plain.body().at("/hits/0").propertyNames())
        .doesNotContain("contributions", "paths", "snippets");
  }

  @Test
  void pages_of_any_size_make_the_same_list() {
    Json whole = Json.get(client, "/v1/partners", "text", TEXT, "limit", "1000");
    assertThat(whole.text("/next")).isEmpty();

    List<String> paged = new ArrayList<>();
    Json page = Json.get(client, "/v1/partners", "text", TEXT, "limit", "13");
    paged.addAll(ids(page));
    while (!page.text("/next").isEmpty()) {
      page =
          Json.get(
              client, "/v1/partners", "text", TEXT, "limit", "40", "cursor", page.text("/next"));
      paged.addAll(ids(page));
    }
    assertThat(paged)
        .isEqualTo(ids(whole))
        .hasSize(whole.body().at("/total").asInt())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_cursor_belongs_to_its_question() {
    Json first = Json.get(client, "/v1/partners", "text", TEXT, "limit", "2");
    String cursor = first.text("/next");

    Json other = Json.get(client, "/v1/partners", "text", "wind", "cursor", cursor);
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.text("/parameter")).isEqualTo("cursor");

    Json explained =
        Json.get(client, "/v1/partners", "text", TEXT, "cursor", cursor, "explain", "false");
    assertThat(explained.status()).isEqualTo(200);
    assertThat(explained.body().at("/hits/0/rank").asInt()).isEqualTo(3);
  }

  @Test
  void what_the_client_has_is_not_sent_again() {
    Json first = Json.get(client, "/v1/partners", "text", TEXT);
    String tag = first.header("ETag");
    assertThat(tag).startsWith("W/\"");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

    String same = "/v1/partners?text={text}";
    Json again = Json.of(client.get().uri(same, TEXT).header("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    Json other = Json.of(client.get().uri(same, "wind").header("If-None-Match", tag));
    assertThat(other.status()).isEqualTo(200);
    Json shorter = Json.of(client.get().uri(same + "&limit=1", TEXT).header("If-None-Match", tag));
    assertThat(shorter.status()).isEqualTo(200);
  }

  @Test
  void leans_as_it_is_asked_to() {
    String[] asked = {
      "for", "cluster:transilvania-it", "text", "robots", "limit", "30",
      "discover", "0.8", "diversity", "0.5", "diversifyBy", "country"
    };
    Json answer = Json.get(client, "/v1/partners", asked);
    assertThat(answer.status()).isEqualTo(200);
    Set<String> signals = new TreeSet<>();
    double last = Double.POSITIVE_INFINITY;
    for (JsonNode hit : answer.body().at("/hits")) {
      double sum = 0;
      for (JsonNode part : hit.at("/contributions")) {
        sum += part.at("/contribution").asDouble();
        signals.add(part.at("/signal").asString());
      }
      assertThat(sum).isCloseTo(hit.at("/score").asDouble(), within(1e-9));
      assertThat(hit.at("/score").asDouble()).isLessThanOrEqualTo(last);
      last = hit.at("/score").asDouble();
    }
    assertThat(signals).contains("discover", "diversity");

    Json other =
        Json.get(
            client,
            "/v1/partners",
            "for",
            "cluster:transilvania-it",
            "text",
            "robots",
            "cursor",
            answer.text("/next"));
    assertThat(other.text("/parameter")).isEqualTo("cursor");
    asked[5] = "20";
    assertThat(ids(Json.get(client, "/v1/partners", asked))).isEqualTo(ids(answer).subList(0, 20));
  }

  private static List<String> ids(Json answer) {
    List<String> ids = new ArrayList<>();
    answer.body().at("/hits").forEach(hit -> ids.add(hit.at("/id").asString()));
    return ids;
  }
}
