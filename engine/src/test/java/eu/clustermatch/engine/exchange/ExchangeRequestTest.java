package eu.clustermatch.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.snapshot.Drawing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangeRequestTest {
  private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
  private static final ExchangeRules RULES = ExchangeRules.standard();

  private static Visitor visitor(String id, int days, LocalDate to, String... topics) {
    return new Visitor(id, List.of(topics), null, FROM, to, days);
  }

  private static Host host(String id, int capacity, @Nullable Integer simultaneous) {
    return new Host(id, List.of(), null, capacity, simultaneous, FROM, FROM.plusDays(9));
  }

  private static ExchangeRequest request(List<Visitor> visitors, List<Host> hosts, Veto... vetoes) {
    return new ExchangeRequest(Mode.STABLE, visitors, hosts, Arrays.asList(vetoes), RULES, true);
  }

  private static ExchangeRequest of(Visitor... visitors) {
    return request(Arrays.asList(visitors), List.of(host("h", 1, null)));
  }

  private static ExchangeRequest of(Host... hosts) {
    return request(List.of(visitor("v", 3, FROM)), Arrays.asList(hosts));
  }

  @Test
  void whatIsWrongIsNamedWithItsPlace() {
    Visitor good = visitor("v", 3, FROM);
    assertInvalid(
        () -> of(good, visitor("w", 3, FROM.minusDays(1))),
        "visitors[1].to must be no earlier than from, which is 2026-03-02, but was 2026-03-01.");
    assertInvalid(() -> of(good, good), "visitors[1].id must be named once, but was v.");
    assertInvalid(
        () -> of(visitor("v", -1, FROM)),
        "visitors[0].days must be between 1 and 366, but was -1.");
    assertInvalid(
        () -> of(visitor("v", 3, FROM, "green", "blue")),
        "visitors[0].topics[1] must be one of green, digital, resilience, social, skills, but was"
            + " blue.");
    assertInvalid(
        () -> of(visitor("v", 3, LocalDate.MAX)),
        "visitors[0].to must be between 2000-01-01 and 2099-12-31, but was +999999999-12-31.");
    assertInvalid(
        () -> of(host("h", 0, null)), "hosts[0].capacity must be between 1 and 1000, but was 0.");
    assertInvalid(
        () -> of(host("h", 1, 0)), "hosts[0].simultaneous must be between 1 and 1000, but was 0.");
    assertInvalid(() -> of(host(" ", 1, null)), "hosts[0].id must be given.");
    assertInvalid(
        () -> request(List.of(), List.of(host("h", 1, null))),
        "visitors must be a list of between 1 and 3000, but was one of 0.");
    assertInvalid(
        () -> request(List.of(good), List.of(host("h", 1, null)), new Veto("v", "v")),
        "vetoes[0] must be of two different ids, but was v twice.");
  }

  @Test
  void whoIsUnknownOrNamedTwiceUnderFormerIdsIsNamed() {
    ExchangePlanner planner = new ExchangePlanner(Ranker.ofPartners(Model.standard()));
    var snapshot =
        Drawing.of(
                """
                Organisation org:v {name: V}
                Organisation org:old {name: V}
                org:old SAME_AS org:v
                """)
            .snapshot();
    assertInvalid(
        () -> planner.propose(snapshot, "s", of(visitor("x", 3, FROM)), Watch.PATIENT),
        "visitors[0].id must be the id of a known cluster or organisation, but was x.");
    ExchangeRequest twice =
        request(
            List.of(visitor("org:v", 3, FROM), visitor("org:old", 3, FROM)),
            List.of(host("org:v", 1, null)));
    assertInvalid(
        () -> planner.propose(snapshot, "s", twice, Watch.PATIENT),
        "visitors[1].id must be named once, whatever its ids, but was org:v.");
    ExchangeRequest vetoed =
        request(
            List.of(visitor("org:v", 3, FROM)),
            List.of(host("org:v", 1, null)),
            new Veto("org:v", "y"));
    assertInvalid(
        () -> planner.propose(snapshot, "s", vetoed, Watch.PATIENT),
        "vetoes[0][1] must be the id of a known cluster or organisation, but was y.");
  }

  @Test
  void rulesAreChangedOnlyAsTheyCanBe() {
    assertInvalid(() -> RULES.with(Map.of("speed", 3)), "rules.speed must be left out; the rules");
    assertInvalid(
        () -> RULES.with(Map.of("minDays", 2.5)),
        "rules.minDays must be a whole number between 1 and 366, but was 2.5.");
    assertInvalid(
        () -> RULES.with(Map.of("minScore", Double.NaN)),
        "rules.minScore must be a number between -1000 and 1000, but was NaN.");
    assertInvalid(
        () -> RULES.with(Map.of("differentCountries", "no")),
        "rules.differentCountries must be true or false, but was no.");
    assertInvalid(
        () -> RULES.with(Map.of("visitOnce", false)),
        "rules.visitOnce must be left out: it always holds, but was false.");
    assertInvalid(
        () -> RULES.with(Map.of("eligibleCountries", List.of("DE", "EL"))),
        "rules.eligibleCountries[1] must be an ISO 3166 alpha-2 code, or XK, but was EL.");
    assertInvalid(
        () -> RULES.with(Map.of("visitorKinds", List.of("person"))),
        "rules.visitorKinds[0] must be one of cluster-organisation, support-organisation,");
    assertInvalid(
        () -> RULES.with(Map.of("hostOnly", Arrays.asList("large", null))),
        "rules.hostOnly[1] must be a text.");
  }

  @Test
  void aChangedRuleSaysSoInItsWords() {
    ExchangeRules changed =
        RULES.with(Map.of("minDays", 2, "commonTopic", List.of("water"), "maxMonths", false));

    assertThat(changed.settings())
        .filteredOn(Setting::changed)
        .extracting(Setting::rule, Setting::on)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Rule.MIN_DAYS, true),
            org.assertj.core.groups.Tuple.tuple(Rule.MAX_MONTHS, false),
            org.assertj.core.groups.Tuple.tuple(Rule.COMMON_TOPIC, true));
    assertThat(changed.settings().stream().map(Setting::words))
        .anySatisfy(words -> assertThat(words).contains("at least 2 full working days"));
    assertThat(changed.topics()).contains("green", "water");
    assertThat(RULES.settings()).noneMatch(Setting::changed);
  }

  private static void assertInvalid(ThrowingCallable asking, String message) {
    assertThatThrownBy(asking)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith(message);
  }
}
