package eu.clustermatch.engine.evaluate;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * How good one ranking is when relevance is yes or no.
 *
 * @param ndcg20 normalised discounted cumulative gain of the first 20 (Järvelin &amp; Kekäläinen
 *     2002, with gain 1 and discount log2(rank + 1)), 0–1
 * @param recall20 the share of what is relevant that is among the first 20
 * @param recall100 among the first 100
 * @param recall1000 among the first 1,000
 * @param recall3000 among the first 3,000
 * @param reciprocalRank 1 over the rank of the first relevant one
 * @param averagePrecision the mean of the precision at the rank of every relevant one
 */
public record Metrics(
    double ndcg20,
    double recall20,
    double recall100,
    double recall1000,
    double recall3000,
    double reciprocalRank,
    double averagePrecision) {

  /**
   * Measures a ranking. O(its length).
   *
   * @param ranked best first, none twice
   * @param relevant at least one; those that are not ranked count as never found
   */
  public static Metrics of(int[] ranked, BitSet relevant) {
    int total = relevant.cardinality();
    double gain = 0;
    double precisions = 0;
    double reciprocal = 0;
    int found = 0;
    int[] foundBy = new int[4];
    int[] depths = {20, 100, 1000, 3000};
    for (int i = 0; i < ranked.length; i++) {
      if (relevant.get(ranked[i])) {
        found++;
        gain += i < 20 ? discount(i) : 0;
        precisions += found / (i + 1.0);
        reciprocal = found == 1 ? 1 / (i + 1.0) : reciprocal;
        for (int d = 0; d < depths.length; d++) {
          foundBy[d] += i < depths[d] ? 1 : 0;
        }
      }
    }
    double ideal = 0;
    for (int i = 0; i < Math.min(20, total); i++) {
      ideal += discount(i);
    }
    return new Metrics(
        gain / ideal,
        foundBy[0] / (double) total,
        foundBy[1] / (double) total,
        foundBy[2] / (double) total,
        foundBy[3] / (double) total,
        reciprocal,
        precisions / total);
  }

  /** nDCG of the first {@code k} of any things, best first, none twice. */
  public static <T> double ndcg(List<T> ranked, Set<T> relevant, int k) {
    double gain = 0;
    for (int i = 0; i < Math.min(k, ranked.size()); i++) {
      gain += relevant.contains(ranked.get(i)) ? discount(i) : 0;
    }
    double ideal = 0;
    for (int i = 0; i < Math.min(k, relevant.size()); i++) {
      ideal += discount(i);
    }
    return gain / ideal;
  }

  private static double discount(int index) {
    return Math.log(2) / Math.log(index + 2);
  }
}
