package eu.clustermatch.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ApiTest
class OrganisationIT {
  private static final String PATH = "/v1/organisations/org:it-gondola";
  private static final String BODY =
      """
      {"name": "Gondola Works", "names": {"de": "Gondelwerk"},
       "descriptions": {"en": "Welds zeppelin gondolas.", "fr": "Soude des nacelles."},
       "website": "https://gondola.example.org", "size": "small", "roles": ["company", "research"],
       "country": "RO", "region": "nuts:RO113", "ecosystems": ["mobility"],
       "technologies": ["robotics", "technology:photonics"],
       "clusters": ["cluster:transilvania-it"]}
      """;

  @Autowired private WebTestClient client;
  @Autowired private Driver driver;

  @AfterEach
  void delete() {
    write(HttpMethod.DELETE, null, HttpHeaders.IF_MATCH, "*");
  }

  @Test
  void is_created_read_replaced_and_deleted() {
    Json created = put(BODY, HttpHeaders.IF_NONE_MATCH, "*");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo(PATH);
    assertThat(Long.parseLong(created.header("X-Change"))).isPositive();

    Json read = Json.get(client, PATH);
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag")).startsWith("\"");
    assertThat(read.text("/names/de")).isEqualTo("Gondelwerk");
    assertThat(read.text("/descriptions/fr")).isEqualTo("Soude des nacelles.");
    assertThat(read.text("/region")).isEqualTo("nuts:RO113");
    assertThat(read.text("/country")).isEqualTo("RO");
    assertThat(read.body().at("/technologies").toString())
        .isEqualTo("[\"photonics\",\"robotics\"]");
    assertThat(read.text("/clusters/0")).isEqualTo("cluster:transilvania-it");
    assertThat(read.body().at("/version").asInt()).isEqualTo(1);

    Json replaced =
        put(
            "{\"name\": \"Gondola\", \"descriptions\": {\"en\": \"Gondolas.\"}, \"country\":"
                + " \"HU\"}",
            HttpHeaders.IF_MATCH,
            read.header("ETag"));
    assertThat(replaced.status()).isEqualTo(200);
    Json again = Json.get(client, PATH);
    assertThat(again.text("/name")).isEqualTo("Gondola");
    assertThat(again.body().at("/names").toString()).isEqualTo("{}");
    assertThat(again.body().at("/descriptions").toString()).isEqualTo("{\"en\":\"Gondolas.\"}");
    assertThat(again.text("/country")).isEqualTo("HU");
    assertThat(again.body().propertyNames()).doesNotContain("region", "website");
    assertThat(again.body().at("/clusters").size()).isZero();
    assertThat(again.body().at("/version").asInt()).isEqualTo(2);

