package eu.clustermatch.engine.evaluate;

import java.util.List;
import java.util.Set;

/** How good a ranking is when relevance is yes or no. */
public final class Metrics {
  private Metrics() {}

  /**
   * Normalised discounted cumulative gain of the first {@code k} places (Järvelin &amp; Kekäläinen
   * 2002, with gain 1 and discount log2(rank + 1)): 1 when all relevant ones come first.
   *
   * @param ranked best first, none twice
   * @param relevant at least one
   */
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

  /** The share of what is relevant that is among the first {@code k}. */
  public static <T> double recall(List<T> ranked, Set<T> relevant, int k) {
    long found = ranked.stream().limit(k).filter(relevant::contains).count();
    return found / (double) relevant.size();
  }

  private static double discount(int index) {
    return Math.log(2) / Math.log(index + 2);
  }
}
