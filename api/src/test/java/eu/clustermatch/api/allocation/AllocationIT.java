package eu.clustermatch.api.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class AllocationIT {
  private static final String DEMAND =
      "{\"id\": \"d\", \"product\": \"product:mask\", \"quantity\": 5, \"unit\": \"pieces\"}";
  private static final String OFFER =
      "{\"id\": \"o\", \"product\": \"product:mask\", \"quantity\": 5, \"unit\": \"pieces\"}";

  @Autowired private WebTestClient client;

  /** Masks of the sample: FFP2 stand in for surgical masks, in the graph. */
  @Test
  void masks_are_allocated_and_what_is_missing_is_explained_in_words() {
    Json answer =
        allocate(
            """
            { "demands": [
                { "id": "hospitals", "product": "product:surgical-mask", "quantity": 400,
                  "unit": "thousand", "by": "2020-04-03", "place": "nuts:PT11" },
                { "id": "civil-protection", "product": "product:mask", "quantity": 5000,
                  "unit": "dozen", "by": "2020-04-06", "place": "CZ", "priority": 2 } ],
              "offers": [
                { "id": "porto", "product": "product:surgical-mask", "quantity": 250000,
                  "unit": "pieces", "from": "2020-04-01", "provider": "org:sample-porto-masks" },
                { "id": "lyon", "product": "product:ffp2-mask", "quantity": 60000,
                  "unit": "pieces", "from": "2020-04-10", "provider": "org:sample-lyon-masks" },
                { "id": "siret", "product": "product:surgical-mask", "quantity": 50000,
                  "unit": "pieces", "from": "2020-04-01", "provider": "org:sample-moldavia-masks" },
                { "id": "sanitiser", "product": "product:disinfectant", "quantity": 500,
                  "unit": "l", "place": "HU" } ] }
            """);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode body = answer.body();
    assertThat(flows(body))
        .isEqualTo(
            """
            porto -> civil-protection: 833.333333333 dozen of product:surgical-mask in time
            siret -> civil-protection: 4166.66666667 dozen of product:surgical-mask in time
            lyon -> hospitals: 60.0 thousand of product:ffp2-mask late
            porto -> hospitals: 240.0 thousand of product:surgical-mask in time\
            """);
    assertThat(body.at("/flows/2/degree").asDouble()).isEqualTo(0.9);
    assertThat(body.at("/flows/3/distanceKm").asDouble()).isZero();
    assertThat(body.at("/shortfall").size()).isEqualTo(1);
    assertThat(body.at("/shortfall/0/reasons/0/kind").asString()).isEqualTo("used-up");
    assertThat(body.at("/shortfall/0/because").asString())
        .isEqualTo(
            "Needs 400 thousand of Surgical mask by 3 April 2020; gets 300 thousand: 240 thousand"
                + " from porto and 60 thousand from lyon. The remaining 100 thousand are missing"
                + " because all known offers of it (360 thousand in 3 offers) are used up: 60"
                + " thousand go to civil-protection (which has priority). 60 thousand come late"
                + " because what could be there by then (250 thousand) is used up: 10 thousand go"
                + " to civil-protection (which has priority).");
    assertThat(body.at("/unused/0/offer").asString()).isEqualTo("sanitiser");
    assertThat(body.at("/unused/0/reason").asString()).isEqualTo("not-asked");
    assertThat(body.at("/optimal").asBoolean()).isTrue();
    assertThat(answer.header("X-Snapshot")).isEqualTo(body.at("/snapshot").asString());
  }

  private Json allocate(String body) {
    return Json.post(client, "/v1/allocations", body);
  }

  private static String flows(JsonNode body) {
    return IntStream.range(0, body.at("/flows").size())
        .mapToObj(i -> body.at("/flows/" + i))
        .map(flow ->
            "%s -> %s: %s %s of %s %s"
                .formatted(
                    flow.at("/offer").asString(),
                    flow.at("/demand").asString(),
                    flow.at("/quantity").asString(),
                    flow.at("/unit").asString(),
                    flow.at("/product").asString(),
                    flow.at("/onTime").asBoolean() ? "in time" : "late"))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"offers": [%2$s]}                                   | demands
          {"demands": [%1$s]}                                  | offers
          {"demands": [], "offers": [%2$s]}                    | demands
          {"demands": [null], "offers": [%2$s]}                | demands[0]
          {"demands": [%1$s, %1$s], "offers": [%2$s]}          | demands[1].id
          {"demands": [%1$s], "offers": [%2$s, {"id": "p"}]}   | offers[1].product
          {"demands": [%1$s], "offers": [{"id": "p", "product": "product:mask", "quantity": -1, "unit": "pieces"}]} | offers[0].quantity
          {"demands": [%1$s], "offers": [{"id": "p", "product": "product:mask", "quantity": "NaN", "unit": "pieces"}]} | offers[0].quantity
          {"demands": [%1$s], "offers": [{"id": "p", "product": "product:mask", "quantity": 1e400, "unit": "pieces"}]} | offers[0].quantity
          {"demands": [%1$s], "offers": [{"id": "p", "product": "product:mask", "quantity": 1, "unit": "boxes"}]} | offers[0].unit
          {"demands": [%1$s], "offers": [{"id": "p", "product": "product:mask", "quantity": 1, "unit": "l", "from": "2020-13-01"}]} | offers[0].from
          {"demands": [%1$s], "offers": [{"id": "p", "product": "product:mask", "quantity": 1, "unit": "l", "place": "Atlantis"}]} | offers[0].place
          {"demands": [%1$s], "offers": [%2$s], "splits": true} | splits
          """)
  void a_line_that_makes_no_sense_is_told_by_its_name(String body, String parameter) {
    Json answer = allocate(body.formatted(DEMAND, OFFER));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.text("/parameter")).isEqualTo(parameter);
    assertThat(answer.text("/detail")).startsWith(parameter + " must be ");
  }

  @Test
  void a_whole_week_fits_into_a_request() {
    String demands =
        IntStream.range(0, 300)
            .mapToObj(i ->
                """
                {"id": "demand:of-a-public-authority-%d", "product": "product:surgical-mask",
                 "quantity": %d, "unit": "pieces", "by": "2020-04-03", "place": "nuts:PT11",
                 "split": true, "substitutes": true, "late": true, "priority": 1}\
                """
                    .formatted(i, 1000 + 37 * i))
            .collect(Collectors.joining(","));
    String offers =
        IntStream.range(0, 1100)
            .mapToObj(i ->
                """
                {"id": "offer:of-a-member-of-a-cluster-%d", "product": "product:ffp2-mask",
                 "quantity": %d, "unit": "pieces", "from": "2020-04-01", "place": "nuts:FRK26",
                 "provider": "org:sample-lyon-masks"}\
                """
                    .formatted(i, 100 + i))
            .collect(Collectors.joining(","));
    Json answer = allocate("{\"demands\": [" + demands + "], \"offers\": [" + offers + "]}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/optimal").asBoolean()).isTrue();
    assertThat(answer.body().at("/totals/0/served").asDouble())
        .isEqualTo(answer.body().at("/totals/0/offered").asDouble());
  }
}
