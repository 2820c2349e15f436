package eu.clustermatch.engine.rank;

import org.jspecify.annotations.Nullable;

/** What a preference of the one who asks adds to the scores of the model. */
interface Adjustment {
  /** What it adds to the score of a candidate; the contribution of {@link #explain}, or 0. */
  double of(int candidate);

  /** The contribution in full, or null where it is 0. */
  @Nullable Contribution explain(int candidate);
}
