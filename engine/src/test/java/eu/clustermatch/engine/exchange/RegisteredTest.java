package eu.clustermatch.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisteredTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String MARKET =
      """
      Country country:DE
      Country country:ES
      Country country:FR
      Cluster cluster:sun {name: Sun}
      Cluster cluster:rain {name: Rain}
      Cluster cluster:wind {name: Wind}
      cluster:sun LOCATED_IN country:ES
      cluster:rain LOCATED_IN country:DE
      cluster:wind LOCATED_IN country:FR
      Demand demand:visit {kind: visit; title_en: See the sun; topics: green; availableFrom: 2026-05-04; availableTo: 2026-05-08}
      cluster:rain SEEKS demand:visit
      Offer offer:sun {kind: visit; title_en: Sun; topics: green|social}
      cluster:sun OFFERS offer:sun
      Offer offer:wind {kind: visit; title_en: Wind; topics: social}
      cluster:wind OFFERS offer:wind
      """;

  @Test
  void whoSeeksVisitsWhoOffers() {
    ExchangeAnswer plan = plan(MARKET);
    assertThat(pairs(plan)).containsExactly("cluster:rain → cluster:sun");
    assertThat(plan.pairs().getFirst().start()).isEqualTo("2026-05-04");
    assertThat(plan.pairs().getFirst().workingDays()).isEqualTo(3);
  }

  @Test
  void aPlanForSomeTopicsLeavesOutWhoIsAboutOthers() {
    assertThat(pairs(plan(MARKET, Map.of("minScore", -10, "commonTopic", List.of("green")))))
        .containsExactly("cluster:rain → cluster:sun");
    assertThat(pairs(plan(MARKET, Map.of("minScore", -10, "commonTopic", List.of("social")))))
        .isEmpty();
  }

  @Test
  void whoRegisteredTwiceTakesPartWithWhatIsNotOver() {
    ExchangeAnswer plan =
        plan(
            MARKET
                + """
                Offer offer:earlier {kind: visit; title_en: Sun; topics: green; availableTo: 2026-02-27}
                cluster:sun OFFERS offer:earlier
                """);
    assertThat(pairs(plan)).containsExactly("cluster:rain → cluster:sun");
    assertThat(plan.notes())
        .contains(
            "1 of the hosts registered more than once, of which one entry takes part:"
                + " cluster:sun.");
    assertThat(plan(MARKET).notes()).noneMatch(note -> note.contains("more than once"));
  }

  @Test
  void whatHasExpiredTakesNoPart() {
    String expired = MARKET.replace("title_en: Sun;", "title_en: Sun; validTo: 2026-03-01;");
    assertThat(pairs(plan(expired))).isEmpty();
    assertThatThrownBy(
            () -> plan(MARKET.replace("kind: visit; title_en: See", "kind: skill; title_en: See")))
        .hasMessage("visitors must be given, since nobody is registered.");
  }

  @Test
  void whatWasDeclinedOrVetoedLooksLikeNotBeingAvailable() {
    String alone = MARKET.replace("topics: social", "topics: digital");
    ExchangeAnswer elsewhen =
        plan(alone.replace("title_en: Sun;", "title_en: Sun; availableFrom: 2026-09-01;"));
    for (String apart :
        List.of(
            alone.replace("title_en: See", "declined: offer:sun; title_en: See"),
            alone.replace("{name: Sun}", "{name: Sun; vetoes: cluster:rain}"),
            alone.replace("{name: Rain}", "{name: Rain; vetoes: cluster:sun}"))) {
      ExchangeAnswer plan = plan(apart);
      assertThat(pairs(plan)).isEmpty();
      assertThat(reasons(plan))
          .containsExactlyElementsOf(reasons(elsewhen))
          .anyMatch(reason -> reason.contains("1 is not available to it."));
      assertThat(plan.toString()).doesNotContainIgnoringCase("veto", "declined");
    }
  }

  /** All that is told of why somebody is left out, but for what would change it. */
  private static List<String> reasons(ExchangeAnswer plan) {
    return plan.unmatched().stream()
        .map(one -> one.id() + " " + one.rule() + " " + one.competition() + " " + one.words())
        .toList();
  }

  @Test
  void noStoredPostingMakesThePlanOfAllImpossible() {
    String far = MARKET.replace("title_en: Sun;", "title_en: Sun; validTo: 2100-01-01;");
    String further = MARKET.replace("title_en: Sun;", "title_en: Sun; availableTo: 2150-01-01;");
    String wordy =
        MARKET.replace("title_en: See the sun;", "title_en: " + "sun ".repeat(6000) + ";");
    String many =
        MARKET
            .replace("title_en: Sun;", "title_en: Sun; capacity: 5000; simultaneous: 2000;")
            .replace("title_en: Wind;", "title_en: Wind; days: -1; capacity: -2;");
    String odd = MARKET.replace("topics: green|social", "topics: green|green|weaving");
    for (String market : List.of(far, further, wordy, many, odd)) {
      assertThat(pairs(plan(market))).containsExactly("cluster:rain → cluster:sun");
    }
    String tooLong = MARKET.replace("title_en: See", "days: 5000; title_en: See");
    assertThat(plan(tooLong).unmatched().getFirst().rule()).isEqualTo(Rule.MAX_MONTHS);
  }

  @Test
  void aTextIsCutBetweenCharactersAndDatesToThoseOfARequest() {
    String smiles = "\uD83D\uDE00".repeat(10_001);
    Snapshot snapshot =
        Drawing.of(
                MARKET
                    .replace("title_en: See the sun;", "title_en: x" + smiles + ";")
                    .replace("title_en: Sun;", "title_en: Sun; availableTo: 2150-01-01;"))
            .snapshot();
    Registered registered =
        new Registered(snapshot, TODAY, ExchangeRules.standard(), new ArrayList<>());

    String text = registered.visitors().getFirst().text();
    assertThat(text).hasSize(19_999).startsWith("x\uD83D\uDE00").endsWith("\uD83D\uDE00");
    assertThat(registered.hosts().getFirst().to()).isEqualTo("2099-12-31");
  }

  @Test
  void ofMoreThanAPlanTakesTheLastByIdAreLeftOutAndCounted() {
    StringBuilder market = new StringBuilder(MARKET);
    for (int i = 0; i < ExchangeRequest.MOST; i++) {
      market.append(
          "Organisation org:v%04d\nDemand demand:%04d {kind: visit}\norg:v%04d SEEKS demand:%04d\n"
              .formatted(i, 9999 - i, i, 9999 - i));
    }

    ExchangeRequest request = request(Drawing.of(market.toString()).snapshot(), Map.of());

    assertThat(request.visitors())
        .hasSize(3000)
        .extracting(Visitor::id)
        .startsWith("cluster:rain", "org:v0000")
        .endsWith("org:v2998");
    assertThat(request.notes())
        .containsExactly(
            "3001 visitors are registered, of whom a plan takes 3000: the last 1 by id were left"
                + " out.");
  }

  private static List<String> pairs(ExchangeAnswer plan) {
    return plan.pairs().stream().map(pair -> pair.visitor() + " → " + pair.host()).toList();
  }

  private static ExchangeAnswer plan(String drawing) {
    return plan(drawing, Map.of("minScore", -10));
  }

  private static ExchangeAnswer plan(String drawing, Map<String, ?> rules) {
    Snapshot snapshot = Drawing.of(drawing).snapshot();
    return new ExchangePlanner(Ranker.ofPartners(Model.standard()))
        .propose(snapshot, "drawn-1", request(snapshot, rules), Watch.PATIENT);
  }

  private static ExchangeRequest request(Snapshot snapshot, Map<String, ?> rules) {
    return ExchangeRequest.of(
        snapshot,
        TODAY,
        Mode.STABLE,
        null,
        null,
        List.of(),
        ExchangeRules.standard().with(rules),
        true);
  }
}
