package eu.clustermatch.engine.rank;

import org.jspecify.annotations.Nullable;

/**
 * A signal in plain words, for those who are ranked by it. They hold whatever it weighs and state
 * no numbers, which are read from the model.
 *
 * @param measures what is measured, in one or two sentences
 * @param why why much of it speaks for a partner
 * @param whyNot why much of it may count against one, or null where nobody has found a reason
 * @param highest the highest value, infinite where there is none; the lowest is 0
 */
public record Meaning(String measures, String why, @Nullable String whyNot, double highest) {
  /** What nobody has found a reason to count against. */
  public Meaning(String measures, String why, double highest) {
    this(measures, why, null, highest);
  }

  /** The reason for the sign of a weight; null where there is none. */
  @Nullable String why(double weight) {
    if (weight == 0) {
      return null;
    }
    return weight > 0 ? why : whyNot;
  }
}