    Json deleted = write(HttpMethod.DELETE, null, HttpHeaders.IF_MATCH, again.header("ETag"));
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(Json.get(client, PATH).status()).isEqualTo(404);
  }

  /** So that the register's next import does not undo the edit, and the edit can be taken back. */
  @Test
  void what_a_register_said_is_kept_beside_what_a_person_writes() {
    driver
        .executableQuery(
            "CREATE (:Organisation {id: 'org:it-gondola', name: 'GONDOLA SA', website:"
                + " 'http://g.eu', source: 'register', version: 1})")
        .execute();

    assertThat(put(BODY, HttpHeaders.IF_MATCH, "*").status()).isEqualTo(200);

    assertThat(
            driver
                .executableQuery(
                    "MATCH (n:Organisation {id: 'org:it-gondola'}) RETURN n.name,"
                        + " n.`name@register`, n.`name@api`, n.source, n.sources")
                .execute()
                .records()
                .getFirst()
                .values())
        .extracting(Value::asObject)
        .containsExactly(
            "Gondola Works", "GONDOLA SA", "Gondola Works", "api", List.of("api", "register"));
    assertThat(Json.get(client, PATH).text("/name")).isEqualTo("Gondola Works");
  }

  @Test
  void what_was_not_seen_cannot_be_overwritten() {
    put(BODY, HttpHeaders.IF_NONE_MATCH, "*");
    assertThat(put(BODY, "X-Nothing", "").status()).isEqualTo(428);
    assertThat(put(BODY, HttpHeaders.IF_NONE_MATCH, "*").status()).isEqualTo(412);
    assertThat(put(BODY, HttpHeaders.IF_MATCH, "\"stale\"").status()).isEqualTo(412);
    assertThat(write(HttpMethod.DELETE, null, "X-Nothing", "").status()).isEqualTo(428);
    assertThat(write(HttpMethod.DELETE, null, HttpHeaders.IF_MATCH, "\"stale\"").status())
        .isEqualTo(412);
    assertThat(Json.get(client, PATH).body().at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_cannot_be_replaced_or_deleted() {
    assertThat(put(BODY, HttpHeaders.IF_MATCH, "\"x\"").status()).isEqualTo(412);
    assertThat(write(HttpMethod.DELETE, null, HttpHeaders.IF_MATCH, "*").status()).isEqualTo(404);
    assertThat(Json.get(client, PATH).status()).isEqualTo(404);
  }

  @Test
  void of_two_writers_at_once_one_is_refused() {
    String tag = put(BODY, HttpHeaders.IF_NONE_MATCH, "*").header("ETag");
    assertThat(putTwiceAtOnce(HttpHeaders.IF_MATCH, tag)).containsExactly(200, 412);
    assertThat(Json.get(client, PATH).body().at("/version").asInt()).isEqualTo(2);
  }

  @Test
  void of_two_creators_at_once_one_is_refused() {
    assertThat(putTwiceAtOnce(HttpHeaders.IF_NONE_MATCH, "*")).containsExactly(201, 412);
    assertThat(Json.get(client, PATH).body().at("/version").asInt()).isEqualTo(1);
  }

  private List<Integer> putTwiceAtOnce(String header, String value) {
    Mono<Integer> write =
        Mono.fromCallable(() -> put(BODY, header, value).status())
            .subscribeOn(Schedulers.boundedElastic());
    return Mono.zip(write, write, (a, b) -> List.of(Math.min(a, b), Math.max(a, b)))
        .blockOptional(Duration.ofMinutes(1))
        .orElseThrow();
  }

  @Test
  void an_id_belongs_to_one_kind() {
    Json taken =
        Json.of(
            client
                .put()
                .uri("/v1/organisations/cluster:gaia")
                .header("Authorization", "Bearer " + ApiTest.TOKEN)
                .header("Content-Type", "application/json")
                .header(HttpHeaders.IF_NONE_MATCH, "*")
                .bodyValue("{\"name\": \"x\"}"));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text("/detail"))
        .isEqualTo("cluster:gaia is the id of a node of kind Cluster already.");
  }

  @Test
  void a_tag_without_quotes_is_refused() {
    put(BODY, HttpHeaders.IF_NONE_MATCH, "*");

    Json answer = put(BODY, HttpHeaders.IF_MATCH, "abc");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/parameter")).isEqualTo("If-Match");
  }

  @Test
  void every_fault_is_named() {
    Json answer =
        put(
            """
            {"name": "", "names": {"deu": "x"}, "descriptions": {"en": " "}, "size": "tiny",
             "roles": ["boss"], "website": "gondola"}
            """,
            "X-Nothing",
            "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors").findValuesAsString("parameter"))
        .containsExactly("descriptions[en]", "name", "names[deu]", "roles[0]", "size", "website");
  }

  @Test
  void every_unknown_link_is_named() {
    Json answer =
        put(
            """
            {"name": "x", "country": "XX", "region": "nuts:XX", "ecosystems": ["moon"],
             "technologies": ["magic", "robotics"], "clusters": ["cluster:nope"]}
            """,
            "X-Nothing",
            "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors").findValuesAsString("value"))
        .containsExactly("XX", "nuts:XX", "moon", "magic", "cluster:nope");
    assertThat(answer.text("/errors/2/allowed")).contains("mobility", "textile");

    Json misplaced =
        put("{\"name\": \"x\", \"country\": \"ES\", \"region\": \"nuts:RO113\"}", "X-Nothing", "");
    assertThat(misplaced.text("/detail"))
        .isEqualTo("region must be a region of ES, but was nuts:RO113.");
    assertThat(Json.get(client, PATH).status()).isEqualTo(404);
  }

  @Test
  void sizes_and_roles_are_those_of_the_engine() {
    for (Size size : Size.values()) {
      for (Role role : Role.values()) {
        Json answer =
            put(
                "{\"name\": \"x\", \"size\": \"%s\", \"roles\": [\"%s\"], \"website\": \"no\"}"
                    .formatted(size.text(), role.text()),
                "X-Nothing",
                "");
        assertThat(answer.text("/parameter")).isEqualTo("website");
        assertThat(answer.body().has("errors")).isFalse();
      }
    }
  }

  @Test
  void a_write_shows_in_rankings_within_a_second() {
    Json.get(client, "/v1/partners", "text", "zeppelin gondola"); // warm
    put(BODY, HttpHeaders.IF_NONE_MATCH, "*");
    System.out.printf("A created profile was ranked after %d ms.%n", untilRanked(true));
    write(HttpMethod.DELETE, null, HttpHeaders.IF_MATCH, "*");
    System.out.printf("A deleted profile was no longer ranked after %d ms.%n", untilRanked(false));
  }

  /** Waits for longer than a second, because the machine of a test may be busy; tells the time. */
  private long untilRanked(boolean wanted) {
    Instant start = Instant.now();
    while (isRankedFirst() != wanted) {
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
    return Duration.between(start, Instant.now()).toMillis();
  }

  private boolean isRankedFirst() {
    Json answer = Json.get(client, "/v1/partners", "text", "zeppelin gondola", "limit", "1");
    return answer.text("/hits/0/id").equals("org:it-gondola");
  }

  private Json put(String body, String header, String value) {
    return write(HttpMethod.PUT, body, header, value);
  }

  private Json write(HttpMethod method, @Nullable String body, String header, String value) {
    WebTestClient.RequestBodySpec request =
        client
            .method(method)
            .uri(PATH)
            .header("Authorization", "Bearer " + ApiTest.TOKEN)
            .header("Content-Type", "application/json")
            .header(header, value);
    return Json.of(body == null ? request : request.bodyValue(body));
  }
}
