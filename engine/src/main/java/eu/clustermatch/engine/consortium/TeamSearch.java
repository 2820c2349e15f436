package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.model.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Finds a team of the highest value that obeys the rules, with a bound that says how much better
 * any other could be: {@link LocalSearch} first, then {@link BranchAndBound}. Both spend a fixed
 * budget of work.
 */
final class TeamSearch {
  /** Changes weighed by local search, at most. */
  private static final long MOST_CHANGES = 15_000_000;

  /** And for every candidate: where there are few, branch and bound finds the best at once. */
  private static final long CHANGES_A_CANDIDATE = 5_000;

  /** Candidates weighed by branch and bound, about 10 ns each. */
  private static final long MOST_WEIGHED = 10_000_000;

  private TeamSearch() {}

  /**
   * What was found.
   *
   * @param team ascending, or null where none was found
   * @param value of the team, in millionths
   * @param bound no team that obeys the rules is worth more; equal to the value where the team is
   *     proven to be the best
   */
  record Found(int @Nullable [] team, long value, long bound) {
    /** Whether it is certain that no team obeys the rules. */
    boolean isProvenNone() {
      return team == null && bound == Long.MIN_VALUE;
    }
  }

  /**
   * @param start a team to start from, which may break the rules
   */
  static Found find(Problem problem, Rules rules, int[] start, Watch watch) {
    BranchAndBound exact = new BranchAndBound(problem, rules, watch);
    LocalSearch local = new LocalSearch(problem, rules, watch);
    local.run(
        start, exact.potentials(), Math.min(MOST_CHANGES, CHANGES_A_CANDIDATE * problem.size()));
    int[] known = local.best();
    if (known != null) {
      exact.offer(known);
    }
    long bound = exact.run(MOST_WEIGHED);
    int[] best = exact.best();
    return new Found(best, best == null ? 0 : problem.value(best), bound);
  }
}
