package eu.clustermatch.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangePlannerTest {
  private static final Drawing EUROPE =
      Drawing.of(
          """
          Country country:DE {latitude: 51; longitude: 10}
          Country country:ES {latitude: 40; longitude: -4}
          Country country:LU {latitude: 49.8; longitude: 6.1}
          Country country:BR {latitude: -10; longitude: -55}
          Country country:FR
          Ecosystem ecosystem:mobility {name: Mobility}
          Cluster cluster:sun {name: Sun Cluster}
          Cluster cluster:rain {name: Rain Cluster}
          Cluster cluster:nameless
          Organisation org:sme {name: Small Firm; size: small; roles: company}
          Organisation org:twin {name: Twin Firm; size: micro; roles: company}
          Organisation org:large {name: Large Firm; size: large; roles: company}
          Organisation org:ministry {name: Ministry; size: medium; roles: public-body}
          Organisation org:school {name: School; size: small; roles: training-provider}
          Organisation org:helper {name: Helper; size: large; roles: support-organisation}
          Organisation org:blank {name: Blank; roles: company}
          Organisation org:loner {name: Loner; size: small; roles: company}
          Organisation org:stranger {name: Stranger; size: small; roles: company}
          Organisation org:unknown {name: Unknown; roles: company}
          Organisation org:brazil {name: Brazil Firm; size: small; roles: company}
          Organisation org:lux {name: Lux Host; size: large; roles: company}
          Organisation org:host {name: Spanish Host; size: large; roles: company}
          Organisation org:member {name: Sun Host; size: large; roles: company}
          org:sme LOCATED_IN country:DE
          org:twin LOCATED_IN country:DE
          org:large LOCATED_IN country:DE
          org:ministry LOCATED_IN country:DE
          org:school LOCATED_IN country:DE
          org:helper LOCATED_IN country:DE
          org:blank LOCATED_IN country:DE
          org:loner LOCATED_IN country:DE
          org:stranger LOCATED_IN country:DE
          org:unknown LOCATED_IN country:DE
          cluster:sun LOCATED_IN country:DE
          cluster:rain LOCATED_IN country:ES
          org:brazil LOCATED_IN country:BR
          org:lux LOCATED_IN country:LU
          org:host LOCATED_IN country:ES
          org:member LOCATED_IN country:ES
          org:sme MEMBER_OF cluster:sun
          org:twin MEMBER_OF cluster:sun
          org:blank MEMBER_OF cluster:sun
          org:brazil MEMBER_OF cluster:sun
          org:member MEMBER_OF cluster:sun
          org:host MEMBER_OF cluster:rain
          org:stranger MEMBER_OF cluster:nameless
          org:helper MEMBER_OF cluster:nameless
          org:unknown MEMBER_OF cluster:nameless
          org:sme ACTIVE_IN ecosystem:mobility
          org:host ACTIVE_IN ecosystem:mobility
          """);

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final Snapshot snapshot = EUROPE.snapshot();
  private final ExchangePlanner planner = new ExchangePlanner(Ranker.ofPartners(Model.standard()));

  private final List<Visitor> visitors = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();
  private final List<Veto> vetoes = new ArrayList<>();
  private ExchangeRules rules = ExchangeRules.standard();
  private Mode mode = Mode.STABLE;

  private void visitor(String id, int days, String... topics) {
    visitor(id, MONDAY, MONDAY.plusDays(25), days, topics);
  }

  private void visitor(String id, LocalDate from, LocalDate to, int days, String... topics) {
    visitors.add(new Visitor(id, Arrays.asList(topics), null, from, to, days));
  }

  private void host(String id, String... topics) {
    host(id, 1, null, MONDAY, MONDAY.plusDays(25), topics);
  }

  private void host(
      String id,
      int capacity,
      @Nullable Integer simultaneous,
      LocalDate from,
      LocalDate to,
      String... topics) {
    hosts.add(new Host(id, Arrays.asList(topics), null, capacity, simultaneous, from, to));
  }

  private ExchangeAnswer plan() {
    return planner.propose(snapshot, "s", request(), Watch.PATIENT);
  }

  private ExchangeRequest request() {
    return new ExchangeRequest(mode, visitors, hosts, vetoes, rules, true);
  }

  private static List<String> visits(ExchangeAnswer plan) {
    return plan.pairs().stream()
        .map(pair ->
            "%s → %s %s–%s".formatted(pair.visitor(), pair.host(), pair.start(), pair.end()))
        .toList();
  }

  private static Unmatched out(ExchangeAnswer plan, String id) {
    return plan.unmatched().stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aVisitTakesFullWorkingDaysFromTheFirstDayThatSuitsBoth() {
    visitor("org:sme", MONDAY.plusDays(3), MONDAY.plusDays(20), 4);
    host("org:host");

    ExchangeAnswer plan = plan();

    assertThat(visits(plan)).containsExactly("org:sme → org:host 2026-03-05–2026-03-10");
    assertThat(plan.pairs().getFirst().workingDays()).isEqualTo(4);
    assertThat(plan.unmatched()).isEmpty();
    assertThat(plan.blockingPairs()).isZero();
  }

  @Test
  void publicHolidaysOfTheHostsCountryAreNoWorkingDays() {
    // Good Friday 2026 is 3 April in Spain; Easter Monday is none in the whole country.
    LocalDate thursday = LocalDate.of(2026, 4, 2);
    visitor("org:sme", thursday, thursday.plusDays(20), 3);
    host("org:host", 1, null, thursday, thursday.plusDays(20));

    assertThat(visits(plan())).containsExactly("org:sme → org:host 2026-04-02–2026-04-07");
  }

  @Test
  void whereNoHolidaysAreKnownTheAnswerSaysSo() {
    rules = rules.with(Map.of("eligibleCountries", List.of("DE", "ES", "BR", "VA")));
    visitor("org:sme", 3);
    host("org:host");
    assertThat(plan().notes()).hasSize(1);

    Snapshot vatican =
        Drawing.of(
                """
                Country country:DE
                Country country:VA
                Cluster cluster:a {name: A}
                Organisation org:v {name: V}
                cluster:a LOCATED_IN country:DE
                org:v LOCATED_IN country:VA
                """)
            .snapshot();
    visitors.clear();
    hosts.clear();
    visitor("cluster:a", 3);
    host("org:v");
    ExchangeAnswer plan = planner.propose(vatican, "s", request(), Watch.PATIENT);
    assertThat(plan.pairs()).hasSize(1);
    assertThat(plan.notes().getLast()).contains("No calendar of public holidays for VA");
  }

  @Test
  void theScoreOfAPairIsTheMeanOfBothDirectionsAndExplainsItself() {
    visitor("org:sme", 3);
    host("org:host");

    Pair pair = plan().pairs().getFirst();

    assertThat(pair.score()).isPositive();
    double sum = 0;
    for (PairContribution half : pair.contributions()) {
      assertThat(half.contribution()).isCloseTo(half.score() / 2, within(1e-12));
      assertThat(half.signals().stream().mapToDouble(Contribution::contribution).sum())
          .isCloseTo(half.score(), within(1e-9));
      sum += half.contribution();
    }
    assertThat(sum).isCloseTo(pair.score(), within(1e-9));
    assertThat(pair.contributions().getFirst().signals())
        .filteredOn(signal -> signal.signal().equals("shared-ecosystems"))
        .singleElement()
        .satisfies(signal -> assertThat(signal.because()).contains("Mobility"));
  }

  @Test
  void whoMayVisitIsDecidedByKindSizeAndCluster() {
    for (String id :
        List.of(
            "cluster:sun",
            "org:sme",
            "org:helper",
            "org:large",
            "org:ministry",
            "org:school",
            "org:blank",
            "org:loner",
            "org:stranger",
            "org:unknown",
            "org:brazil")) {
      visitor(id, 3);
    }
    host("org:host", 20, null, MONDAY, MONDAY.plusDays(25));

    ExchangeAnswer plan = plan();

    assertThat(plan.pairs())
        .extracting(Pair::visitor)
        .containsExactly("cluster:sun", "org:helper", "org:sme");
    assertThat(plan.unmatched().stream().map(u -> u.id() + " " + u.rule()))
        .containsExactly(
            "org:blank VISITOR_KINDS",
            "org:brazil ELIGIBLE_COUNTRIES",
            "org:large HOST_ONLY",
            "org:loner VISITOR_KINDS",
            "org:ministry HOST_ONLY",
            "org:school HOST_ONLY",
            "org:stranger KNOWN_CLUSTER",
            "org:unknown VISITOR_KINDS");
    assertThat(out(plan, "org:brazil").words()).isEqualTo("Its country BR is not eligible.");
    assertThat(out(plan, "org:brazil").change()).isNull();
    assertThat(out(plan, "org:blank").words()).contains("size is not known");
    assertThat(kind(out(plan, "org:blank"))).isEqualTo("size");
    assertThat(out(plan, "org:loner").words()).contains("member of no cluster");
    assertThat(kind(out(plan, "org:loner"))).isEqualTo("membership");
    assertThat(kind(out(plan, "org:stranger"))).isEqualTo("profile");
    assertThat(out(plan, "org:unknown").change()).as("its cluster has no profile, either").isNull();
    assertThat(out(plan, "org:large").words()).contains("large");
    assertThat(out(plan, "org:large").change()).isNull();
  }

  private static String kind(Unmatched unmatched) {
    return unmatched.change() == null ? "none" : unmatched.change().kind();
  }

  @Test
  void rulesCanBeSwitchedOffOneByOne() {
    visitor("org:large", 3);
    host("org:host");
    assertThat(plan().pairs()).isEmpty();
    rules = ExchangeRules.standard().with(Map.of("hostOnly", false, "visitorKinds", false));
    assertThat(plan().pairs()).hasSize(1);

    visitors.clear();
    visitor("org:sme", 3);
    hosts.clear();
    host("org:member");
    rules = ExchangeRules.standard();
    assertThat(out(plan(), "org:sme").rule()).isEqualTo(Rule.DIFFERENT_CLUSTERS);
    rules = rules.with(Map.of("differentClusters", false));
    assertThat(plan().pairs()).hasSize(1);

    hosts.clear();
    host("org:large");
    assertThat(out(plan(), "org:sme").words())
        .isEqualTo("None of the 1 host is possible: 1 is in the same country.");
    rules = rules.with(Map.of("differentCountries", false));
    assertThat(plan().pairs()).hasSize(1);

    hosts.clear();
    host("org:brazil");
    rules = ExchangeRules.standard();
    assertThat(out(plan(), "org:sme").rule()).isEqualTo(Rule.ELIGIBLE_COUNTRIES);
    rules = rules.with(Map.of("eligibleCountries", false, "differentClusters", false));
    assertThat(plan().pairs()).hasSize(1);
  }

  @Test
  void nobodyVisitsItselfWhateverTheRules() {
    rules = rules.with(Map.of("differentClusters", false, "differentCountries", false));
    visitor("org:sme", 3);
    host("org:sme");

    assertThat(plan().pairs()).isEmpty();
  }

  @Test
  void topicsCountWhereBothStateThem() {
    visitor("org:sme", 3, "green");
    host("org:host", "digital", "social");
    assertThat(out(plan(), "org:sme").rule()).isEqualTo(Rule.COMMON_TOPIC);
    assertThat(out(plan(), "org:sme").change())
        .isEqualTo(
            new Change(
                "topic", "org:sme", "digital", "It goes if it also states the topic digital."));

    hosts.clear();
    host("org:host");
    assertThat(plan().pairs()).hasSize(1);
  }

  @Test
  void tooFewOrTooManyDaysAreTold() {
    visitor("org:sme", 2);
    host("org:host");
    assertThat(out(plan(), "org:sme").rule()).isEqualTo(Rule.MIN_DAYS);
    assertThat(out(plan(), "org:sme").words())
        .isEqualTo("It wants 2 full working days; a visit lasts at least 3.");
    assertThat(kind(out(plan(), "org:sme"))).isEqualTo("days");

    visitors.clear();
    visitor("org:sme", MONDAY, MONDAY.plusDays(200), 24);
    hosts.clear();
    host("org:host", 1, null, MONDAY, MONDAY.plusDays(200));
    assertThat(out(plan(), "org:sme").rule()).isEqualTo(Rule.MAX_MONTHS);
    rules = rules.with(Map.of("maxMonths", 2));
    assertThat(plan().pairs()).hasSize(1);
  }

  @Test
  void aMonthBeginsOnAnyDayAndEndsOneDayBeforeItsLike() {
    visitor("org:sme", MONDAY, MONDAY.plusDays(100), 22);
    host("org:host", 1, null, MONDAY, MONDAY.plusDays(100));
    // From 2 March to 1 April 2026 there are 23 working days in Spain: no holiday is among them.
    assertThat(visits(plan())).containsExactly("org:sme → org:host 2026-03-02–2026-03-31");

    visitors.clear();
    visitor("org:sme", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 4), 22);
    hosts.clear();
    host("org:host", 1, null, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 4));
    // Good Friday and Labour Day leave 21 from 1 to 30 April.
    assertThat(out(plan(), "org:sme").rule()).isEqualTo(Rule.AVAILABLE);
    assertThat(kind(out(plan(), "org:sme"))).isEqualTo("days");
  }

  @Test
  void aLongerAvailabilityIsNamedAndBringsItIn() {
    visitor("org:sme", MONDAY, MONDAY.plusDays(1), 3);
    host("org:host");

    Unmatched sme = out(plan(), "org:sme");
    assertThat(sme.rule()).isEqualTo(Rule.AVAILABLE);
    assertThat(sme.change())
        .isEqualTo(
            new Change(
                "to", "org:sme", "2026-03-04", "It goes if it is available until 2026-03-04."));

    visitors.clear();
    visitor("org:sme", MONDAY, MONDAY.plusDays(2), 3);
    assertThat(plan().pairs()).hasSize(1);
  }

  @Test
  void aVetoLooksLikeNotBeingAvailable() {
    visitor("org:sme", 3);
    host("org:host");
    vetoes.add(new Veto("org:host", "org:sme"));
    Unmatched vetoed = out(plan(), "org:sme");

    vetoes.clear();
    hosts.clear();
    host("org:host", 1, null, MONDAY.plusDays(100), MONDAY.plusDays(120));
    Unmatched elsewhen = out(plan(), "org:sme");

    assertThat(vetoed.rule()).isEqualTo(Rule.AVAILABLE);
    assertThat(vetoed.words()).isEqualTo(elsewhen.words()).doesNotContain("veto");
    assertThat(vetoed.change()).isNull();
  }

  @Test
  void whoLosesThePlaceHearsOfTheCompetitionAndOfOneMorePlace() {
    for (Mode each : Mode.values()) {
      mode = each;
      visitors.clear();
      hosts.clear();
      visitor("org:sme", 3);
      visitor("org:twin", 3);
      host("org:host");

      Unmatched twin = out(plan(), "org:twin");
      assertThat(twin.rule()).isNull();
      assertThat(twin.competition()).containsExactly("org:host");
      assertThat(twin.words())
          .startsWith("The only host it could go to, Spanish Host, has no place left");
      assertThat(twin.change())
          .isEqualTo(
              new Change(
                  "capacity", "org:host", "2", "It goes if Spanish Host has one more place."));

      hosts.clear();
      host("org:host", 2, null, MONDAY, MONDAY.plusDays(25));
      assertThat(plan().pairs()).hasSize(2);
    }
  }

  @Test
  void aHostThatReceivesOneAtATimeGetsThemOneAfterTheOther() {
    visitor("org:sme", 4);
    visitor("org:twin", 3);
    host("org:host", 2, 1, MONDAY, MONDAY.plusDays(9));

    assertThat(visits(plan()))
        .containsExactly(
            "org:sme → org:host 2026-03-05–2026-03-10",
            "org:twin → org:host 2026-03-02–2026-03-04");

    hosts.clear();
    host("org:host", 2, 1, MONDAY, MONDAY.plusDays(7));
    for (Mode each : Mode.values()) {
      mode = each;
      ExchangeAnswer plan = plan();
      assertThat(plan.pairs()).hasSize(1);
      assertThat(plan.blockingPairs()).isZero();
      assertThat(kind(plan.unmatched().getFirst())).isEqualTo("simultaneous");
      assertThat(plan.gap()).isPositive();
    }
  }

  @Test
  void aHostWithoutVisitorsHearsWhy() {
    visitor("org:sme", 3, "green");
    host("org:host", "green");
    host("org:lux", "digital");
    host("org:brazil");

    ExchangeAnswer plan = plan();

    assertThat(out(plan, "org:lux").words())
        .isEqualTo("None of the 1 visitor is possible: 1 shares no topic with it.");
    assertThat(out(plan, "org:brazil").words()).isEqualTo("Its country BR is not eligible.");

    hosts.set(1, new Host("org:lux", List.of("green"), null, 1, null, MONDAY, MONDAY.plusDays(25)));
    Unmatched lux = out(plan(), "org:lux");
    assertThat(lux.rule()).isNull();
    assertThat(lux.competition()).containsExactly("org:sme");
    assertThat(lux.words()).contains("Small Firm goes to Spanish Host");
  }

  @Test
  void theLumpSumIsHalvedForShortStaysAndShortWays() {
    visitor("org:sme", 5);
    visitor("org:twin", 3);
    host("org:host", 2, null, MONDAY, MONDAY.plusDays(25));
    ExchangeAnswer plan = plan();
    assertThat(plan.pairs())
        .extracting(pair -> pair.lumpSum().amount())
        .containsExactly(LumpSum.Amount.FULL, LumpSum.Amount.HALF);
    assertThat(plan.pairs().getFirst().distanceKm()).isCloseTo(1650, within(50.0));

    rules = rules.with(Map.of("lumpSumKm", 2000));
    assertThat(plan().pairs().getFirst().lumpSum().because()).contains("less than 2000 km");
  }

  @Test
  void thePlanDoesNotDependOnTheOrderOfTheRequest() {
    for (String id : List.of("cluster:sun", "org:sme", "org:helper", "org:twin")) {
      visitor(id, 3);
    }
    host("org:host");
    host("org:lux");
    host("cluster:rain");
    for (Mode each : Mode.values()) {
      mode = each;
      ExchangeAnswer plan = plan();
      Collections.shuffle(visitors, new Random(3));
      Collections.shuffle(hosts, new Random(4));
      assertThat(plan()).isEqualTo(plan);
      assertThat(plan.blockingPairs()).isEqualTo(mode == Mode.STABLE ? 0 : plan.blockingPairs());
    }
  }

  @Test
  void fairnessCountsWhoIsInThePlan() {
    visitor("org:sme", 3);
    visitor("org:twin", 3);
    visitor("org:brazil", 3);
    host("org:host");

    assertThat(plan().fairness())
        .contains(
            new Share(Side.VISITOR, "all", "all", 3, 1, 1 / 3.0),
            new Share(Side.VISITOR, "country", "BR", 1, 0, 0),
            new Share(Side.VISITOR, "country", "DE", 2, 1, 0.5),
            new Share(Side.VISITOR, "size", "small", 2, 1, 0.5),
            new Share(Side.VISITOR, "role", "company", 3, 1, 1 / 3.0),
            new Share(Side.HOST, "all", "all", 1, 1, 1));
  }

  @Test
  void whoIsEndedEarlyGetsAnIncompletePlan() {
    visitor("org:sme", 3);
    host("org:host");
    Watch impatient =
        new Watch() {
          @Override
          public void report(String phase, long done, long total) {}

          @Override
          public boolean isOver() {
            return true;
          }
        };

    ExchangeAnswer plan = planner.propose(snapshot, "s", request(), impatient);

    assertThat(plan.incomplete()).isTrue();
    assertThat(plan.blockingIsLowerBound()).isTrue();
    assertThat(plan.bound()).isNull();
    assertThat(plan.unmatched()).hasSize(2);
    assertThat(out(plan, "org:sme").words()).contains("perhaps not scored");
  }
}
