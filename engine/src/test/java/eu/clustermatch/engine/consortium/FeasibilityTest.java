package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

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
      int[] members = feasibility.find(drawn.rules);
      assertThat(members != null).as("seed %d", seed).isEqualTo(exists(problem, drawn.rules));
      assertThat(feasibility.isCertain()).isTrue();
      if (members != null) {
        possible++;
        assertThat(drawn.rules.allow(problem, members)).as("seed %d", seed).isTrue();
      }
    }
    assertThat(possible).isBetween(100, 300);
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
