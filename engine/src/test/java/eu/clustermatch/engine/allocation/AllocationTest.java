package eu.clustermatch.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
  @Test
  void most_is_served_even_where_that_is_farther() {
    // Each could have the nearer one, but then the other would have none.
    assertPlan(
        """
        needs a: 100 pieces product:ffp2 in D
        needs b: 100 pieces product:mask in A
        has near: 100 pieces product:ffp2 in A
        has far: 100 pieces product:surgical in D
        """,
        """
        near -> a: 100
        far -> b: 100\
        """);
  }

  @Test
  void what_is_nearer_is_taken_first() {
    assertPlan(
        """
        needs a: 100 pieces product:mask in A
        has b: 80 pieces product:mask in B
        has c: 80 pieces product:mask in C
        """,
        """
        b -> a: 80
        c -> a: 20\
        """);
  }

  @Test
  void being_in_time_counts_before_being_near() {
    // 1,426 km from D to A are three days on the way, 71 km within A one.
    assertPlan(
        """
        needs a: 100 pieces product:mask by 2020-04-05 in A
        has late: 100 pieces product:mask from 2020-04-05 in nuts:A1
        has timely: 60 pieces product:mask from 2020-04-02 in D
        """,
        """
        late -> a: 40 late
        timely -> a: 60\
        """);
  }

  @Test
  void what_is_asked_for_counts_before_being_near_and_after_being_in_time() {
    assertPlan(
        """
        needs a: 100 pieces product:surgical by 2020-04-05 in A
        has standin: 100 pieces product:ffp2 in A
        has just: 50 pieces product:surgical in D
        has late: 50 pieces product:surgical from 2020-04-05 in D
        """,
        """
        just -> a: 50
        standin -> a: 50 instead\
        """);
  }

  @Test
  void a_demand_is_served_by_what_is_narrower_and_by_what_stands_in_for_that() {
    assertPlan(
        """
        needs a: 100 pieces product:wear in A
        has gowns: 60 pieces product:gown in A
        has scarves: 10 pieces product:scarf in A
        has broad: 30 pieces product:mask in A
        """,
        """
        broad -> a: 30
        gowns -> a: 60
        scarves -> a: 10 instead\
        """);
  }

  @Test
  void where_there_is_not_enough_priority_decides_and_nothing_less_is_served() {
    assertPlan(
        """
        needs clinic: 100 pieces product:mask in D; priority 2
        needs office: 100 pieces product:mask in A
        has one: 120 pieces product:mask in A
        """,
        """
        one -> clinic: 100
        one -> office: 20\
        """);
  }

  @Test
  void a_few_pieces_left_of_very_many_are_not_lost() {
    AllocationAnswer answer =
        Crisis.of("needs d: 9999999500 pieces product:mask\nhas o: 1e10 pieces product:mask")
            .plan();
    assertThat(answer.unused()).extracting(Unused::left).containsExactly(500.0);
    assertThat(answer.optimal()).isTrue();
  }

  @Test
  void units_are_converted() {
    assertPlan(
        """
        needs a: 10 dozen product:gown in A
        needs g: 2500 ml product:gel in A
        has one: 0.06 thousand product:gown in A
        has two: 50 pairs product:gown in A
        has gel: 1 m3 product:gel in A
        """,
        """
        one -> a: 5
        two -> a: 5
        gel -> g: 2,500\
        """);
  }

  @Test
  void what_may_not_be_split_comes_from_one_offer() {
    assertPlan(
        """
        needs a: 100 pieces product:mask in A; unsplit
        needs b: 50 pieces product:mask in A
        has small: 60 pieces product:mask in A
        has large: 90 pieces product:mask in D
        """,
        """
        large -> a: 90
        small -> b: 50\
        """);
  }

  @Test
  void what_lies_nowhere_counts_as_far_and_a_provider_stands_for_its_place() {
    AllocationAnswer answer =
        Crisis.of(
                """
                needs a: 100 pieces product:mask in A
                has nowhere: 100 pieces product:mask in X
                has maker: 60 pieces product:mask of org:maker
                """)
            .plan();
    assertThat(Crisis.flows(answer)).isEqualTo("maker -> a: 60\nnowhere -> a: 40");
    assertThat(answer.flows().get(0).distanceKm()).isEqualTo(357);
    assertThat(answer.flows().get(1).distanceKm()).isNull();
    assertThat(answer.totals().getFirst().ofUnknownDistance()).isEqualTo(40);
  }

  @Test
  void a_plan_is_the_same_in_whatever_order_lines_come() {
    AllocationRequest request = CrisisWeek.request(3, 20);
    AllocationAnswer answer = Allocation.answer(CrisisWeek.world(), "s", request, Watch.PATIENT);
    List<DemandLine> demands = new ArrayList<>(request.demands());
    List<OfferLine> offers = new ArrayList<>(request.offers());
    Collections.shuffle(demands, new Random(1));
    Collections.shuffle(offers, new Random(2));
    AllocationAnswer shuffled =
        Allocation.answer(
            CrisisWeek.world(), "s", new AllocationRequest(demands, offers), Watch.PATIENT);
    assertThat(shuffled).isEqualTo(answer);
  }

  @Test
  void who_no_longer_waits_gets_a_plan_that_says_it_is_incomplete() {
    Watch over =
        new Watch() {
          @Override
          public void report(String phase, long done, long total) {}

          @Override
          public boolean isOver() {
            return true;
          }
        };
    AllocationAnswer answer =
        Allocation.answer(CrisisWeek.world(), "s", CrisisWeek.request(3, 0), over);
    AllocationAnswer whole =
        Allocation.answer(CrisisWeek.world(), "s", CrisisWeek.request(3, 0), Watch.PATIENT);
    assertThat(answer.incomplete()).isTrue();
    assertThat(answer.optimal()).isFalse();
    Total pieces = answer.totals().getFirst();
    assertThat(pieces.served()).isPositive();
    assertThat(pieces.served() + pieces.gap())
        .isGreaterThanOrEqualTo(whole.totals().getFirst().served());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          needs a: 0 pieces product:mask            | demands[0].quantity
          needs a: -5 pieces product:mask           | demands[0].quantity
          needs a: NaN pieces product:mask          | demands[0].quantity
          needs a: Infinity pieces product:mask     | demands[0].quantity
          needs a: 1e300 pieces product:mask        | demands[0].quantity
          needs a: 5 boxes product:mask             | demands[0].unit
          needs a: 5 pieces product:hat             | demands[0].product
          needs a: 5 pieces product:mask in ZZ      | demands[0].place
          needs a: 5 pieces product:mask by 9999-01-01 | demands[0].by
          needs a: 5 pieces product:mask; priority 11  | demands[0].priority
          has a: 5 pieces product:mask of org:nobody | offers[1].provider
          has o: 5 pieces product:mask              | offers[1].id
          """)
  void a_line_that_makes_no_sense_is_named(String line, String parameter) {
    String other = line.startsWith("has") ? "needs a: 5 pieces product:mask\n" : "";
    Crisis crisis = Crisis.of(other + "has o: 5 pieces product:mask\n" + line);
    assertThatThrownBy(crisis::plan)
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.parameter()).isEqualTo(parameter));
  }

  @Test
  void too_many_lines_and_none_are_refused() {
    DemandLine demand =
        Crisis.of("needs a: 5 pieces product:mask\nhas o: 5 pieces product:mask")
            .request()
            .demands()
            .getFirst();
    assertThatThrownBy(() -> new AllocationRequest(List.of(), List.of()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("demands must be a list of 1 to 5,000 lines");
    assertThatThrownBy(() -> new AllocationRequest(Collections.nCopies(5001, demand), List.of()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("5001 lines");
  }

  private static void assertPlan(String crisis, String flows) {
    AllocationAnswer answer = Crisis.of(crisis).plan();
    assertThat(answer.optimal()).isTrue();
    assertThat(Crisis.flows(answer).lines().sorted().collect(Collectors.joining("\n")))
        .isEqualTo(flows.lines().sorted().collect(Collectors.joining("\n")));
  }
}
