package eu.clustermatch.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.partner.PartnerAnswer;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The running engine follows changes one by one; another that starts afresh must agree with it. */
@ApiTest
class FollowingIT {
  private static final List<String> CLUSTERS = List.of("cluster:it-a", "cluster:it-b");
  private static final int ORGANISATIONS = 6;
  private static final String TEXT = "airship hulls and gondolas";

  @Autowired private WebTestClient client;
  @Autowired private MatchEngine engine;
  @Autowired private Driver driver;

  @AfterEach
  void deleteAll() {
    CLUSTERS.forEach(id -> delete("clusters", id));
    for (int i = 0; i < ORGANISATIONS; i++) {
      delete("organisations", organisation(i));
    }
  }

  @Test
  void following_changes_comes_to_the_same_as_reading_everything() {
    Random random = new Random(11);
    for (int round = 0; round < 5; round++) {
      for (int write = 0; write < 12; write++) {
        writeSomething(random);
        Json ask = Json.get(client, "/v1/partners", "text", TEXT);
        assertThat(ask.status()).as(ask.body().toString()).isEqualTo(200);
      }
      try (MatchEngine fresh = MatchEngine.start(driver, Model.standard(), new Embeddings())) {
        awaitSequence(fresh.current().sequence());
        assertThat(ask(engine)).isEqualTo(ask(fresh));
        assertThat(engine.current()).isEqualTo(fresh.current());
      }
    }
  }

  @Test
  void a_cluster_that_comes_back_has_no_members() {
    put("clusters", CLUSTERS.getFirst(), "{\"name\": \"Airship cluster\"}");
    put("organisations", organisation(0), member("Gondola works", CLUSTERS.getFirst()));
    delete("clusters", CLUSTERS.getFirst());
    put("clusters", CLUSTERS.getFirst(), "{\"name\": \"Airship cluster\"}");

    try (MatchEngine fresh = MatchEngine.start(driver, Model.standard(), new Embeddings())) {
      awaitSequence(fresh.current().sequence());
      assertThat(engine.current().arcs()).isEqualTo(fresh.current().arcs());
    }
    String members = "/v1/organisations";
    assertThat(
            Json.get(client, members, "cluster", CLUSTERS.getFirst()).body().at("/total").asInt())
        .isZero();
  }

  private void writeSomething(Random random) {
    String cluster = CLUSTERS.get(random.nextInt(CLUSTERS.size()));
    String organisation = organisation(random.nextInt(ORGANISATIONS));
    switch (random.nextInt(5)) {
      case 0 ->
          put(
              "clusters",
              cluster,
              "{\"name\": \"Airship cluster %d\", \"country\": \"DE\"}"
                  .formatted(random.nextInt(100)));
      case 1 -> delete("clusters", cluster);
      case 2 -> delete("organisations", organisation);
      default -> {
        boolean there = Json.get(client, "/v1/clusters/" + cluster).status() == 200;
        put(
            "organisations",
            organisation,
            member("Airship hulls " + random.nextInt(100), there ? cluster : null));
      }
    }
  }

  private static String organisation(int number) {
    return "org:it-following-" + number;
  }

  private static String member(String name, @Nullable String cluster) {
    String clusters = cluster == null ? "" : "\"" + cluster + "\"";
    return """
    {"name": "%1$s", "descriptions": {"en": "Makes %1$s."}, "country": "FR", "clusters": [%2$s]}
    """
        .formatted(name, clusters);
  }

  private static PartnerAnswer ask(MatchEngine engine) {
    PartnerRequest request =
        new PartnerRequest(
            List.of("cluster:green-tech-valley"),
            TEXT,
            "en",
            Filters.NONE,
            List.of(),
            null,
            0,
            200,
            true);
    return engine.searchPartners(request, engine.snapshot(null));
  }

  private void awaitSequence(long sequence) {
    Instant start = Instant.now();
    while (engine.current().sequence() < sequence) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
      Thread.onSpinWait();
    }
  }

  private void put(String kind, String id, String body) {
    Json now = Json.get(client, path(kind, id));
    boolean there = now.status() == 200;
    Json written =
        write(
            HttpMethod.PUT,
            kind,
            id,
            body,
            there ? HttpHeaders.IF_MATCH : HttpHeaders.IF_NONE_MATCH,
            "*");
    assertThat(written.status()).as(written.body().toString()).isIn(200, 201);
  }

  private void delete(String kind, String id) {
    assertThat(write(HttpMethod.DELETE, kind, id, null, HttpHeaders.IF_MATCH, "*").status())
        .isIn(204, 404);
  }

  private Json write(
      HttpMethod method,
      String kind,
      String id,
      @Nullable String body,
      String header,
      String value) {
    WebTestClient.RequestBodySpec request =
        client
            .method(method)
            .uri(path(kind, id))
            .header("Authorization", "Bearer " + ApiTest.TOKEN)
            .header("Content-Type", "application/json")
            .header(header, value);
    return Json.of(body == null ? request : request.bodyValue(body));
  }

  private static String path(String kind, String id) {
    return "/v1/" + kind + "/" + id;
  }
}
