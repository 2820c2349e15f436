package eu.clustermatch.api.circular;

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
class CircularIT {
  private static final String MATCHES = "/v1/circular-matches";

  @Autowired private WebTestClient client;

  @Test
  void spent_grain_feeds_insects() {
    Json answer = Json.get(client, MATCHES, "product", "waste:spent-grain");
    JsonNode match = answer.body().at("/matches/0");
    assertThat(match.at("/giver/id").asString()).isEqualTo("org:sample-walloon-brewery");
    assertThat(match.at("/taker/id").asString()).isEqualTo("org:sample-aarhus-insects");
    assertThat(match.at("/fit").asString()).isEqualTo("uses");
    assertThat(match.at("/existing").asBoolean(true)).isFalse();
    assertThat(match.at("/amount").asDouble()).isEqualTo(1000);
    assertThat(match.at("/unit").asString()).isEqualTo("t/year");
    // From Wallonia to the middle of Jutland.
    assertThat(match.at("/distanceKm").asDouble()).isBetween(500.0, 900.0);
    assertThat(answer.header("X-Snapshot")).isEqualTo(answer.text("/snapshot"));
  }

  @Test
  void what_is_supplied_already_is_hidden_unless_asked_for() {
    Json hidden = Json.get(client, MATCHES, "product", "waste:carbon-dioxide");
    assertThat(hidden.body().at("/total").asInt()).isZero();
    assertThat(hidden.body().at("/existingHidden").asInt()).isEqualTo(1);
    assertThat(hidden.text("/note")).contains("existing=true");
    Json shown = Json.get(client, MATCHES, "product", "waste:carbon-dioxide", "existing", "true");
    assertThat(shown.text("/matches/0/taker/id")).isEqualTo("org:sample-leuna-solvents");
    assertThat(shown.body().at("/matches/0/existing").asBoolean()).isTrue();
  }

  @Test
  void pages_show_the_same_order() {
    Json whole = Json.get(client, MATCHES, "existing", "true", "limit", "1000");
    List<String> fits = new ArrayList<>();
    whole.body().at("/matches").forEach(match -> fits.add(match.at("/fit").asString()));
    assertThat(fits).isSortedAccordingTo((a, b) -> rank(a) - rank(b));
    List<JsonNode> paged = new ArrayList<>();
    Json page = Json.get(client, MATCHES, "existing", "true", "limit", "4");
    page.body().at("/matches").forEach(paged::add);
    while (!page.text("/next").isEmpty()) {
      page =
          Json.get(client, MATCHES, "existing", "true", "limit", "3", "cursor", page.text("/next"));
      page.body().at("/matches").forEach(paged::add);
    }
    List<JsonNode> all = new ArrayList<>();
    whole.body().at("/matches").forEach(all::add);
    assertThat(paged).isEqualTo(all).hasSize(whole.body().at("/total").asInt());
  }

  @Test
  void what_cannot_be_asked_is_told() {
    Json country = Json.get(client, MATCHES, "country", "XX");
    assertThat(country.status()).isEqualTo(400);
    assertThat(country.text("/detail"))
        .isEqualTo("country must be the id of a known country, but was XX.");
    assertThat(Json.get(client, MATCHES, "region", "nuts:ES21").status()).isEqualTo(400);
    Json nothing = Json.get(client, MATCHES, "country", "FO");
    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.text("/note")).startsWith("No by-product is known");
  }

  private static int rank(String fit) {
    return List.of("uses", "buys", "recipe").indexOf(fit);
  }
}
