package eu.clustermatch.api.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.api.ApiTest;
import eu.clustermatch.api.Json;
import eu.clustermatch.api.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import tools.jackson.databind.JsonNode;

@ApiTest
class MarketIT {
  private static final String HOSPITAL = "org:sample-procurement-hospital";
  private static final String LYON = "org:sample-lyon-masks";
  private static final String PORTO = "org:sample-porto-masks";
  private static final String GOGGLES =
      """
      {"kind": "crisis", "title": "Fluorescent welding goggles", "text": "Goggles for field surgery.",
       "about": ["product:face-shield"], "quantity": 400, "unit": "units", "from": "2027-01-01",
       "to": "2027-02-01", "place": "PT"}
      """;

  @Autowired private WebTestClient client;
  private final List<String> written = new ArrayList<>();
  private final Set<String> vetoing = new HashSet<>();

  @AfterEach
  void withdraw() {
    for (String path : written) {
      send(HttpMethod.DELETE, path, ApiTest.TOKEN, null, "*");
    }
    for (String id : List.of(HOSPITAL, LYON, PORTO)) {
      send(HttpMethod.DELETE, "/v1/organisations/" + id + "/tokens", ApiTest.TOKEN, null, null);
    }
    for (String id : Set.copyOf(vetoing)) {
      Written.await(client, vetoes(id, ApiTest.TOKEN, ""));
    }
  }

  @Test
  void what_is_put_on_the_market_is_answered_at_once_on_both_sides() {
    String demand = post("demands", token(HOSPITAL), GOGGLES);
    Json offer = write("offers", token(PORTO), GOGGLES);

    JsonNode match = offer.body().at("/matches/matches/0");
    assertThat(match.at("/id").asString()).isEqualTo(demand);
    assertThat(match.at("/organisation").asString()).isEqualTo(HOSPITAL);
    double sum = 0;
    for (JsonNode contribution : match.at("/contributions")) {
      sum += contribution.at("/contribution").asDouble();
    }
    assertThat(sum).isCloseTo(match.at("/score").asDouble(), within(1e-9));
    assertThat(match.at("/contributions").findValuesAsString("because"))
        .contains("covers all of the quantity", "possible on the same days");

    assertThat(ids(matches("demands", demand))).startsWith(offer.text("/id"));
  }

  @Test
  void what_it_is_about_is_read_in_any_language_and_may_be_stated_instead() {
    Json read =
        write(
            "offers",
            token(PORTO),
            """
            {"kind": "crisis", "title": "Máscaras cirúrgicas"}
            """);
    assertThat(read.text("/language")).isEqualTo("pt");
    assertThat(read.text("/about/0/id")).isEqualTo("product:surgical-mask");
    assertThat(read.text("/about/0/matched")).isEqualTo("Máscaras cirúrgicas");
    Json stated =
        write(
            "offers",
            token(PORTO),
            """
            {"kind": "crisis", "title": "Máscaras cirúrgicas", "language": "pt", "about": []}
            """);
    assertThat(stated.body().at("/about")).isEmpty();
  }

  @Test
  void who_may_not_visit_by_the_scheme_is_told_the_rule() {
    Json visit =
        write("demands", token(HOSPITAL), "{\"kind\": \"visit\", \"title\": \"See sorting\"}");
    assertThat(visit.text("/matches/barredBy/rule")).isEqualTo("hostOnly");
    assertThat(visit.text("/matches/barredBy/words")).startsWith("These may host but not visit: ");
    assertThat(visit.body().at("/matches/total").asInt()).isZero();
  }

