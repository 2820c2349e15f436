package eu.clustermatch.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Unit;
import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {
  @Test
  void a_shortfall_is_told_in_words_with_all_that_it_is_due_to() {
    Shortfall shortfall =
        only(
            """
            needs clinic: 5000 pieces product:surgical by 2020-04-03 in A; not late; no substitutes
            needs care: 1000 pieces product:surgical by 2020-04-03 in B; not late; no substitutes; priority 2
            has near: 2200 pieces product:surgical in A
            has far: 2000 pieces product:surgical from 2020-04-01 in B
            has late: 2000 pieces product:surgical from 2020-04-09 in B
            has other: 700 pieces product:ffp2 in B
            """,
            "clinic");
    assertThat(shortfall.reasons().get(0).offers()).containsExactlyInAnyOrder("near", "far");
    assertThat(shortfall.reasons().get(0).demands()).containsExactly("care");
    assertThat(shortfall.because())
        .isEqualTo(
            "Needs 5,000 pieces of Surgical masks by 3 April 2020; gets 3,200 pieces: 2,200 pieces"
                + " from near and 1,000 pieces from far. The remaining 1,800 pieces are missing"
                + " because all known offers of it (4,200 pieces in 2 offers) are used up: 1,000"
                + " pieces go to care (which has priority). Besides, some is offered that comes"
                + " too late to be of use: late would have 2,000 pieces on 10 April 2020."
                + " Besides, something is offered that could stand in but is not wanted: other has"
                + " 700 pieces of FFP2 masks.");
  }

  @Test
  void the_right_told_is_that_to_most_of_what_another_gets() {
    Shortfall shortfall =
        only(
            """
            needs civil: 1000 pieces product:mask in A
            needs hospitals: 100 pieces product:surgical in D
            has a: 30 pieces product:ffp2 in A
            has b: 900 pieces product:surgical in A
            """,
            "hospitals");
    assertThat(shortfall.because()).contains("930 pieces go to civil (which is nearer, ");
  }

  @Test
  void a_place_that_is_not_known_is_told_where_it_makes_an_offer_late() {
    Shortfall shortfall =
        only(
            """
            needs a: 10 pieces product:mask by 2020-04-03 in A; not late
            has o: 10 pieces product:mask from 2020-04-01 in X
            """,
            "a");
    assertThat(shortfall.because())
        .contains("(one of the two places is not known, so they are taken to lie 5,000 km apart)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 l product:gel                      | 10 kg product:gel          | OTHER_UNIT
          10 pieces product:ffp2                | 10 pieces product:mask     | TOO_GENERAL
          10 pieces product:gown                | 10 pieces product:gel      | NOT_OFFERED
          10 pieces product:surgical; no substitutes | 10 pieces product:ffp2 | SUBSTITUTES_NOT_ALLOWED
          10 pieces product:mask by 2020-04-01; not late | 10 pieces product:mask from 2020-04-02 | TOO_LATE
          10 pieces product:mask by 2020-04-01  | 10 pieces product:mask from 2020-04-02 | LATE
          10 pieces product:mask                | 6 pieces product:mask      | USED_UP
          10 pieces product:mask; unsplit       | 6 pieces product:mask      | USED_UP
          """)
  void what_binds_is_named(String needs, String has, ReasonKind binding) {
    Shortfall shortfall = only("needs a: " + needs + "\nhas o: " + has, "a");
    assertThat(shortfall.reasons()).extracting(Reason::kind).containsExactly(binding);
    assertThat(shortfall.late()).isEqualTo(binding == ReasonKind.LATE ? 10 : 0);
    assertThat(shortfall.served() + shortfall.missing()).isEqualTo(10);
  }

  @Test
  void what_may_not_be_split_is_told_of_larger_offers_that_serve_others() {
    Shortfall shortfall =
        only(
            """
            needs a: 100 pieces product:mask in A; unsplit
            needs b: 100 pieces product:mask in A; unsplit; priority 5
            has large: 100 pieces product:mask in A
            has small: 30 pieces product:mask in A
            has tiny: 20 pieces product:mask in A
            """,
            "a");
    assertThat(shortfall.because())
        .isEqualTo(
            "Needs 100 pieces of Masks; gets 30 pieces from small. The remaining 70 pieces are"
                + " missing because one offer alone must serve it, and the larger ones (the"
                + " largest has 100 pieces) serve more or better otherwise: 100 pieces go to b"
                + " (which has priority).");
  }

  @Test
  void an_offer_in_time_that_has_too_little_left_is_told_with_who_took_it() {
    Shortfall shortfall =
        only(
            """
            needs w: 100 pieces product:mask by 2020-04-10; unsplit
            needs r: 60 pieces product:mask by 2020-04-10; not late
            has timely: 150 pieces product:mask
            has late: 100 pieces product:mask from 2020-05-01
            """,
            "w");
    assertThat(shortfall.because())
        .contains("could be there by then has less left: 60 pieces go to r (");
  }

  @Test
  void what_splitting_would_add_is_left_of_others() {
    Shortfall shortfall =
        only(
            """
            needs a: 100 pieces product:mask; unsplit
            has o: 60 pieces product:mask
            has p: 50 pieces product:mask
            """,
            "a");
    assertThat(shortfall.reasons().getFirst().kind()).isEqualTo(ReasonKind.NOT_SPLIT);
    assertThat(shortfall.because())
        .endsWith("because one offer alone must serve it, and no other has more.");
  }

  @Test
  void what_comes_too_late_is_told_though_others_use_it_up() {
    Shortfall shortfall =
        only(
            """
            needs a: 10 pieces product:mask by 2020-03-04 in A; not late
            needs b: 10 pieces product:mask in A
            has o: 10 pieces product:mask from 2020-03-06 in A
            """,
            "a");
    assertThat(shortfall.reasons()).extracting(Reason::kind).containsExactly(ReasonKind.TOO_LATE);
    assertThat(shortfall.because())
        .contains("and others get all of it: o would have 10 pieces on 6 March 2020");
  }

  @Test
  void small_quantities_are_not_told_as_nothing() {
    Shortfall shortfall = only("needs a: 0.0002 t product:gel\nhas o: 0.0001 t product:gel", "a");
    assertThat(shortfall.because()).contains("Needs 0.0002 t of Gel", "gets 0.0001 t");
  }

  @Test
  void what_is_left_over_is_told_with_why() {
    AllocationAnswer answer =
        Crisis.of(
                """
                needs a: 100 pieces product:ffp2 in A
                needs u: 90 pieces product:gown in A; unsplit
                has enough: 120 pieces product:ffp2 in A
                has broad: 10 pieces product:mask in A
                has gel: 10 l product:gel in A
                has kilos: 10 kg product:ffp2 in A
                has gowns: 60 pieces product:gown in A
                has more: 50 pieces product:gown in A
                """)
            .plan();
    assertThat(answer.unused())
        .extracting(unused -> unused.offer() + " " + unused.left() + " " + unused.reason())
        .containsExactly(
            "broad 10.0 TOO_GENERAL",
            "enough 20.0 ALL_SERVED",
            "gel 10.0 NOT_ASKED",
            "kilos 10.0 OTHER_UNIT",
            "more 50.0 NOT_SPLIT");
  }

  @Test
  void one_unit_more_of_what_is_said_to_bind_serves_one_more() {
    int checked = 0;
    for (int seed = 0; seed < 40; seed++) {
      AllocationRequest request = RandomCrisis.request(new Random(seed), 8, 10);
      AllocationAnswer answer = plan(request);
      for (Shortfall shortfall : answer.shortfall()) {
        Reason binding = shortfall.reasons().getFirst();
        if (binding.kind() == ReasonKind.USED_UP) {
          for (String offer : binding.offers()) {
            double more = Math.min(0.5, shortfall.missing());
            Unit unit = unit(shortfall.unit());
            AllocationAnswer then = plan(with(request, offer, unit, more));
            assertThat(served(then) - served(answer))
                .as("%s of seed %d with more of %s", shortfall.demand(), seed, offer)
                .isCloseTo(unit.toBase(more), within(1e-6));
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  @Test
  void what_is_said_to_help_besides_does() {
    Set<ReasonKind> seen = EnumSet.noneOf(ReasonKind.class);
    for (int seed = 0; seed < 40; seed++) {
      AllocationRequest request = RandomCrisis.request(new Random(seed), 8, 12);
      AllocationAnswer answer = plan(request);
      for (Shortfall shortfall : answer.shortfall()) {
        for (Reason reason : shortfall.reasons()) {
          boolean late = reason.kind() == ReasonKind.TOO_LATE;
          if (late || reason.kind() == ReasonKind.SUBSTITUTES_NOT_ALLOWED) {
            seen.add(reason.kind());
            AllocationAnswer then =
                plan(with(request, shortfall.demand(), line -> relaxed(line, late)));
            double most = Math.min(shortfall.missing(), reason.quantity());
            assertThat(served(then) - served(answer))
                .as("%s of seed %d", shortfall.demand(), seed)
                .isGreaterThanOrEqualTo(unit(shortfall.unit()).toBase(most) - 1e-6);
          }
        }
      }
    }
    assertThat(seen).hasSize(2);
  }

  private static Shortfall only(String crisis, String demand) {
    return Crisis.of(crisis).plan().shortfall().stream()
        .filter(shortfall -> shortfall.demand().equals(demand))
        .findFirst()
        .orElseThrow();
  }

  private static AllocationAnswer plan(AllocationRequest request) {
    return Allocation.answer(Crisis.WORLD, "s", request, Watch.PATIENT);
  }

  private static Unit unit(String text) {
    return Objects.requireNonNull(Unit.find(text));
  }

  private static double served(AllocationAnswer answer) {
    return answer.totals().stream().mapToDouble(Total::served).sum();
  }

  private static DemandLine relaxed(DemandLine line, boolean late) {
    return new DemandLine(
        line.id(),
        line.product(),
        line.quantity(),
        line.unit(),
        line.by(),
        line.place(),
        line.split(),
        !late || line.substitutes(),
        late || line.late(),
        line.priority());
  }

  private static AllocationRequest with(
      AllocationRequest request, String demand, UnaryOperator<DemandLine> change) {
    List<DemandLine> demands = new ArrayList<>(request.demands());
    demands.replaceAll(line -> line.id().equals(demand) ? change.apply(line) : line);
    return new AllocationRequest(demands, request.offers());
  }

  private static AllocationRequest with(
      AllocationRequest request, String offer, Unit unit, double more) {
    List<OfferLine> offers = new ArrayList<>(request.offers());
    offers.replaceAll(line ->
        line.id().equals(offer)
            ? new OfferLine(
                line.id(),
                line.product(),
                line.quantity() + unit(line.unit()).fromBase(unit.toBase(more)),
                line.unit(),
                line.from(),
                line.place(),
                line.provider())
            : line);
    return new AllocationRequest(request.demands(), offers);
  }
}
