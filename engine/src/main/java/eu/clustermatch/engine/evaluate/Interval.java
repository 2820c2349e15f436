package eu.clustermatch.engine.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * A mean with its 95 % interval, by 1,000 bootstrap samples of the questions (Efron 1979; for
 * retrieval Sakai 2006). The same values give the same interval.
 */
public record Interval(double mean, double low, double high) {
  private static final int SAMPLES = 1000;
  private static final long SEED = 20190;

  /**
   * @param values one a question, at least one
   */
  public static Interval of(double[] values) {
    Random random = new Random(SEED);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[sample] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(values).average().orElseThrow(),
        means[SAMPLES / 40],
        means[SAMPLES - 1 - SAMPLES / 40]);
  }

  /** The mean difference of two rankings over the same questions. */
  public static Interval ofDifference(double[] better, double[] worse) {
    if (better.length != worse.length) {
      throw new IllegalArgumentException("The two were not asked the same questions.");
    }
    double[] differences = new double[better.length];
    Arrays.setAll(differences, i -> better[i] - worse[i]);
    return of(differences);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", mean, low, high);
  }
}
