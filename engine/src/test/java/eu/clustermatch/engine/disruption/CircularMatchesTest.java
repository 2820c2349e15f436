package eu.clustermatch.engine.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.clustermatch.engine.disruption.CircularAnswer.CircularMatch;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Drawing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CircularMatchesTest {
  private static final Drawing GRAPH =
      Drawing.of(
          """
          Country country:BE {latitude: 50.85; longitude: 4.35}
          Country country:DK {latitude: 56.16; longitude: 10.2}
          Country country:JP {latitude: 35.68; longitude: 139.69}
          Product waste:residue {name: Residues}
          Product waste:grain {name: Spent grain}
          Product waste:wort {name: Wort}
          Product product:feed {name: Feed}
          Product product:insects {name: Insect meal}
          Product product:beer {name: Beer}
          waste:grain BROADER waste:residue
          waste:grain INPUT_TO product:insects
          waste:grain SUBSTITUTES product:feed {degree: 0.6}
          Organisation org:brewery {name: Brewery}
          Organisation org:user {name: User}
          Organisation org:far {name: Far user}
          Organisation org:nowhere {name: Nowhere user}
          Organisation org:broad {name: Takes all residues}
          Organisation org:buyer {name: Buyer}
          Organisation org:farm {name: Farm}
          Organisation org:insects {name: Insect maker}
          Organisation org:old {name: Former user}
          Organisation org:other {name: Makes beer}
          org:brewery LOCATED_IN country:BE
          org:user LOCATED_IN country:DK
          org:far LOCATED_IN country:JP
          org:broad LOCATED_IN country:BE
          org:buyer LOCATED_IN country:BE
          org:farm LOCATED_IN country:BE
          org:insects LOCATED_IN country:DK
          org:brewery PRODUCES waste:grain {capacity: 1000; unit: t/year; byProduct: true}
          org:brewery PRODUCES product:beer {capacity: 9; unit: hl/year}
          org:brewery USES_INPUT waste:grain
          org:user USES_INPUT waste:grain
          org:user BUYS waste:grain
          org:far USES_INPUT waste:grain
          org:nowhere USES_INPUT waste:grain
          org:broad USES_INPUT waste:residue
          org:buyer BUYS waste:grain
          org:farm USES_INPUT product:feed
          org:insects PRODUCES product:insects
          org:old USES_INPUT waste:grain {validTo: 2018-12-31}
          org:other USES_INPUT product:beer
          org:other USES_INPUT waste:wort
          org:brewery SUPPLIES org:far {product: waste:grain}
          org:brewery SUPPLIES org:user {product: product:beer}
          """);

  @Test
  void surestThenNearestComeFirst() {
    assertThat(ask(null, null, null, false))
        .containsExactly(
            "1 org:broad uses Residues 0 km",
            "2 org:user uses Spent grain 705 km",
            "3 org:nowhere uses Spent grain ?",
            "4 org:farm uses Feed (stands in, 0.6) 0 km",
            "5 org:buyer buys Spent grain 0 km",
            "6 org:insects recipe Spent grain for Insect meal 705 km");
  }

  @Test
  void whatIsSuppliedAlreadyIsShownWhenAskedFor() {
    assertThat(ask(null, null, null, true))
        .contains("3 org:far uses Spent grain 9449 km, existing");
    assertThat(
            CircularMatches.find(GRAPH.snapshot(), "drawn", request(null, null, null, false, null))
                .hidden())
        .isEqualTo(1);
  }

  @Test
  void whatIsGivenOffIsTold() {
    CircularMatch match =
        CircularMatches.find(GRAPH.snapshot(), "drawn", request(null, null, null, false, null))
            .matches()
            .getFirst();

    assertThat(match.giver().id()).isEqualTo("org:brewery");
    assertThat(match.product().id()).isEqualTo("waste:grain");
    assertThat(match.amount()).isEqualTo(1000);
    assertThat(match.unit()).isEqualTo("t/year");
  }

  @Test
  void filtersMeanEitherSide() {
    assertThat(ask("waste:residue", null, null, false)).hasSize(6);
    assertThat(ask("waste:wort", null, null, false)).isEmpty();
    assertThat(ask(null, "org:insects", null, false))
        .containsExactly("1 org:insects recipe Spent grain for Insect meal 705 km");
    assertThat(ask(null, "org:brewery", null, false)).hasSize(6);
    assertThat(ask(null, null, "DK", false))
        .containsExactly(
            "1 org:user uses Spent grain 705 km",
            "2 org:insects recipe Spent grain for Insect meal 705 km");
    assertThat(ask(null, null, "JP", false)).isEmpty();
  }

  @Test
  void whoUsedItThenIsSeenAsOfThen() {
    CircularRequest then = request(null, null, null, false, LocalDate.of(2018, 6, 1));

    assertThat(CircularMatches.find(GRAPH.snapshot(), "drawn", then).matches())
        .extracting(match -> match.taker().id())
        .contains("org:old");
  }

  @Test
  void pagesAndOtherOrdersOfTheDataSayTheSame() {
    CircularRequest page = new CircularRequest(null, null, null, false, null, 2, 2);

    assertThat(dump(CircularMatches.find(GRAPH.shuffled(5).snapshot(), "drawn", page)))
        .isEqualTo(ask(null, null, null, false).subList(2, 4));
  }

  @Test
  void unknownIdsAreRefused() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> ask(null, null, "XX", false))
        .withMessage("country must be the id of a known country, but was XX.");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> ask("waste:none", null, null, false))
        .withMessage("product must be the id of a known product, but was waste:none.");
  }

  private static List<String> ask(
      @Nullable String product,
      @Nullable String organisation,
      @Nullable String country,
      boolean existing) {
    CircularRequest request = request(product, organisation, country, existing, null);
    return dump(CircularMatches.find(GRAPH.snapshot(), "drawn", request));
  }

  private static CircularRequest request(
      @Nullable String product,
      @Nullable String organisation,
      @Nullable String country,
      boolean existing,
      @Nullable LocalDate asOf) {
    return new CircularRequest(product, organisation, country, existing, asOf, 0, 100);
  }

  private static List<String> dump(CircularAnswer answer) {
    return answer.matches().stream().map(CircularMatchesTest::dump).toList();
  }

  private static String dump(CircularMatch match) {
    return match.rank()
        + " "
        + match.taker().id()
        + " "
        + match.fit().text()
        + " "
        + match.wanted().name()
        + (match.makes() == null ? "" : " for " + match.makes().name())
        + (match.substitute() ? " (stands in, " + match.degree() + ")" : "")
        + (match.distanceKm() == null ? " ?" : " " + Math.round(match.distanceKm()) + " km")
        + (match.existing() ? ", existing" : "");
  }
}
