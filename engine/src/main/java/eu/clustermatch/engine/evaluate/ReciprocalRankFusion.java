package eu.clustermatch.engine.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Reciprocal rank fusion (Cormack, Clarke &amp; Büttcher 2009): Σ 1/(60 + rank) over rankings; whom
 * a ranking does not find, it gives nothing. O(signals · organisations · log).
 */
final class ReciprocalRankFusion implements Baseline {
  private static final int K = 60;

  private final List<Baseline> signals;

  ReciprocalRankFusion(List<Baseline> signals) {
    this.signals = List.copyOf(signals);
  }

  @Override
  public double[] score(Asked asked) {
    double[] fused = new double[asked.past().organisations()];
    for (Baseline signal : signals) {
      int[] found = ranked(signal.score(asked), asked.past());
      for (int rank = 1; rank <= found.length; rank++) {
        fused[found[rank - 1]] += 1.0 / (K + rank);
      }
    }
    return fused;
  }

  /** Those with a score above 0, the best first; of equals those of higher degree. */
  private static int[] ranked(double[] scores, Past past) {
    long[] keys = new long[scores.length];
    int count = 0;
    for (int place = 0; place < scores.length; place++) {
      double score = scores[past.byDegree(place)];
      if (score > 0) {
        // Floats above 0 are ordered as their bits are.
        keys[count++] = (long) -Float.floatToIntBits((float) score) << 32 | place;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] ranked = new int[count];
    Arrays.setAll(ranked, i -> past.byDegree((int) keys[i]));
    return ranked;
  }
}
