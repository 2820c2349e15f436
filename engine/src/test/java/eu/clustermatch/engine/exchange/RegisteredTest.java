package eu.clustermatch.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
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
  void whatHasExpiredTakesNoPart() {
    String expired = MARKET.replace("title_en: Sun;", "title_en: Sun; validTo: 2026-03-01;");
    assertThat(pairs(plan(expired))).isEmpty();
    assertThatThrownBy(
            () -> plan(MARKET.replace("kind: visit; title_en: See", "kind: skill; title_en: See")))
        .hasMessage("visitors must be given, since nobody is registered.");
  }

  @Test
  void whatWasDeclinedOrVetoedIsNotProposedAndNotTold() {
    for (String apart :
        List.of(
            MARKET.replace("title_en: See", "declined: offer:sun; title_en: See"),
            MARKET.replace("{name: Sun}", "{name: Sun; vetoes: cluster:rain}"),
            MARKET.replace("{name: Rain}", "{name: Rain; vetoes: cluster:sun}"))) {
      ExchangeAnswer plan = plan(apart.replace("topics: social", "topics: digital"));
      assertThat(pairs(plan)).isEmpty();
      assertThat(plan.unmatched().toString()).doesNotContainIgnoringCase("veto", "declined");
    }
  }

  private static List<String> pairs(ExchangeAnswer plan) {
    return plan.pairs().stream().map(pair -> pair.visitor() + " → " + pair.host()).toList();
  }

  private static ExchangeAnswer plan(String drawing) {
    Snapshot snapshot = Drawing.of(drawing).snapshot();
    ExchangeRequest request =
        ExchangeRequest.of(
            snapshot,
            TODAY,
            Mode.STABLE,
            null,
            null,
            List.of(),
            ExchangeRules.standard().with(Map.of("minScore", -10)),
            true);
    return new ExchangePlanner(Ranker.ofPartners(Model.standard()))
        .propose(snapshot, "drawn-1", request, Watch.PATIENT);
  }
}
