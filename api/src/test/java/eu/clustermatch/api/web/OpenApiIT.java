package eu.clustermatch.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ApiTest
class OpenApiIT {
  @Autowired private WebTestClient client;

  @Test
  void describes_every_operation() {
    Json api = Json.get(client, "/openapi.json");
    assertThat(api.text("/openapi")).startsWith("3.1");
    assertThat(api.body().at("/paths").propertyNames())
        .containsExactlyInAnyOrder(
            "/v1/partner-search",
            "/v1/partner-search/why-not",
            "/v1/partners",
            "/v1/ranking",
            "/v1/clusters",
            "/v1/clusters/{id}",
            "/v1/organisations",
            "/v1/organisations/{id}",
            "/v1/alerts",
            "/v1/alerts/{id}",
            "/v1/facets",
            "/v1/imports",
            "/v1/imports/{id}",
            "/v1/imports/{id}/mend",
            "/v1/imports/{id}/rejects",
            "/v1/imports/templates/{file}",
            "/v1/resolutions",
            "/v1/snapshots/current",
            "/v1/supplier-search",
            "/v1/consortia",
            "/v1/disruptions",
            "/v1/alerts/{id}/disruption",
            "/v1/market-search",
            "/v1/meetings",
            "/v1/allocations",
            "/v1/dependencies",
            "/v1/dependencies/{product}",
            "/v1/value-chains/{id}/gaps",
            "/v1/circular-matches",
            "/v1/exchange-proposals",
            "/v1/offers",
            "/v1/offers/{id}",
            "/v1/offers/{id}/matches",
            "/v1/demands",
            "/v1/demands/{id}",
            "/v1/demands/{id}/matches",
            "/v1/matches",
            "/v1/matches/{id}",
            "/v1/matches/{id}/accept",
            "/v1/matches/{id}/decline",
            "/v1/{kind}/{id}/tokens",
            "/v1/{kind}/{id}/contact",
            "/v1/{kind}/{id}/vetoes");
    assertThat(api.body().at("/components/schemas/PartnerSearch/properties").propertyNames())
        .contains("for", "text", "filters", "asOf");
    assertThat(api.body().at("/components/schemas/PartnerSearch/example/text").asString())
        .isNotEmpty();
    assertThat(api.text("/components/schemas/WhyNot/example/candidate")).isNotEmpty();
    assertThat(api.text("/components/schemas/Event/example/wishes/0/a")).isNotEmpty();
    assertThat(api.text("/components/schemas/ExchangeProposals/example/visitors/0/id"))
        .isNotEmpty();
    assertThat(
            api.body()
                .at("/paths/~1v1~1exchange-proposals/post/responses/200/content")
                .propertyNames())
        .contains("application/json", "application/x-ndjson", "text/csv");
    assertThat(api.text("/components/schemas/AlertStatement/example/text")).isNotEmpty();
    assertThat(api.text("/components/schemas/Alert/example/concepts/0/id")).isNotEmpty();
    assertThat(api.text("/components/schemas/Ranking/example/signals/0/signal")).isNotEmpty();
    assertThat(api.text("/components/schemas/WhyNotAnswer/example/change/0/edit")).isNotEmpty();
    assertThat(api.body().at("/components/schemas/Problem/properties").propertyNames())
        .contains("type", "parameter", "allowed")
        .doesNotContain("properties");
  }

  @Test
  void query_parameters_are_those_of_the_body_laid_flat() {
    Json api = Json.get(client, "/openapi.json");
    List<String> names = new ArrayList<>();
    api.body()
        .at("/paths/~1v1~1partners/get/parameters")
        .forEach(parameter -> names.add(parameter.at("/name").asString()));
    assertThat(names).contains("for", "text", "country", "limit").doesNotContain("filters");
  }

  @Test
  void can_be_tried_out_in_a_browser() {
    client.get().uri("/").exchange().expectHeader().location("/try-out");
    URI page =
        client.get().uri("/try-out").exchange().returnResult().getResponseHeaders().getLocation();
    client
        .get()
        .uri(Objects.requireNonNull(page).toString())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(html -> assertThat(html).contains("swagger-ui").doesNotContain("//cdn"));
  }
}