  @Test
  void only_when_both_have_accepted_are_both_told_how_to_reach_the_other() {
    String hospital = token(HOSPITAL);
    String porto = token(PORTO);
    send(
        HttpMethod.PUT,
        "/v1/organisations/" + PORTO + "/contact",
        porto,
        "{\"email\": \"sales@porto-masks.example\"}",
        null);
    String demand = post("demands", hospital, GOGGLES);
    String match = write("offers", porto, GOGGLES).text("/matches/matches/0/match");

    JsonNode first = accept(match, hospital).body();
    assertThat(first.at("/accepted").asBoolean()).isTrue();
    assertThat(first.at("/mutual").asBoolean()).isFalse();
    assertThat(first.has("contact")).isFalse();
    JsonNode waiting = own(porto).at("/matches/0");
    assertThat(waiting.at("/asked").asBoolean()).isTrue();
    assertThat(waiting.has("contact")).isFalse();

    JsonNode both = accept(match, porto).body();
    assertThat(both.at("/mutual").asBoolean()).isTrue();
    assertThat(both.at("/contact/id").asString()).isEqualTo(HOSPITAL);
    JsonNode told = own(hospital).at("/matches/0");
    assertThat(told.at("/demand").asString()).isEqualTo(demand);
    assertThat(told.at("/contact/email").asString()).isEqualTo("sales@porto-masks.example");
  }

  @Test
  void a_side_speaks_for_itself_alone() {
    String porto = token(PORTO);
    post("demands", token(HOSPITAL), GOGGLES);
    String match = write("offers", porto, GOGGLES).text("/matches/matches/0/match");
    assertThat(accept(match, null).status()).isEqualTo(401);
    assertThat(accept(match, "no token of anybody").status()).isEqualTo(401);
    assertThat(accept(match, token(LYON)).status()).isEqualTo(403);
    assertThat(accept(match, ApiTest.TOKEN).status())
        .as("not even the administrator")
        .isEqualTo(403);
    String offer = "/v1/offers/offer:sample-masks-lyon";
    assertThat(send(HttpMethod.DELETE, offer, porto, null, "*").status()).isEqualTo(403);
    assertThat(send(HttpMethod.PUT, offer, porto, GOGGLES, "*").status()).isEqualTo(403);
    String others = "/v1/organisations/" + LYON;
    assertThat(send(HttpMethod.GET, others + "/contact", porto, null, null).status())
        .isEqualTo(403);
    assertThat(send(HttpMethod.GET, others + "/vetoes", porto, null, null).status()).isEqualTo(403);
    assertThat(send(HttpMethod.POST, others + "/tokens", porto, "{}", null).status())
        .isEqualTo(403);
    assertThat(send(HttpMethod.PUT, others, porto, "{\"name\": \"Ours\"}", "*").status())
        .isEqualTo(403);
  }

  @Test
  void what_is_declined_is_never_proposed_again_and_nobody_is_told() {
    String hospital = token(HOSPITAL);
    String porto = token(PORTO);
    String demand = post("demands", hospital, GOGGLES);
    Json offer = write("offers", porto, GOGGLES);
    String match = offer.text("/matches/matches/0/match");
    accept(match, hospital);

    String path = "/v1/matches/" + match;
    assertThat(send(HttpMethod.POST, path + "/decline", porto, null, null).status()).isEqualTo(204);

    await(() -> !ids(matches("demands", demand)).contains(offer.text("/id")));
    assertThat(ids(matches("offers", offer.text("/id")))).doesNotContain(demand);
    JsonNode waiting = send(HttpMethod.GET, path, hospital, null, null).body();
    assertThat(waiting.at("/accepted").asBoolean()).isTrue();
    assertThat(waiting.at("/mutual").asBoolean()).isFalse();
    assertThat(accept(match, hospital).body()).as("as if nothing had been said").isEqualTo(waiting);
    assertThat(own(hospital).at("/matches/0")).isEqualTo(waiting);
    Json declined = send(HttpMethod.GET, path, porto, null, null);
    assertThat(declined.status()).isEqualTo(404);
    assertThat(declined.text("/detail")).isEqualTo("This match is not available.");
    assertThat(accept(match, porto).status()).isEqualTo(404);
    assertThat(own(porto).at("/total").asInt()).isZero();
    assertThat(get("/v1/offers/" + offer.text("/id")).body().toString()).doesNotContain(demand);
  }

