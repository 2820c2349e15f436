package eu.clustermatch.engine.market;

import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.rank.Values;
import eu.clustermatch.engine.snapshot.Posting;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One number for each offer or demand.
 *
 * @param finds whether it makes a match by itself, or weighs those alone that others found
 */
record OfPosting(boolean finds, String name, Meaning meaning, Measure measure, Reason reason)
    implements Signal<MarketQuestion> {

  /** Measures; what is not above 0, or not a number, counts nothing. */
  interface Measure {
    double of(MarketQuestion question, Posting posting);
  }

  /** Says why in words. */
  interface Reason {
    String of(MarketQuestion question, Posting posting, double value);
  }

  @Override
  public void measure(MarketQuestion question, Values values) {
    if (finds) {
      question.forEachCandidate(
          posting -> values.add(posting.node(), measure.of(question, posting)));
    }
  }

  @Override
  public void measureFound(MarketQuestion question, BitSet candidates, Values values) {
    if (!finds) {
      candidates.stream()
          .forEach(node -> values.add(node, above0(measure.of(question, question.posting(node)))));
    }
  }

  private static double above0(double value) {
    return value > 0 ? value : 0;
  }

  @Override
  public @Nullable String because(MarketQuestion question, int candidate, double value) {
    return reason.of(question, question.posting(candidate), value);
  }
}
