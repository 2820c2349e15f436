package eu.clustermatch.api.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class SupplierIT {
  @Autowired private WebTestClient client;

  @Test
  void a_mask_maker_is_out_and_others_who_make_masks_come_first() {
    JsonNode body = suppliers("{\"supplier\": \"org:sample-lyon-masks\", \"limit\": 3}");
    assertThat(ids(body))
        // Alike but for capacity: Siret could make nearly as many as are lost.
        .startsWith("org:sample-moldavia-masks", "org:sample-porto-masks")
        .doesNotContain("org:sample-lyon-masks");
    JsonNode first = body.at("/hits/0");
    assertThat(first.at("/match").asString()).isEqualTo("exact");
    assertThat(first.at("/dependence").asString()).isEqualTo("unproven");
    assertThat(first.at("/proof/node").asString()).isEqualTo(first.at("/id").asString());
    assertThat(first.at("/proof/because").asString()).isNotBlank();
    double sum = 0;
    for (JsonNode contribution : first.at("/contributions")) {
      sum += contribution.at("/contribution").asDouble();
    }
    assertThat(sum).isCloseTo(first.at("/score").asDouble(), within(1e-9));
  }

  @Test
  void pages_fit_together_whatever_their_size() {
    String question =
        "{\"product\": \"product:battery-material\", \"explain\": false, \"limit\": %s%s}";
    List<String> all = ids(suppliers(question.formatted("1000", "")));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = suppliers(question.formatted("4", cursor));
      paged.addAll(ids(page));
      cursor =
          page.at("/next").isMissingNode()
              ? ""
              : ", \"cursor\": \"%s\"".formatted(page.at("/next").asString());
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(all).hasSizeGreaterThan(8);
  }

  @Test
  void filters_are_strict_and_those_who_are_out_are_counted() {
    JsonNode body =
        suppliers(
            """
            {"product": "product:nmc-cathode", "without": {"countries": ["PL"]},
             "filters": {"country": ["FI", "HU"]}}
            """);
    assertThat(body.at("/out").asInt()).isPositive();
    for (JsonNode hit : body.at("/hits")) {
      assertThat(hit.at("/country").asString()).isIn("FI", "HU");
    }
    JsonNode nobody =
        suppliers(
            """
            {"product": "product:nmc-cathode", "without": {"countries": ["FI"]},
             "filters": {"country": ["FI"]}}
            """);
    assertThat(nobody.at("/total").asInt()).isZero();
  }

  @Test
  void the_market_of_a_lost_customer_is_sought() {
    JsonNode body =
        Json.post(
                client,
                "/v1/market-search",
                "{\"supplier\": \"org:sample-neckar-packs\", \"buyer\": \"org:sample-swabian-ev\"}")
            .body();
    assertThat(ids(body))
        .contains("org:sample-vistula-bus")
        .doesNotContain("org:sample-swabian-ev");
    assertThat(body.at("/hits/0/match").asString()).isEqualTo("exact");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"product\": \"product:none\"} | product must be the id of a known product",
        "{\"supplier\": \"org:none\"} | supplier must be the id of a known organisation",
        "{} | product must be given",
        "{\"buyer\": \"org:sample-swabian-ev\"} | product must be given",
        "{\"product\": \"product:mask\", \"without\": {\"countries\": [\"XX\"]}} |"
            + " without.countries[0] must be",
        "{\"product\": \"product:mask\", \"quantity\": 0} | quantity must be above 0",
        "{\"product\": \"product:nmc-cell\", \"buyer\": \"org:sample-neckar-packs\", \"without\":"
            + " {\"countries\": [\"DE\"]}} | buyer must be an organisation that is not out",
        "{\"supplier\": \"org:sample-lyon-masks\", \"buyer\": \"org:sample-lyon-masks\"} | buyer"
            + " must be"
      })
  void what_cannot_be_answered_is_refused_by_name(String question, String detail) {
    client
        .post()
        .uri("/v1/supplier-search")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(question)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(problem -> assertThat(problem).contains(detail));
  }

  private JsonNode suppliers(String question) {
    return Json.post(client, "/v1/supplier-search", question).body();
  }

  private static List<String> ids(JsonNode body) {
    List<String> ids = new ArrayList<>();
    body.at("/hits").forEach(hit -> ids.add(hit.at("/id").asString()));
    return ids;
  }
}