  @Test
  void what_is_declined_is_not_proposed_either_when_it_is_withdrawn_and_posted_again() {
    String hospital = token(HOSPITAL);
    String porto = token(PORTO);
    String demand = post("demands", hospital, GOGGLES);
    Json offer = write("offers", porto, GOGGLES);
    String match = offer.text("/matches/matches/0/match");
    assertThat(
            send(HttpMethod.POST, "/v1/matches/" + match + "/decline", hospital, null, null)
                .status())
        .isEqualTo(204);
    send(HttpMethod.DELETE, "/v1/offers/" + offer.text("/id"), porto, null, "*");

    Json again = write("offers", porto, GOGGLES);
    assertThat(ids(again.body().at("/matches"))).doesNotContain(demand);
    assertThat(ids(matches("demands", demand))).doesNotContain(again.text("/id"));
    Json other = write("offers", porto, GOGGLES.replace("welding", "diving"));
    assertThat(ids(other.body().at("/matches"))).contains(demand);
  }

  @Test
  void who_is_vetoed_is_not_available() {
    String hospital = token(HOSPITAL);
    String demand = post("demands", hospital, GOGGLES);
    Json offer = write("offers", token(PORTO), GOGGLES);
    String match = offer.text("/matches/matches/0/match");
    vetoes(PORTO, token(PORTO), "\"" + HOSPITAL + "\"");
    await(() -> !ids(matches("demands", demand)).contains(offer.text("/id")));
    JsonNode said = accept(match, hospital).body();
    assertThat(said.at("/accepted").asBoolean()).as("as if nothing had been said").isTrue();
    assertThat(own(token(PORTO)).at("/total").asInt()).as("whom it does not want").isZero();
    JsonNode both = accept(match, token(PORTO)).body();
    assertThat(both.at("/mutual").asBoolean()).isFalse();
    assertThat(both.has("contact")).isFalse();
    assertThat(own(hospital).at("/matches/0")).isEqualTo(said);
    assertThat(get("/v1/organisations/" + PORTO).body().toString()).doesNotContain(HOSPITAL);
  }

  @Test
  void a_veto_ends_what_both_had_accepted() {
    String porto = token(PORTO);
    String hospital = token(HOSPITAL);
    post("demands", hospital, GOGGLES);
    String match = write("offers", porto, GOGGLES).text("/matches/matches/0/match");
    accept(match, hospital);
    assertThat(accept(match, porto).body().has("contact")).isTrue();
    vetoes(PORTO, porto, "\"" + HOSPITAL + "\"");
    isNotAvailable(match, hospital);
    isNotAvailable(match, porto);
  }

  @Test
  void who_declines_what_both_had_accepted_ends_it_for_both() {
    String porto = token(PORTO);
    String hospital = token(HOSPITAL);
    post("demands", hospital, GOGGLES);
    String match = write("offers", porto, GOGGLES).text("/matches/matches/0/match");
    accept(match, hospital);
    accept(match, porto);
    send(HttpMethod.POST, "/v1/matches/" + match + "/decline", porto, null, null);
    isNotAvailable(match, hospital);
    isNotAvailable(match, porto);
  }

