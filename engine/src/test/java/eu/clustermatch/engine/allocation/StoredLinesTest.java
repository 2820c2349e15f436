package eu.clustermatch.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredLinesTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 4, 1);
  private static final String MARKET =
      """
      Product product:mask {name: Mask}
      Product product:gown {name: Gown}
      Organisation org:hospital {name: Hospital}
      Organisation org:maker {name: Maker}
      Organisation org:stock {name: Stock}
      Demand demand:masks {kind: crisis; quantity: 100; unit: pieces; availableTo: 2020-04-10}
      org:hospital SEEKS demand:masks
      demand:masks ABOUT product:mask
      Offer offer:maker {kind: crisis; quantity: 60; unit: pieces; availableFrom: 2020-04-02}
      org:maker OFFERS offer:maker
      offer:maker ABOUT product:mask
      Offer offer:stock {kind: crisis; quantity: 30; unit: pieces}
      org:stock OFFERS offer:stock
      offer:stock ABOUT product:mask
      """;

  private static final String ELSEWHERE =
      MARKET.replace("offer:maker ABOUT product:mask", "offer:maker ABOUT product:gown");

  @Test
  void whatIsOnTheMarketIsAllocated() {
    AllocationAnswer answer = allocate(MARKET);
    assertThat(flows(answer)).containsExactly("offer:maker 60", "offer:stock 30");
    assertThat(answer.shortfall()).hasSize(1);
    assertThat(answer.leftOut()).isEmpty();
  }

  @Test
  void whatCannotBeAllocatedIsLeftOutWithTheReason() {
    AllocationAnswer answer =
        allocate(
            MARKET
                + """
                Offer offer:a {kind: crisis; unit: pieces; quantity: 5}
                Offer offer:b {kind: crisis; unit: pieces}
                Offer offer:c {kind: crisis; quantity: 5; unit: bushels}
                Offer offer:d {kind: crisis; quantity: 5; unit: pieces}
                Offer offer:e {kind: crisis; quantity: 5; unit: pieces; validTo: 2020-03-31}
                Offer offer:f {kind: business; quantity: 5; unit: pieces}
                Offer offer:h {kind: crisis; quantity: 5; unit: pieces; availableTo: 2020-03-31}
                Offer offer:g {kind: crisis; quantity: 20000; unit: million}
                offer:b ABOUT product:mask
                offer:c ABOUT product:mask
                offer:d ABOUT product:mask
                offer:d ABOUT product:gown
                offer:e ABOUT product:mask
                offer:f ABOUT product:mask
                offer:g ABOUT product:mask
                offer:h ABOUT product:mask
                """);
    assertThat(answer.leftOut())
        .containsExactly(
            new LeftOut("offer:a", "It is about no product."),
            new LeftOut("offer:b", "It states no quantity."),
            new LeftOut("offer:c", "Its unit, bushels, is not known."),
            new LeftOut("offer:d", "It is about several products."),
            new LeftOut("offer:g", "Its quantity, 20000.0 million, is too large to plan with."),
            new LeftOut("offer:h", "It could be had until 2020-03-31."));
    assertThat(flows(answer)).containsExactly("offer:maker 60", "offer:stock 30");
  }

  @Test
  void whoDoesNotWantToMeetIsNotAvailable() {
    for (String apart :
        List.of(
            MARKET.replace("{name: Maker}", "{name: Maker; vetoes: org:hospital}"),
            MARKET.replace(
                "{kind: crisis; quantity: 100",
                "{kind: crisis; declined: offer:maker; quantity: 100"))) {
      AllocationAnswer answer = allocate(apart);
      assertThat(flows(answer)).containsExactly("offer:stock 30");
      assertThat(answer.toString()).doesNotContainIgnoringCase("veto", "declined");
      assertThat(answer.shortfall().getFirst().reasons())
          .as("as if the offer were not there")
          .isEqualTo(allocate(ELSEWHERE).shortfall().getFirst().reasons());
      assertThat(answer.unused().getFirst().because())
          .isEqualTo(allocate(ELSEWHERE).unused().getFirst().because());
    }
  }

  @Test
  void whoDoesNotWantToMeetIsNotAvailableThoughOneOfTheTwoIsGiven() {
    String vetoed = MARKET.replace("{name: Maker}", "{name: Maker; vetoes: org:hospital}");
    String declined =
        MARKET.replace("{kind: crisis; q", "{kind: crisis; declined: demand:masks; q");
    String demandDeclined =
        MARKET.replace(
            "{kind: crisis; quantity: 100", "{kind: crisis; declined: offer:maker; quantity: 100");
    List<DemandLine> demand = List.of(demand("demand:masks"));
    List<OfferLine> offer = List.of(offer("offer:maker", null), offer("stock", "org:stock"));
    assertThat(flows(allocate(vetoed, null, List.of(offer("any", "org:maker"))))).isEmpty();
    assertThat(flows(allocate(vetoed, demand, null))).containsExactly("offer:stock 30");
    for (String apart : List.of(vetoed, demandDeclined)) {
      assertThat(flows(allocate(apart, null, offer))).containsExactly("stock 60");
      assertThat(flows(allocate(apart, demand, offer))).containsExactly("stock 60");
      assertThat(allocate(apart, demand, offer).toString())
          .doesNotContainIgnoringCase("veto", "declined");
    }
    assertThat(flows(allocate(declined, demand, offer))).containsExactly("stock 60");
    assertThat(flows(allocate(vetoed, List.of(demand("another")), offer)))
        .as("a demand of nobody known is kept apart from none")
        .containsExactly("offer:maker 60", "stock 40");
  }

  private static DemandLine demand(String id) {
    return new DemandLine(id, "product:mask", 100, "pieces", null, null, true, true, true, 1);
  }

  private static OfferLine offer(String id, @Nullable String provider) {
    return new OfferLine(id, "product:mask", 60, "pieces", null, null, provider);
  }

  @Test
  void datesFarAwayAreNoHindrance() {
    assertThat(flows(allocate(MARKET.replace("2020-04-10", "2999-01-01"))))
        .containsExactly("offer:maker 60", "offer:stock 30");
    assertThat(flows(allocate(MARKET.replace("2020-04-02", "0001-01-01"))))
        .containsExactly("offer:maker 60", "offer:stock 30");
  }

  @Test
  void whereNothingIsOnTheMarketThatIsSaid() {
    assertThatThrownBy(() -> allocate(MARKET.replace("demand:masks ABOUT product:mask", "")))
        .hasMessage("demands must be given, since none that can be allocated is on the market.");
  }

  private static List<String> flows(AllocationAnswer answer) {
    return answer.flows().stream()
        .map(flow -> flow.offer() + " " + Math.round(flow.quantity()))
        .toList();
  }

  private static AllocationAnswer allocate(String drawing) {
    return allocate(drawing, null, null);
  }

  private static AllocationAnswer allocate(
      String drawing, @Nullable List<DemandLine> demands, @Nullable List<OfferLine> offers) {
    Snapshot snapshot = Drawing.of(drawing).snapshot();
    return Allocation.answer(
        snapshot, "drawn-1", AllocationRequest.of(snapshot, TODAY, demands, offers), Watch.PATIENT);
  }
}
