package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Watch;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

  @Test
  void finds_a_team_exactly_where_there_is_one() {
    int possible = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      RandomProblem drawn = new RandomProblem(random, 12);
      Problem problem = drawn.problem;
      Feasibility feasibility = feasibility(problem);
      Budget budget = new Budget(1_000_000, Watch.PATIENT);
      int[] members = feasibility.find(drawn.rules, budget);
      assertThat(members != null).as("seed %d", seed).isEqualTo(exists(problem, drawn.rules));
      assertThat(budget.isSpent()).isFalse();
      if (members != null) {
        possible++;
        assertThat(drawn.rules.allow(problem, members)).as("seed %d", seed).isTrue();
      }
    }
    assertThat(possible).isBetween(100, 300);
  }

  /** Everybody has vetoed everybody: there are too many to leave out in turn. */
  @Test
  void claims_nothing_when_the_work_is_spent_or_nobody_waits() {
    int candidates = 60;
    int[][] vetoed = new int[candidates][];
    for (int i = 0; i < candidates; i++) {
      int self = i;
      vetoed[i] = IntStream.range(0, candidates).filter(j -> j != self).toArray();
    }
    long[] covered = IntStream.range(0, candidates).mapToLong(i -> 1L << i % 3).toArray();
    Feasibility feasibility = new Feasibility(covered, new int[candidates], vetoed);
    Rules rules = new Rules(7, 1, 3, 0, List.of(), List.of());
    Budget budget = new Budget(2_000_000, Watch.PATIENT);
    assertThat(feasibility.find(rules, budget)).isNull();
    assertThat(budget.isSpent()).isTrue();
    int[] looks = new int[1];
    Budget watched =
        new Budget(
            Long.MAX_VALUE,
            new Watch() {
              @Override
              public void report(String phase, long done, long total) {}

              @Override
              public boolean isOver() {
                return ++looks[0] > 3;
              }
            });
    assertThat(feasibility.find(rules, watched)).isNull();
    assertThat(watched.isSpent()).isTrue();
  }

  private static Feasibility feasibility(Problem problem) {
    return new Feasibility(
        IntStream.range(0, problem.size()).mapToLong(problem::covered).toArray(),
        IntStream.range(0, problem.size()).map(problem::country).toArray(),
        IntStream.range(0, problem.size()).mapToObj(problem::vetoed).toArray(int[][]::new));
  }

  private static boolean exists(Problem problem, Rules rules) {
    return IntStream.range(0, 1 << problem.size())
        .anyMatch(set ->
            rules.allow(
                problem,
                IntStream.range(0, problem.size()).filter(i -> (set >> i & 1) == 1).toArray()));
  }
}