  private void isNotAvailable(String match, String token) {
    assertThat(own(token).at("/total").asInt()).isZero();
    Json answer = send(HttpMethod.GET, "/v1/matches/" + match, token, null, null);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("/detail")).isEqualTo("This match is not available.");
    assertThat(accept(match, token).status()).isEqualTo(404);
  }

  @Test
  void what_one_side_accepted_lapses_when_either_is_rewritten() {
    String porto = token(PORTO);
    String hospital = token(HOSPITAL);
    post("demands", hospital, GOGGLES);
    Json offer = write("offers", porto, GOGGLES);
    String match = offer.text("/matches/matches/0/match");
    accept(match, hospital);
    send(
        HttpMethod.PUT,
        "/v1/offers/" + offer.text("/id"),
        porto,
        GOGGLES.replace("400", "1"),
        offer.header("ETag"));
    assertThat(own(hospital).at("/total").asInt()).isZero();
    assertThat(accept(match, porto).body().at("/mutual").asBoolean()).isFalse();
  }

  @Test
  void a_day_that_is_none_is_named() {
    Json answer = get("/v1/demands?on=soon");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail"))
        .isEqualTo("on must be a day such as 2026-01-31, but was soon.");
  }

  @Test
  void an_offer_is_no_demand() {
    assertThat(get("/v1/demands/offer:sample-masks-porto/matches").status()).isEqualTo(404);
    assertThat(get("/v1/offers/offer:sample-masks-porto/matches").status()).isEqualTo(200);
  }

  @Test
  void it_is_replaced_and_withdrawn_as_its_owner_knows_it() {
    String porto = token(PORTO);
    Json offer = write("offers", porto, GOGGLES);
    String path = "/v1/offers/" + offer.text("/id");
    String changed = GOGGLES.replace("400", "500");
    assertThat(send(HttpMethod.PUT, path, porto, changed, null).status()).isEqualTo(428);
    assertThat(send(HttpMethod.PUT, path, porto, changed, "\"other\"").status()).isEqualTo(412);
    Json replaced = send(HttpMethod.PUT, path, porto, changed, offer.header("ETag"));
    assertThat(replaced.body().at("/quantity").asDouble()).isEqualTo(500);
    assertThat(replaced.body().at("/version").asLong()).isEqualTo(2);
    assertThat(send(HttpMethod.DELETE, path, porto, null, offer.header("ETag")).status())
        .as("it has changed since")
        .isEqualTo(412);
    assertThat(send(HttpMethod.DELETE, path, porto, null, replaced.header("ETag")).status())
        .isEqualTo(204);
    assertThat(get(path).status()).isEqualTo(404);
  }

  @Test
  void what_has_expired_is_listed_no_more() {
    assertThat(ids(get("/v1/offers?kind=crisis&limit=1000").body(), "postings"))
        .contains("offer:sample-masks-lyon")
        .doesNotContain("offer:sample-masks-old", "offer:sample-recycled-pp");
    assertThat(ids(get("/v1/offers?kind=crisis&on=2020-05-01&limit=1000").body(), "postings"))
        .contains("offer:sample-masks-old");
    assertThat(get("/v1/offers/offer:sample-masks-old/matches").body().at("/open").asBoolean())
        .isFalse();
    assertThat(ids(get("/v1/demands?organisation=" + HOSPITAL).body(), "postings"))
        .containsExactly("demand:sample-masks-hospitals", "demand:sample-ventilators-hospitals");
  }

  @Test
  void the_sample_answers_itself() {
    assertThat(ids(matches("demands", "demand:sample-masks-hospitals")))
        .startsWith("offer:sample-masks-porto", "offer:sample-masks-siret");
    assertThat(ids(matches("demands", "demand:sample-granulate-wanted")))
        .startsWith("offer:sample-recycled-pp");
    assertThat(ids(matches("demands", "demand:sample-visit-recycler")))
        .startsWith("offer:sample-host-recycling");
    assertThat(ids(matches("demands", "demand:sample-operators-wanted")))
        .startsWith("offer:sample-cell-operators");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title": "No kind"}                                                        | kind
          {"kind": "gift", "title": "A gift"}                                         | kind
          {"kind": "skill"}                                                           | title
          {"kind": "skill", "title": " "}                                             | title
          {"kind": "skill", "title": "x", "language": "xx"}                           | language
          {"kind": "skill", "title": "x", "about": ["product:nothing"]}               | about
          {"kind": "skill", "title": "x", "about": [null]}                            | about[0]
          {"kind": "skill", "title": "x", "place": "ZZ"}                              | place
          {"kind": "crisis", "title": "x", "quantity": 0, "unit": "t"}                | quantity
          {"kind": "crisis", "title": "x", "quantity": -5, "unit": "t"}               | quantity
          {"kind": "crisis", "title": "x", "quantity": 5}                             | unit
          {"kind": "crisis", "title": "x", "unit": "t"}                               | quantity
          {"kind": "skill", "title": "x\\u0000"}                                       | title
          {"kind": "crisis", "title": "x", "from": "2027-02-02", "to": "2027-02-01"}  | to
          {"kind": "crisis", "title": "x", "from": "tomorrow"}                        | from
          {"kind": "skill", "title": "x", "expires": "2020-01-01"}                    | expires
          {"kind": "skill", "title": "x", "topics": ["green"]}                        | topics
          {"kind": "visit", "title": "x", "topics": ["greed"]}                        | topics[0]
          {"kind": "visit", "title": "x", "capacity": 0}                              | capacity
          {"kind": "visit", "title": "x", "days": 3}                                  | days
          {"kind": "skill", "title": "x", "expires": "+999999999-12-31"}              | expires
          {"kind": "skill", "title": "x", "from": "1999-12-31"}                       | from
          {"kind": "skill", "title": "x", "capacity": 2}                              | capacity
          {"kind": "skill", "title": "x", "organisation": "org:nobody"}               | organisation
          """)
  void what_cannot_be_is_refused_by_name(String body, String parameter) {
    Json answer = send(HttpMethod.POST, "/v1/offers", ApiTest.TOKEN, with(body), null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/parameter")).isEqualTo(parameter);
    assertThat(answer.text("/allowed")).isNotBlank();
  }

  /** The administrator's token speaks for nobody, so that somebody must be named. */
  private static String with(String body) {
    return body.contains("organisation")
        ? body
        : body.replaceFirst("\\{", "{\"organisation\": \"" + PORTO + "\", ");
  }

  private String token(String organisation) {
    return send(
            HttpMethod.POST,
            "/v1/organisations/" + organisation + "/tokens",
            ApiTest.TOKEN,
            null,
            null)
        .text("/token");
  }

  private Json vetoes(String organisation, String token, String ids) {
    vetoing.add(organisation);
    Json answer =
        send(
            HttpMethod.PUT,
            "/v1/organisations/" + organisation + "/vetoes",
            token,
            "{\"vetoes\": [" + ids + "]}",
            null);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private String post(String side, String token, String body) {
    return write(side, token, body).text("/id");
  }

  private Json write(String side, String token, String body) {
    Json answer = send(HttpMethod.POST, "/v1/" + side, token, body, null);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    written.add("/v1/" + side + "/" + answer.text("/id"));
    return answer;
  }

  private Json accept(String match, @Nullable String token) {
    return send(HttpMethod.POST, "/v1/matches/" + match + "/accept", token, null, null);
  }

  private JsonNode own(String token) {
    return send(HttpMethod.GET, "/v1/matches", token, null, null).body();
  }

  private JsonNode matches(String side, String id) {
    return get("/v1/" + side + "/" + id + "/matches").body();
  }

  private Json get(String path) {
    return Json.of(client.get().uri(path));
  }

  private static List<String> ids(JsonNode answer) {
    return ids(answer, "matches");
  }

  private static List<String> ids(JsonNode answer, String list) {
    List<String> ids = new ArrayList<>();
    answer.at("/" + list).forEach(item -> ids.add(item.at("/id").asString()));
    return ids;
  }

  private Json send(
      HttpMethod method,
      String path,
      @Nullable String token,
      @Nullable String body,
      @Nullable String ifMatch) {
    RequestBodySpec request = client.method(method).uri(path);
    if (token != null) {
      request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    if (ifMatch != null) {
      request.header(HttpHeaders.IF_MATCH, ifMatch);
    }
    return Json.of(
        body == null
            ? request
            : request.header(HttpHeaders.CONTENT_TYPE, "application/json").bodyValue(body));
  }

  private static void await(Callable<Boolean> condition) {
    try {
      for (int i = 0; i < 200 && !condition.call(); i++) {
        Thread.sleep(25);
      }
      assertThat(condition.call()).isTrue();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
