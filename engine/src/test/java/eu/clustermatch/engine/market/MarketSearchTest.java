package eu.clustermatch.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.exchange.Rule;
import eu.clustermatch.engine.exchange.Setting;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketSearchTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 6, 1);
  private static final String SEWING =
      """
      Product product:masks {name: Masks}
      Product product:ffp2 {name: FFP2 masks}
      Product product:scarves {name: Scarves}
      product:ffp2 BROADER product:masks
      product:scarves SUBSTITUTES product:masks {degree: 0.2}
      Country country:FR {latitude: 46.5; longitude: 2.5}
      Country country:PT {latitude: 39.5; longitude: -8}
      Country country:RO {latitude: 45.9; longitude: 25}
      Organisation org:hospital {name: Hospital}
      Organisation org:lyon {name: Lyon Masks}
      Organisation org:porto {name: Porto Textile}
      Organisation org:iasi {name: Iasi Scarves}
      org:hospital LOCATED_IN country:FR
      org:lyon LOCATED_IN country:FR
      org:porto LOCATED_IN country:PT
      org:iasi LOCATED_IN country:RO
      Demand demand:masks {kind: crisis; title_en: Masks for twelve hospitals; quantity: 1000; unit: piece}
      org:hospital SEEKS demand:masks
      demand:masks ABOUT product:masks
      Offer offer:lyon {kind: crisis; title_en: Masks from stock; quantity: 1000; unit: piece}
      org:lyon OFFERS offer:lyon
      offer:lyon ABOUT product:masks
      Offer offer:porto {kind: business; title_en: Respirators; quantity: 100; unit: piece}
      org:porto OFFERS offer:porto
      offer:porto ABOUT product:ffp2
      Offer offer:iasi {kind: crisis; title_en: Cloth for mouth and nose}
      org:iasi OFFERS offer:iasi
      offer:iasi ABOUT product:scarves
      """;

  @Test
  void theVeryThingComesBeforeItsKindsAndWhatCanStandIn() {
    assertThat(matches(SEWING, "demand:masks"))
        .containsExactly("offer:lyon", "offer:porto", "offer:iasi");
  }

  @Test
  void anOfferFindsTheDemandsThatItCanAnswer() {
    assertThat(matches(SEWING, "offer:iasi")).containsExactly("demand:masks");
    assertThat(matches(SEWING, "offer:porto")).containsExactly("demand:masks");
  }

  @Test
  void whatOnlyTheOtherCanStandInForAnswersNothing() {
    assertThat(
            matches(
                SEWING
                    + """
                    Demand demand:scarves {kind: crisis; title_en: Winter clothing}
                    org:porto SEEKS demand:scarves
                    demand:scarves ABOUT product:scarves
                    """,
                "demand:scarves"))
        .containsExactly("offer:iasi");
  }

  @Test
  void contributionsAddUpAndSayWhy() {
    MarketAnswer answer = ask(SEWING, "demand:masks");
    for (MarketHit hit : answer.hits()) {
      double sum = hit.contributions().stream().mapToDouble(Contribution::contribution).sum();
      assertThat(sum).isCloseTo(hit.score(), within(1e-9));
    }
    assertThat(answer.hits().get(1).contributions())
        .filteredOn(contribution -> contribution.signal().equals("shared-subject"))
        .singleElement()
        .satisfies(contribution ->
            assertThat(contribution.because()).isEqualTo("FFP2 masks is a kind of Masks"));
    assertThat(answer.hits().getFirst().contributions())
        .extracting(Contribution::signal)
        .contains("words", "quantity", "nearness");
  }

  @Test
  void wordsFindWhatIsAboutNothing() {
    assertThat(
            matches(
                """
                Organisation org:a {name: A}
                Organisation org:b {name: B}
                Organisation org:c {name: C}
                Demand demand:a {kind: technology; title_en: Recycling of carbon fibres}
                org:a SEEKS demand:a
                Offer offer:b {kind: technology; title_en: Pyrolysis for carbon fibre recycling}
                org:b OFFERS offer:b
                Offer offer:c {kind: technology; title_en: Milk analysis by laser}
                org:c OFFERS offer:c
                """,
                "demand:a"))
        .containsExactly("offer:b");
  }

  @Test
  void wordsMeetAcrossLanguagesWhereATaxonomyHasThem() {
    assertThat(
            matches(
                """
                Product product:ventilator {name: Ventilator; name_de: Beatmungsgerät; name_pl: Respirator}
                Organisation org:a {name: A}
                Organisation org:b {name: B}
                Organisation org:c {name: C}
                Demand demand:a {kind: crisis; title_de: Beatmungsgerät gesucht; language: de}
                org:a SEEKS demand:a
                Offer offer:b {kind: crisis; title_pl: Respirator od zaraz; language: pl}
                org:b OFFERS offer:b
                Offer offer:c {kind: crisis; title_pl: Okulary ochronne; language: pl}
                org:c OFFERS offer:c
                """,
                "demand:a"))
        .containsExactly("offer:b");
  }

  @Test
  void whatOneOfTheTwoAloneRecognisesIsShownToBoth() {
    String plastics =
        """
        Product product:pp {name: Polypropylene; name_pt: Polipropileno}
        Product product:rpp {name: Recycled polypropylene granulate for injection moulding}
        Organisation org:a {name: A}
        Organisation org:b {name: B}
        Demand demand:a {kind: business; title_en: Polypropylene; language: en}
        org:a SEEKS demand:a
        Offer offer:b {kind: business; title_pt: Granulado de polipropileno reciclado com certificado de origem para moldagem por injeção e extrusão; language: pt}
        org:b OFFERS offer:b
        """;
    assertThat(matches(plastics, "demand:a")).containsExactly("offer:b");
    assertThat(matches(plastics, "offer:b")).containsExactly("demand:a");
  }

  @Test
  void bothSidesAreToldTheSame() {
    for (int seed = 0; seed < 20; seed++) {
      RandomMarket market = new RandomMarket(seed);
      Map<String, Map<String, List<Double>>> found = new HashMap<>();
      for (String posting : market.postings()) {
        Map<String, List<Double>> values = new HashMap<>();
        for (MarketHit hit : ask(market.drawing(), posting).hits()) {
          values.put(hit.id(), List.of(value(hit, "shared-subject"), value(hit, "words")));
        }
        found.put(posting, values);
      }
      assertThat(found.values()).anyMatch(hits -> !hits.isEmpty());
      found.forEach((posting, hits) ->
          hits.forEach((other, values) ->
              assertThat(found.get(other))
                  .as("%s for %s", other, posting)
                  .containsEntry(posting, values)));
    }
  }

  private static double value(MarketHit hit, String signal) {
    return hit.contributions().stream()
        .filter(contribution -> contribution.signal().equals(signal))
        .mapToDouble(Contribution::value)
        .findFirst()
        .orElse(0);
  }

  @Test
  void aLanguageThatIsNoneIsFoundOut() {
    String elsewhere =
        SEWING.replace("title_en: Masks for twelve", "language: tlh; title_en: Masks for twelve");
    assertThat(matches(elsewhere, "demand:masks")).first().isEqualTo("offer:lyon");
  }

  @Test
  void whatHasExpiredOrIsToComeIsNotShown() {
    String later = SEWING.replace("title_en: Masks from stock", "$0; validFrom: 2020-06-02");
    assertThat(matches(later.replace("$0", "title_en: Masks"), "demand:masks"))
        .doesNotContain("offer:lyon");
    String expired =
        SEWING.replace("title_en: Masks from stock", "title_en: Masks; validTo: 2020-05-31");
    assertThat(matches(expired, "demand:masks")).doesNotContain("offer:lyon");
    String lastDay =
        SEWING.replace("title_en: Masks from stock", "title_en: Masks; validTo: 2020-06-01");
    assertThat(matches(lastDay, "demand:masks")).contains("offer:lyon");
  }

  @Test
  void aDateBeyondAllCountingIsTheEndOfTime() {
    assertThat(
            matches(
                SEWING.replace(
                    "title_en: Masks from stock", "title_en: Masks; validTo: +999999999-12-31"),
                "demand:masks"))
        .contains("offer:lyon");
  }

  @Test
  void whatIsNotOpenItselfIsAnsweredByNothing() {
    MarketAnswer answer =
        ask(SEWING.replace("unit: piece}", "unit: piece; validTo: 2020-01-01}"), "demand:masks");
    assertThat(answer.open()).isFalse();
    assertThat(answer.hits()).isEmpty();
  }

  @Test
  void whatOneOfThemDeclinedIsProposedToNeither() {
    String declined =
        SEWING.replace(
            "title_en: Masks from stock", "title_en: Masks from stock; declined: demand:masks");
    assertThat(matches(declined, "demand:masks")).doesNotContain("offer:lyon");
    assertThat(matches(declined, "offer:lyon")).isEmpty();
  }

  @Test
  void whoVetoesAnotherIsNeverMatchedWithIt() {
    String vetoed =
        SEWING.replace("{name: Lyon Masks}", "{name: Lyon Masks; vetoes: org:hospital}");
    assertThat(matches(vetoed, "demand:masks")).doesNotContain("offer:lyon");
    assertThat(matches(vetoed, "offer:lyon")).isEmpty();
  }

  @Test
  void nobodyAnswersItself() {
    assertThat(
            matches(
                """
                Organisation org:a {name: A}
                Skill skill:welding {name: Welding}
                Offer offer:a {kind: skill; title_en: Welding}
                Demand demand:a {kind: skill; title_en: Welding}
                org:a OFFERS offer:a
                org:a SEEKS demand:a
                offer:a ABOUT skill:welding
                demand:a ABOUT skill:welding
                """,
                "demand:a"))
        .isEmpty();
  }

  private static final String VISITS =
      """
      Country country:DE
      Country country:ES
      Cluster cluster:v {name: V}
      Cluster cluster:d {name: D}
      Cluster cluster:g {name: G}
      Organisation org:n {name: N}
      cluster:v LOCATED_IN country:DE
      cluster:d LOCATED_IN country:ES
      cluster:g LOCATED_IN country:ES
      org:n LOCATED_IN country:ES
      Demand demand:v {kind: visit; title_en: Visit; topics: green|digital; availableFrom: 2020-07-01; availableTo: 2020-07-31}
      cluster:v SEEKS demand:v
      Offer offer:d {kind: visit; title_en: Host; topics: digital|green; availableFrom: 2020-07-10; availableTo: 2020-08-31}
      cluster:d OFFERS offer:d
      Offer offer:g {kind: visit; title_en: Host; topics: green; availableFrom: 2020-07-28; availableTo: 2020-08-31}
      cluster:g OFFERS offer:g
      Offer offer:s {kind: visit; title_en: Visit; topics: social}
      org:n OFFERS offer:s
      Offer offer:b {kind: business; title_en: Visit green digital}
      org:n OFFERS offer:b
      """;

  @Test
  void visitsMeetByTopicAndKindsDoNotMix() {
    assertThat(matches(VISITS, "demand:v")).containsExactly("offer:d", "offer:g");
  }

  @Test
  void visitsKeepTheRulesOfTheScheme() {
    String atHome =
        VISITS.replace("cluster:d LOCATED_IN country:ES", "cluster:d LOCATED_IN country:DE");
    assertThat(matches(atHome, "demand:v")).containsExactly("offer:g");
    assertThat(matches(atHome, "offer:d")).isEmpty();
    assertThat(ask(atHome, "offer:d").barredBy()).isNull();

    assertThat(matches(VISITS.replace("2020-07-28", "2020-07-30"), "demand:v"))
        .as("two working days are left")
        .containsExactly("offer:d");
    assertThat(
            matches(
                VISITS.replace(
                    "{kind: visit; title_en: Visit;", "{kind: visit; days: 2; title_en: Visit;"),
                "demand:v"))
        .isEmpty();

    String alone = VISITS.replace("Cluster cluster:v", "Organisation cluster:v");
    assertThat(matches(alone, "demand:v")).isEmpty();
    assertThat(ask(alone, "demand:v").barredBy())
        .extracting(Setting::rule)
        .isEqualTo(Rule.VISITOR_KINDS);
    assertThat(matches(alone, "offer:g")).isEmpty();
  }

  @Test
  void nobodyVisitsInThePast() {
    String over = VISITS.replace("2020-07", "2020-03").replace("2020-08", "2020-05");
    assertThat(matches(over, "demand:v")).isEmpty();
    assertThat(matches(over.replace("; availableTo: 2020-05-31", ""), "offer:g")).isEmpty();
  }

  @Test
  void quantitiesCompareInUnitsOfOneKind() {
    assertThat(covers(1, "thousand")).isEqualTo("covers all of the quantity");
    assertThat(covers(50, "dozen")).isEqualTo("covers 60 % of the quantity");
    assertThat(covers(500, "kg")).isNull();
    assertThat(covers(500, "pallets")).isNull();
  }

  private static final String SENSORS =
      """
      Organisation org:a {name: A}
      Organisation org:b {name: B}
      Organisation org:c {name: C; description: We test sensors in cold stores}
      Demand demand:a {kind: technology; title_en: Moisture sensor; developmentStatus: demonstrated}
      org:a SEEKS demand:a
      Offer offer:b {kind: technology; title_en: Moisture sensor; developmentStatus: development}
      org:b OFFERS offer:b
      Offer offer:c {kind: technology; title_en: Moisture sensor; developmentStatus: market}
      org:c OFFERS offer:c
      """;

  @Test
  void whatIsFarEnoughComesBeforeWhatIsStillDeveloped() {
    assertThat(matches(SENSORS, "demand:a")).containsExactly("offer:c", "offer:b");
    assertThat(because(SENSORS, "demand:a", 0, "development"))
        .isEqualTo("as far developed as sought");
    assertThat(because(SENSORS, "demand:a", 1, "development"))
        .isEqualTo("offered at the stage development, sought at the stage demonstrated");
    String silent = SENSORS.replace("; developmentStatus: demonstrated", "");
    assertThat(because(silent, "demand:a", 0, "development")).isNull();
  }

  @Test
  void whoIsThePartnerSoughtFitsBetter() {
    assertThat(because(SENSORS, "demand:a", 0, "organisation-fit")).isNull();
    String sought =
        SENSORS.replace(
            "demonstrated}", "demonstrated; partnerSought: Who can test in cold stores}");
    assertThat(matches(sought, "demand:a")).first().isEqualTo("offer:c");
    assertThat(because(sought, "demand:a", 0, "organisation-fit")).isNotNull();
    assertThat(because(sought, "demand:a", 1, "organisation-fit")).isNull();
  }

  private static @Nullable String covers(int quantity, String unit) {
    return because(
        SEWING.replace(
            "title_en: Masks from stock; quantity: 1000; unit: piece",
            "title_en: Masks; quantity: %s; unit: %s".formatted(quantity, unit)),
        "demand:masks",
        0,
        "quantity");
  }

  /** Why a signal speaks for a hit, or null where it does not. */
  private static @Nullable String because(String drawing, String posting, int hit, String signal) {
    return ask(drawing, posting).hits().get(hit).contributions().stream()
        .filter(contribution -> contribution.signal().equals(signal))
        .map(Contribution::because)
        .findFirst()
        .orElse(null);
  }

  private static List<String> matches(String drawing, String posting) {
    return ask(drawing, posting).hits().stream().map(MarketHit::id).toList();
  }

  private static MarketAnswer ask(String drawing, String posting) {
    Snapshot snapshot = Drawing.of(drawing).snapshot();
    return new MarketSearch(Ranker.ofPartners(Model.standard()))
        .find(snapshot, "drawn-1", new MarketRequest(posting, TODAY, 0, 100, true))
        .orElseThrow();
  }
}
