package eu.clustermatch.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Watch;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnsplitSearchTest {
  @Test
  void the_search_finds_what_trying_everything_finds() {
    for (int seed = 0; seed < 150; seed++) {
      Transport problem = problem(new Random(seed));
      Plan plan = UnsplitSearch.search(problem, 10_000, Watch.PATIENT);
      assertThat(plan.proven()).as("seed %d", seed).isTrue();
      assertThat(values(plan.flows())).as("seed %d", seed).containsExactly(new Trial(problem).best);
    }
  }

  @Test
  void a_search_that_is_cut_short_says_by_how_much_it_may_be_wrong() {
    int improved = 0;
    for (int seed = 0; seed < 60; seed++) {
      Transport problem = problem(new Random(seed));
      Plan cut = UnsplitSearch.search(problem, 1, Watch.PATIENT);
      double[] best = values(UnsplitSearch.search(problem, 10_000, Watch.PATIENT).flows());
      assertThat(Plan.compare(values(cut.flows()), best)).as("seed %d", seed).isNotPositive();
      assertThat(Plan.compare(cut.bound(), best)).as("seed %d", seed).isNotNegative();
      if (cut.proven()) {
        assertThat(values(cut.flows())).as("seed %d", seed).containsExactly(best);
      } else {
        improved++;
      }
    }
    assertThat(improved).as("searches that were cut before they were sure").isPositive();
  }

  private static double[] values(Flows flows) {
    double[] values = new double[Objective.values().length];
    for (Objective objective : Objective.values()) {
      values[objective.ordinal()] = flows.value(objective);
    }
    return values;
  }

  /** Three demands, half of them unsplit, and three offers, of a few pieces each. */
  private static Transport problem(Random random) {
    double[] available = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
    Transport.Builder builder = new Transport.Builder(3, available);
    for (int demand = 0; demand < 3; demand++) {
      builder.demand(1 + random.nextInt(5), 1 + random.nextInt(2), random.nextBoolean());
      for (int offer = 0; offer < available.length; offer++) {
        if (random.nextInt(5) > 0) {
          builder.arc(
              offer, 10 * random.nextInt(5), 10 * random.nextInt(3), random.nextInt(3) == 0);
        }
      }
    }
    return builder.build();
  }

  /** Every way of giving whole pieces, which is enough where all quantities are whole. */
  private static final class Trial {
    private final Transport problem;
    private final double[] flow;
    private final int[] arcs;
    private double[] best = new double[Objective.values().length];

    Trial(Transport problem) {
      this.problem = problem;
      this.flow = new double[problem.arcs()];
      this.arcs = java.util.stream.IntStream.range(0, problem.arcs()).toArray();
      tryFrom(0);
    }

    private void tryFrom(int arc) {
      if (arc == flow.length) {
        double[] values = values(new Flows(problem, arcs, flow));
        best = java.util.Arrays.compare(values, best) > 0 ? values : best;
        return;
      }
      for (int pieces = 0; pieces <= problem.most(arc); pieces++) {
        flow[arc] = pieces;
        if (isAllowed(arc)) {
          tryFrom(arc + 1);
        }
      }
      flow[arc] = 0;
    }

    private boolean isAllowed(int last) {
      int demand = problem.demandOf(last);
      double got = 0;
      double given = 0;
      int sources = 0;
      for (int arc = 0; arc <= last; arc++) {
        got += problem.demandOf(arc) == demand ? flow[arc] : 0;
        sources += problem.demandOf(arc) == demand && flow[arc] > 0 ? 1 : 0;
        given += problem.offerOf(arc) == problem.offerOf(last) ? flow[arc] : 0;
      }
      return got <= problem.asked(demand)
          && given <= problem.available(problem.offerOf(last))
          && !(problem.isWhole(demand) && sources > 1);
    }
  }
}
