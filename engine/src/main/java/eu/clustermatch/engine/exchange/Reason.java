package eu.clustermatch.engine.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not in a plan.
 *
 * @param rule that keeps it out, or null where it is the competition
 * @param competition the best it could have had, by their numbers
 */
record Reason(@Nullable Rule rule, List<Integer> competition, String words) {
  Reason {
    competition = List.copyOf(competition);
  }

  static Reason rule(Rule rule, String words) {
    return new Reason(rule, List.of(), words);
  }
}
