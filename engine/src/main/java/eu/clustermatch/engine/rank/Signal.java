package eu.clustermatch.engine.rank;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures one thing about the candidates of a question.
 *
 * @param <Q> what is asked
 */
public interface Signal<Q extends Question> {
  /** How the signal is called in models and explanations. */
  String name();

  /** What it measures and why that matters, in words that need no knowledge of the program. */
  Meaning meaning();

  /**
   * Adds to {@code values} what it finds; nodes that are no candidates are ignored by the caller.
   */
  void measure(Q question, Values values);

  /** Adds to {@code values} what it measures of those alone whom the signals found. */
  default void measureFound(Q question, BitSet candidates, Values values) {}

  /** Why a candidate has this value, in words, or null where the number says all. */
  @Nullable String because(Q question, int candidate, double value);
}
