package eu.clustermatch.engine.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of exchanges.
 *
 * @param pairs the visits, by id of the visitor
 * @param unmatched visitors that go nowhere, then hosts that receive nobody, each by id
 * @param blockingPairs how many pairs would rather have each other than what they got
 * @param blockingIsLowerBound whether there may be more: counting ended before it was done
 * @param blocking the first of them
 * @param total the sum of the scores
 * @param bound a sum that no plan exceeds, or null where it was not found
 * @param fairness who is in the plan, visitors first
 * @param rules as they held
 * @param notes what else is to be known
 * @param incomplete whether the work was ended before it was done
 */
public record ExchangeAnswer(
    String snapshot,
    Mode mode,
    List<Pair> pairs,
    List<Unmatched> unmatched,
    int blockingPairs,
    boolean blockingIsLowerBound,
    List<BlockingPair> blocking,
    double total,
    @Nullable Double bound,
    List<Share> fairness,
    List<Setting> rules,
    List<String> notes,
    boolean incomplete) {

  /** A visitor and a host, by id, that would rather have each other. */
  public record BlockingPair(String visitor, String host) {}

  public ExchangeAnswer {
    pairs = List.copyOf(pairs);
    unmatched = List.copyOf(unmatched);
    blocking = List.copyOf(blocking);
    fairness = List.copyOf(fairness);
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }

  /** How far the total is from the bound, or null without one. */
  public @Nullable Double gap() {
    return bound == null ? null : Math.max(0, bound - total);
  }
}
