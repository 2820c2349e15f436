package eu.clustermatch.engine.evaluate;

import java.util.Arrays;

/** How unequally something is shared out. */
final class Gini {
  private Gini() {}

  /**
   * The Gini coefficient Σ (2i − n − 1)·x_i / (n·Σ x_i) over the shares in ascending order, i from
   * 1: 0 when all have the same, (n − 1) / n when one has it all; 0 where there is nothing to
   * share. O(n log n).
   *
   * @param shares 0 or more each
   */
  static double of(int[] shares) {
    int[] ascending = shares.clone();
    Arrays.sort(ascending);
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < ascending.length; i++) {
      weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
      sum += ascending[i];
    }
    return sum == 0 ? 0 : weighted / (ascending.length * sum);
  }
}
