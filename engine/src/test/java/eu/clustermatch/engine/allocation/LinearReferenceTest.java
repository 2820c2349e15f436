package eu.clustermatch.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinearReferenceTest {
  @Test
  void random_plans_are_as_good_as_the_linear_program_of_all_pairs() {
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      AllocationRequest request =
          RandomCrisis.request(random, 1 + random.nextInt(12), 1 + random.nextInt(20));
      compare(Crisis.WORLD, request, seed);
    }
  }

  @Test
  void many_lines_of_few_places_are_planned_as_well_too() {
    for (int seed = 0; seed < 5; seed++) {
      compare(Crisis.WORLD, RandomCrisis.request(new Random(seed), 80, 300), seed);
    }
  }

  @Test
  void a_crisis_week_is_planned_as_well_as_the_linear_program_of_all_pairs_does() {
    compare(CrisisWeek.world(), CrisisWeek.request(7, 0), 7);
  }

  private static void compare(Snapshot world, AllocationRequest request, int seed) {
    Lines lines = new Lines(world.nodes());
    Market market =
        new Market(
            world, lines.needs(request.demands()), lines.supplies(request.offers()), Set.of());
    double[] found = new double[Objective.values().length];
    for (Component component : Component.of(market)) {
      Plan plan = UnsplitSearch.search(component.transport(), 1, Watch.PATIENT);
      assertThat(plan.proven()).as("seed %d", seed).isTrue();
      assertThat(plan.flows().fits(Face.of(component.transport()))).as("seed %d", seed).isTrue();
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
}
