package eu.clustermatch.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearReferenceTest {
  private static final List<String> PRODUCTS =
      List.of("product:wear", "product:mask", "product:ffp2", "product:surgical", "product:scarf");
  private static final List<String> PLACES = List.of("A", "B", "C", "D", "X", "nuts:A1");

  @Test
  void random_plans_are_as_good_as_the_linear_program_of_all_pairs() {
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      compare(Crisis.WORLD, request(random, 1 + random.nextInt(12), 1 + random.nextInt(20)), seed);
    }
  }

  @Test
  void a_crisis_week_is_planned_as_well_as_the_linear_program_of_all_pairs_does() {
    compare(CrisisWeek.world(), CrisisWeek.request(7, 0), 7);
  }

  private static void compare(Snapshot world, AllocationRequest request, int seed) {
    Lines lines = new Lines(world.nodes());
    Market market =
        new Market(world, lines.needs(request.demands()), lines.supplies(request.offers()));
    double[] found = new double[Objective.values().length];
    for (Component component : Component.of(market)) {
      Plan plan = UnsplitSearch.search(component.transport(), 1, Watch.PATIENT);
      assertThat(plan.proven()).as("seed %d", seed).isTrue();
      for (Objective objective : Objective.values()) {
        found[objective.ordinal()] += plan.flows().value(objective);
      }
    }
    double[] expected = LinearReference.solve(market);
    for (Objective objective : Objective.values()) {
      double best = expected[objective.ordinal()];
      assertThat(found[objective.ordinal()])
          .as("%s of seed %d", objective, seed)
          .isCloseTo(best, within(1e-6 * Math.max(1, Math.abs(best))));
    }
  }

  private static AllocationRequest request(Random random, int demands, int offers) {
    List<DemandLine> needs = new ArrayList<>();
    for (int i = 0; i < demands; i++) {
      needs.add(
          new DemandLine(
              "d" + i,
              pick(random, PRODUCTS),
              quantity(random),
              pick(random, List.of("pieces", "pairs", "kg")),
              random.nextBoolean() ? null : day(random),
              pick(random, PLACES),
              true,
              random.nextInt(4) > 0,
              random.nextInt(4) > 0,
              1 + random.nextInt(3)));
    }
    List<OfferLine> supplies = new ArrayList<>();
    for (int i = 0; i < offers; i++) {
      supplies.add(
          new OfferLine(
              "o" + i,
              pick(random, PRODUCTS),
              quantity(random),
              pick(random, List.of("pieces", "dozen", "g")),
              random.nextBoolean() ? null : day(random),
              pick(random, PLACES),
              null));
    }
    return new AllocationRequest(needs, supplies);
  }

  /** Also fractions, and a few that are much larger than the others. */
  private static double quantity(Random random) {
    double quantity = 1 + random.nextInt(50) + (random.nextInt(3) == 0 ? random.nextDouble() : 0);
    return random.nextInt(10) == 0 ? 20 * quantity : quantity;
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2020, 4, 1).plusDays(random.nextInt(10));
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
