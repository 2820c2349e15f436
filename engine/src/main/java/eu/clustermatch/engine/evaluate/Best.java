package eu.clustermatch.engine.evaluate;

import java.util.Arrays;

/** What the best of scores weigh. */
final class Best {
  private Best() {}

  /**
   * (score/highest)^power for the highest scores, 0 for the rest and for scores not above 0; those
   * that equal the last are all kept. O(scores · log).
   */
  static double[] of(double[] scores, int count, double power) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double[] weights = new double[scores.length];
    if (sorted.length == 0 || sorted[sorted.length - 1] <= 0) {
      return weights;
    }
    double highest = sorted[sorted.length - 1];
    double lowest = sorted[Math.max(0, sorted.length - count)];
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && scores[i] >= lowest) {
        weights[i] = Math.pow(scores[i] / highest, power);
      }
    }
    return weights;
  }
}
