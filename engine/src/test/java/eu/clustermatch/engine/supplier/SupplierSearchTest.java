package eu.clustermatch.engine.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.failure.Exposure;
import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.rank.Contribution;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplierSearchTest {
  private static final SupplierSearch SEARCH = new SupplierSearch(SupplierSearch.model());

  /** Makers of masks, and of much that is like them. */
  private static final String MASKS =
      """
      Country country:FR
      Country country:CN
      Product product:protective {name: Protective wear}
      Product product:mask {name: Masks}
      Product product:shield {name: Shields}
      Product product:scarf {name: Scarves}
      Product product:filter {name: Filters}
      Product product:fleece {name: Fleece}
      product:mask BROADER product:protective
      product:shield BROADER product:protective
      product:scarf SUBSTITUTES product:mask {degree: 0.4}
      product:filter CAPABILITY_NEAR product:mask {degree: 0.6}
      product:fleece INPUT_TO product:mask {essential: true}
      Organisation org:gone {name: Gone}
      Organisation org:declared {name: Declared; inputsComplete: true; inputsCompleteSource: Register; inputsCompleteDate: 2019-05-01}
      Organisation org:silent {name: Silent}
      Organisation org:tied {name: Tied}
      Organisation org:far {name: Far}
      Organisation org:scarves {name: Weaver}
      Organisation org:shields {name: Moulder}
      Organisation org:filters {name: Filterer}
      Organisation org:words {name: Wordy; description_en: We sew masks on request.}
      Organisation org:hospital {name: Hospital}
      Organisation org:clinic {name: Clinic}
      org:gone PRODUCES product:mask
      org:declared PRODUCES product:mask
      org:silent PRODUCES product:mask
      org:tied PRODUCES product:mask
      org:far PRODUCES product:mask
      org:scarves PRODUCES product:scarf
      org:shields PRODUCES product:shield
      org:filters PRODUCES product:filter
      org:far LOCATED_IN country:CN
      org:tied LOCATED_IN country:FR
      org:declared LOCATED_IN country:FR
      org:tied USES_INPUT product:fleece {complete: true; completeSource: S; completeDate: 2019-01-01}
      org:far SUPPLIES org:tied {product: product:fleece}
      org:gone SUPPLIES org:hospital {product: product:mask; share: 0.5}
      org:silent SUPPLIES org:hospital {product: product:mask; share: 0.3}
      org:clinic BUYS product:mask
      """;

  @Test
  void the_proven_come_first_and_those_who_fail_too_come_last() {
    SupplierAnswer answer = ask(MASKS, "org:gone", "product:mask", null, null, List.of("CN"));
    assertThat(answer.hits())
        .extracting(hit -> hit.entry().id())
        .containsExactly(
            "org:declared",
            "org:silent",
            "org:scarves",
            "org:shields",
            "org:filters",
            "org:tied",
            "org:words");
    assertThat(answer.hits())
        .extracting(SupplierHit::match)
        .containsExactly(
            MatchKind.EXACT,
            MatchKind.EXACT,
            MatchKind.SUBSTITUTE,
            MatchKind.SIBLING,
            MatchKind.CAPABILITY,
            MatchKind.EXACT,
            MatchKind.TEXT);
    assertThat(answer.hits().get(0).dependence()).isEqualTo(Verdict.SURVIVES);
    assertThat(answer.hits().get(1).dependence()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer.hits().get(5).dependence()).isEqualTo(Verdict.FAILS);
    assertThat(answer.out()).as("Far makes masks, and is out").isEqualTo(1);
  }

  @Test
  void contributions_add_up_to_the_score() {
    SupplierAnswer answer =
        ask(MASKS, "org:gone", null, "org:hospital", "sewn masks", List.of("CN"));
    assertThat(answer.hits())
        .isNotEmpty()
        .allSatisfy(hit ->
            assertThat(hit.contributions().stream().mapToDouble(Contribution::contribution).sum())
                .isCloseTo(hit.score(), within(1e-9)));
  }

  @Test
  void a_supplier_alone_stands_for_what_it_delivers_to_the_buyer() {
    SupplierAnswer answer = ask(MASKS, "org:gone", null, "org:hospital", null, List.of());
    assertThat(answer.sought()).containsExactly(new SupplierAnswer.Sought("product:mask", "Masks"));
    assertThat(answer.hits().getFirst().concentration())
        .as("half of the need was with one, three tenths with another")
        .isNotNull()
        .satisfies(index -> {
          assertThat(index.organisationBefore()).isCloseTo(.34, within(1e-6));
          assertThat(index.coverage()).isCloseTo(.8, within(1e-6));
        });
  }

  @Test
  void words_alone_find_the_product_they_name() {
    SupplierAnswer answer = ask(MASKS, null, null, null, "masks", List.of());
    assertThat(answer.sought()).extracting(SupplierAnswer.Sought::id).contains("product:mask");
    assertThat(answer.hits()).extracting(hit -> hit.entry().id()).contains("org:declared");
  }

  @Test
  void the_mirror_finds_who_else_buys() {
    SupplierAnswer answer =
        SEARCH.answer(
            snapshot(MASKS),
            "s",
            request(
                Side.MARKETS, "org:declared", null, "org:hospital", null, Outage.Named.NOTHING));
    assertThat(answer.hits())
        .extracting(hit -> hit.entry().id())
        .startsWith("org:clinic")
        .doesNotContain("org:hospital", "org:declared");
  }

  /** Two makers abroad, of whom one exports to where it is asked from. */
  private static final String EXPORTERS =
      """
      Country country:FR
      Country country:IT
      Product product:mask {name: Masks}
      Organisation org:a-stranger {name: Stranger}
      Organisation org:exporter {name: Exporter}
      Organisation org:hospital {name: Hospital}
      Organisation org:clinic {name: Clinic}
      org:a-stranger PRODUCES product:mask
      org:exporter PRODUCES product:mask
      org:a-stranger LOCATED_IN country:IT
      org:exporter LOCATED_IN country:IT
      org:hospital LOCATED_IN country:FR
      org:clinic LOCATED_IN country:FR
      org:exporter SUPPLIES org:clinic {validFrom: 2020-06-01}
      """;

  @Test
  void who_delivers_to_the_country_comes_before_who_does_not() {
    SupplierAnswer answer = ask(EXPORTERS, null, "product:mask", "org:hospital", null, List.of());
    assertThat(answer.hits())
        .extracting(hit -> hit.entry().id())
        .containsExactly("org:exporter", "org:a-stranger");
    assertThat(marketRecords(answer.hits().getFirst()))
        .containsExactly("has delivered to the same country");
    assertThat(marketRecords(answer.hits().getLast())).isEmpty();
  }

  @Test
  void a_delivery_is_not_known_before_it_began() {
    SupplierRequest before =
        new SupplierRequest(
            Side.SUPPLIERS,
            null,
            "product:mask",
            "org:hospital",
            null,
            null,
            Outage.Named.NOTHING,
            Filters.NONE,
            null,
            null,
            LocalDate.of(2020, 5, 31),
            0,
            100,
            true);
    assertThat(SEARCH.answer(snapshot(EXPORTERS), "s", before).hits())
        .hasSize(2)
        .allSatisfy(hit -> assertThat(marketRecords(hit)).isEmpty());
  }

  private static List<String> marketRecords(SupplierHit hit) {
    return hit.contributions().stream()
        .filter(contribution -> contribution.signal().equals("market-record"))
        .map(Contribution::because)
        .toList();
  }

  /** It goes on, but hardly. */
  @Test
  void who_goes_on_may_lose_nearly_all_that_it_needs() {
    String drawing =
        MASKS.replace("org:far SUPPLIES org:tied {product: product:fleece}", "")
            + """
            org:far SUPPLIES org:tied {product: product:fleece; share: 0.95}
            org:declared SUPPLIES org:tied {product: product:fleece; share: 0.05}
            """;
    SupplierHit tied =
        ask(drawing, null, "product:mask", null, null, List.of("CN")).hits().stream()
            .filter(hit -> hit.entry().id().equals("org:tied"))
            .findFirst()
            .orElseThrow();
    assertThat(tied.dependence()).isEqualTo(Verdict.SURVIVES);
    assertThat(tied.exposure()).isEqualTo(new Exposure(0.95, 0.95));
  }

  /** Shields are out; Wordy and the makers of shields speak of them all the same. */
  @Test
  void words_do_not_bring_back_who_makes_what_is_out() {
    String drawing =
        MASKS + "Organisation org:brine {name: Brine; description_en: Shields out of masks.}\n";
    Outage.Named shields =
        new Outage.Named(List.of(), List.of(), List.of("product:shield"), List.of(), List.of());
    SupplierRequest request = request(Side.SUPPLIERS, null, "product:mask", null, "masks", shields);
    assertThat(SEARCH.answer(snapshot(drawing), "s", request).hits())
        .extracting(hit -> hit.entry().id())
        .contains("org:brine");
    String maker = drawing + "org:brine PRODUCES product:shield\n";
    assertThat(SEARCH.answer(snapshot(maker), "s", request).hits())
        .extracting(hit -> hit.entry().id())
        .doesNotContain("org:brine", "org:shields");
  }

  @Test
  void who_makes_what_is_offered_is_no_market_for_it() {
    SupplierRequest request =
        request(Side.MARKETS, "org:silent", null, "org:hospital", "masks", Outage.Named.NOTHING);
    assertThat(SEARCH.answer(snapshot(MASKS), "s", request).hits())
        .extracting(hit -> hit.entry().id())
        .contains("org:clinic")
        .doesNotContain("org:declared", "org:tied", "org:far", "org:gone");
  }

  @Test
  void who_is_out_cannot_ask() {
    assertThatThrownBy(() -> ask(MASKS, null, "product:mask", "org:far", null, List.of("CN")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("buyer")
        .hasMessageContaining("not out itself");
  }

  @Test
  void a_material_without_producers_has_an_empty_answer() {
    SupplierAnswer answer =
        ask("Product material:rare {name: Xyzzium}", null, "material:rare", null, null, List.of());
    assertThat(answer.total()).isZero();
    assertThat(answer.hits()).isEmpty();
  }

  private static SupplierAnswer ask(
      String drawing,
      @Nullable String supplier,
      @Nullable String product,
      @Nullable String buyer,
      @Nullable String text,
      List<String> countries) {
    Outage.Named without = new Outage.Named(countries, List.of(), List.of(), List.of(), List.of());
    return SEARCH.answer(
        snapshot(drawing), "s", request(Side.SUPPLIERS, supplier, product, buyer, text, without));
  }

  private static Snapshot snapshot(String drawing) {
    return Drawing.of(drawing).snapshot();
  }

  private static SupplierRequest request(
      Side side,
      @Nullable String supplier,
      @Nullable String product,
      @Nullable String buyer,
      @Nullable String text,
      Outage.Named without) {
    return new SupplierRequest(
        side,
        supplier,
        product,
        buyer,
        text,
        "en",
        without,
        Filters.NONE,
        null,
        null,
        null,
        0,
        100,
        true);
  }
}
