package eu.clustermatch.engine.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visitor that goes nowhere, or a host that receives nobody.
 *
 * @param rule the rule that keeps it out: of several, the one that stands in the way of most; null
 *     where it is the competition
 * @param competition ids of the best that it could have had, at most two; empty where it is a rule
 * @param words the reason in plain words
 * @param change one change that would bring it in, or null
 * @param noChange where there is none, which were tried
 */
public record Unmatched(
    String id,
    String name,
    Side side,
    @Nullable Rule rule,
    List<String> competition,
    String words,
    @Nullable Change change,
    @Nullable String noChange) {
  public Unmatched {
    competition = List.copyOf(competition);
  }
}
