package eu.clustermatch.api.profile;

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
class ListsIT {
  @Autowired private WebTestClient client;

  @Test
  void a_list_is_paged_and_filtered() {
    Json whole = Json.get(client, "/v1/clusters", "limit", "1000", "country", "ES");
    assertThat(whole.body().at("/total").asInt())
        .isEqualTo(whole.body().at("/entries").size())
        .isGreaterThan(1);
    for (JsonNode entry : whole.body().at("/entries")) {
      assertThat(entry.at("/label").asString()).isEqualTo("Cluster");
      assertThat(entry.at("/country").asString()).isEqualTo("ES");
      assertThat(entry.at("/sample").asBoolean()).isTrue();
    }
    assertThat(paged("/v1/clusters", "country", "ES")).isEqualTo(ids(whole));
  }

  @Test
  void facets_count_what_the_lists_list() {
    Json facets = Json.get(client, "/v1/facets", "country", "ES");
    int clusters = Json.get(client, "/v1/clusters", "country", "ES").body().at("/total").asInt();
    int organisations =
        Json.get(client, "/v1/organisations", "country", "ES").body().at("/total").asInt();
    assertThat(facets.body().at("/total").asInt()).isEqualTo(clusters + organisations);
    assertThat(facets.header("X-Snapshot")).isEqualTo(facets.text("/snapshot"));
    assertThat(facets.body().at("/facets/country").size()).isGreaterThan(1);
  }

  @Test
  void the_current_snapshot_is_told() {
    Json current = Json.get(client, "/v1/snapshots/current");
    assertThat(current.text("/snapshot")).isEqualTo(current.header("X-Snapshot"));
    assertThat(current.body().at("/nodes").asInt()).isPositive();
    assertThat(Json.get(client, "/actuator/health").body().at("/components").propertyNames())
        .contains("engine", "neo4j");
  }

  private List<String> paged(String path, String name, String value) {
    Json page = Json.get(client, path, name, value, "limit", "3");
    List<String> ids = new ArrayList<>(ids(page));
    while (!page.text("/next").isEmpty()) {
      page = Json.get(client, path, name, value, "limit", "2", "cursor", page.text("/next"));
      ids.addAll(ids(page));
    }
    return ids;
  }

  private static List<String> ids(Json answer) {
    List<String> ids = new ArrayList<>();
    answer.body().at("/entries").forEach(entry -> ids.add(entry.at("/id").asString()));
    return ids;
  }
}
