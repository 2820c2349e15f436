package eu.clustermatch.engine.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.model.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamSearchTest {

  /** Teams that differ, too: each is the best of those that differ from the ones before. */
  @Test
  void finds_the_best_of_all_teams_among_few_candidates() {
    int feasible = 0;
    for (int seed = 0; seed < 300; seed++) {
      RandomProblem random = new RandomProblem(new Random(seed), 20);
      List<int[]> earlier = new ArrayList<>();
      int teams = random.problem.size() > 14 ? 1 : 3;
      for (int team = 0; team < teams; team++) {
        Rules rules = random.rules.differing(earlier);
        TeamSearch.Found found =
            TeamSearch.find(random.problem, rules, rules.fixedMembers(), Watch.PATIENT);
        long best = exhaustive(random.problem, rules);
        if (best == Long.MIN_VALUE) {
          assertThat(found.isProvenNone()).as("seed %d, team %d", seed, team).isTrue();
          break;
        }
        feasible++;
        assertThat(found.value()).as("seed %d, team %d", seed, team).isEqualTo(best);
        assertThat(found.bound()).as("bound of seed %d, team %d", seed, team).isEqualTo(best);
        int[] members = Objects.requireNonNull(found.team());
        assertThat(rules.allow(random.problem, members)).isTrue();
        earlier.add(members);
      }
    }
    assertThat(feasible).isGreaterThan(300);
  }

  /** The value of the best team, by trying all. */
  private static long exhaustive(Problem problem, Rules rules) {
    long best = Long.MIN_VALUE;
    for (int set = 1; set < 1 << problem.size(); set++) {
      int chosen = set;
      if (Integer.bitCount(set) <= rules.max()) {
        int[] team =
            IntStream.range(0, problem.size()).filter(i -> (chosen >> i & 1) == 1).toArray();
        if (rules.allow(problem, team)) {
          best = Math.max(best, problem.value(team));
        }
      }
    }
    return best;
  }
}
