package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.disruption.Dependency.Bounds;
import eu.clustermatch.engine.disruption.DependencyAnswer.Producer;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DependenciesTest {
  private static final String NODES =
      """
      Country country:DE {name: Germany}
      Country country:FR {name: France}
      Country country:CN {name: China}
      Ecosystem ecosystem:mobility {name: Mobility}
      Organisation org:a {name: Alpha}
      Organisation org:b {name: Beta}
      Organisation org:c {name: Gamma}
      Organisation org:d {name: Delta}
      org:a LOCATED_IN country:DE
      org:b LOCATED_IN country:DE
      org:c LOCATED_IN country:CN
      Product product:x {name: X; total: 100; totalUnit: t/year; totalSource: Yearbook}
      Product product:x1 {name: X1}
      Product product:x2 {name: X2}
      Product product:y {name: Y}
      Product product:z {name: Z}
      product:x1 BROADER product:x
      product:x2 BROADER product:x
      """;

  @Test
  void everythingKnownIsTheSumOfSquaredShares() {
    DependencyAnswer answer =
        find(
            """
            org:a PRODUCES product:x {capacity: 30; unit: t/year}
            org:b PRODUCES product:x {capacity: 20; unit: t/year}
            org:c PRODUCES product:x {capacity: 50; unit: t/year}
            """);

    // By organisation 0.3² + 0.2² + 0.5², by country 0.5² + 0.5².
    assertThat(dump(answer))
        .isEqualTo("coverage 1.000 country 0.500-0.500 organisation 0.380-0.380 extra 0.500-0.500");
    assertThat(answer.byCountry().stream().map(Object::toString).toList())
        .containsExactly(
            "CountryAmount[country=CN, inEu=false, organisations=1, amount=50.0, share=0.5]",
            "CountryAmount[country=DE, inEu=true, organisations=2, amount=50.0, share=0.5]");
    assertThat(answer.byOrganisation())
        .extracting(Producer::id)
        .containsExactly("org:c", "org:a", "org:b");
    assertThat(answer.dependency().totalSource()).isEqualTo("Yearbook");
    assertThat(answer.note()).isEmpty();
  }

  @Test
  void restMayBeOfOtherFirmsButInTheSameCountries() {
    DependencyAnswer answer =
        find(
            """
            org:a PRODUCES product:x {capacity: 20; unit: t/year}
            org:c PRODUCES product:x {capacity: 40; unit: t/year}
            """);

    // 0.2² + 0.4² = 0.2; one other firm with the rest adds 0.4², while all of it in China would
    // make 0.2² + 0.8². Extra-EU: 0.4 at least, all but 0.2 at most.
    assertThat(dump(answer))
        .isEqualTo("coverage 0.600 country 0.200-0.680 organisation 0.200-0.360 extra 0.400-0.800");
    assertThat(answer.dependency().isAbove(0.1)).isTrue();
    assertThat(answer.dependency().isAbove(0.4)).isNull();
    assertThat(answer.dependency().isAbove(0.7)).isFalse();
  }

  @Test
  void whoMakesOtherKindsToAnUnknownAmountMayHaveTheRest() {
    DependencyAnswer answer =
        find(
            """
            org:a PRODUCES product:x1 {capacity: 20; unit: t/year}
            org:a PRODUCES product:x2
            org:c PRODUCES product:x {capacity: 40; unit: t/year}
            org:c PRODUCES product:x1 {capacity: 10; unit: t/year}
            """);

    // Gamma's 10 are part of its 40. Alpha with the rest: 0.6² + 0.4².
    assertThat(dump(answer))
        .isEqualTo("coverage 0.600 country 0.200-0.680 organisation 0.200-0.520 extra 0.400-0.800");
    assertThat(answer.byOrganisation().getFirst().stated())
        .extracting(DependencyAnswer.Stated::counts)
        .containsExactly(true, false);
    assertThat(answer.note())
        .isEqualTo(
            "Besides, no amount is stated of other kinds of it made by Alpha. These may have any"
                + " part of what is missing from the total.");
  }

  @Test
  void whoLiesNowhereMayLieAnywhere() {
    DependencyAnswer answer =
        find(
            """
            org:a PRODUCES product:x {capacity: 60; unit: t/year}
            org:d PRODUCES product:x {capacity: 40; unit: t/year}
            """);

    // Delta in Germany: 1; in a country of its own: 0.6² + 0.4².
    assertThat(dump(answer))
        .isEqualTo("coverage 1.000 country 0.520-1.000 organisation 0.520-0.520 extra 0.000-0.400");
    assertThat(answer.byCountry().getLast().country()).isNull();
    assertThat(answer.byCountry().getLast().inEu()).isNull();
    assertThat(answer.note()).isEqualTo("No country is known of Delta: it may be any.");
  }

  @Test
  void amountsWithoutATotalClaimNoShare() {
    DependencyAnswer answer =
        find(
            "product:y",
            """
            org:a PRODUCES product:y {capacity: 5; unit: t/year}
            org:b PRODUCES product:y {capacity: 3; unit: t/year; byProduct: true}
            org:c PRODUCES product:y {capacity: 1; unit: m3/year}
            org:d PRODUCES product:y
            """,
            null);

    assertThat(dump(answer)).isEqualTo("coverage null country null organisation null extra null");
    assertThat(answer.dependency().isAbove(0)).isNull();
    assertThat(answer.dependency().unit()).isEqualTo("t/year");
    assertThat(
            answer.byOrganisation().stream()
                .map(p -> p.id() + " " + p.amount() + " " + p.share() + " " + p.byProduct())
                .toList())
        .containsExactly(
            "org:a 5.0 null false",
            "org:b 3.0 null true",
            "org:c null null false",
            "org:d null null false");
    assertThat(answer.note())
        .isEqualTo(
            "How much of it there is in all is not known: no share is claimed. No amount is stated"
                + " by Delta. Units differ: only t/year is summed, and amounts in others are left"
                + " out of Gamma. No country is known of Delta: it may be any.");
  }

  @Test
  void amountsAboveTheTotalAreNotBelieved() {
    DependencyAnswer answer = find("org:a PRODUCES product:x {capacity: 100.5; unit: t/year}");

    assertThat(dump(answer)).isEqualTo("coverage null country null organisation null extra null");
    assertThat(answer.byOrganisation().getFirst().share()).isNull();
    assertThat(answer.note())
        .isEqualTo(
            "The stated amounts are 100.5 t/year, more than the total of 100 t/year: neither is"
                + " believed, and no share is claimed.");
  }

  @Test
  void whatIsNotMadeByAnyoneKnownIsNotKnown() {
    assertThat(dump(find("product:x", "", null)))
        .isEqualTo("coverage 0.000 country 0.000-1.000 organisation 0.000-1.000 extra 0.000-1.000");
    assertThat(find("product:z", "", null).note())
        .isEqualTo(
            "Nobody is known to make it. How much of it there is in all is not known: no share is"
                + " claimed.");
    assertThat(Dependencies.find(Drawing.of(NODES).snapshot(), "drawn", "product:none", null))
        .isEmpty();
  }

  @Test
  void whatBeganLaterIsNotSeenAsOfADay() {
    String links =
        """
        org:a PRODUCES product:x {capacity: 100; unit: t/year; validFrom: 2018-01-01}
        org:c PRODUCES product:x {capacity: 60; unit: t/year; validTo: 2017-12-31}
        """;

    assertThat(find("product:x", links, null).byOrganisation())
        .extracting(Producer::id)
        .containsExactly("org:a");
    assertThat(find("product:x", links, LocalDate.of(2017, 6, 1)).byOrganisation())
        .extracting(Producer::id)
        .containsExactly("org:c");
  }

  @Test
  void mostDependentComeFirstAndTheUnknownLast() {
    Drawing drawing =
        Drawing.of(
            NODES
                + """
                Product product:w {name: W; total: 10; totalUnit: t/year}
                org:a PRODUCES product:x1 {capacity: 60; unit: t/year}
                org:c PRODUCES product:w {capacity: 10; unit: t/year}
                org:b BUYS product:y
                org:b ACTIVE_IN ecosystem:mobility
                org:a ACTIVE_IN ecosystem:mobility
                """);

    assertThat(list(drawing, Filters.NONE))
        .containsExactly(
            "product:w", "product:x", "product:x1", "product:x2", "product:y", "product:z");
    assertThat(list(drawing, mobility())).containsExactly("product:x", "product:x1", "product:y");
    assertThat(list(drawing.shuffled(3), mobility())).isEqualTo(list(drawing, mobility()));
  }

  private static Filters mobility() {
    List<String> none = List.of();
    return new Filters(
        none, none, none, none, none, List.of("mobility"), none, none, none, none, none);
  }

  private static List<String> list(Drawing drawing, Filters filters) {
    DependencyListRequest request = new DependencyListRequest(filters, null, 0, 100);
    return Dependencies.list(drawing.snapshot(), "drawn", request).dependencies().stream()
        .map(Dependency::product)
        .collect(Collectors.toList());
  }

  private static DependencyAnswer find(String links) {
    return find("product:x", links, null);
  }

  private static DependencyAnswer find(String product, String links, @Nullable LocalDate asOf) {
    return Dependencies.find(Drawing.of(NODES + links).snapshot(), "drawn", product, asOf)
        .orElseThrow();
  }

  private static String dump(DependencyAnswer answer) {
    Dependency known = answer.dependency();
    return "coverage %s country %s organisation %s extra %s"
        .formatted(
            known.coverage() == null ? null : String.format(Locale.ROOT, "%.3f", known.coverage()),
            dump(known.hhiCountry()),
            dump(known.hhiOrganisation()),
            dump(known.extraEuShare()));
  }

  private static @Nullable String dump(@Nullable Bounds bounds) {
    return bounds == null
        ? null
        : String.format(Locale.ROOT, "%.3f-%.3f", bounds.low(), bounds.high());
  }
}
