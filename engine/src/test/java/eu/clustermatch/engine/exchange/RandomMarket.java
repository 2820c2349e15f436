package eu.clustermatch.engine.exchange;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Seeded random markets, with or without hosts that cannot receive all at once. */
final class RandomMarket {
  private RandomMarket() {}

  /** Scores of few different values where {@code coarse}, so that many are equal. */
  static Market of(long seed, int visitors, int hosts, int mostPlaces, boolean coarse) {
    return of(new Random(seed), visitors, hosts, mostPlaces, coarse, null);
  }

  static Market of(
      Random random,
      int visitors,
      int hosts,
      int mostPlaces,
      boolean coarse,
      Market.@Nullable Room room) {
    double[][] learns = scores(random, visitors, hosts, coarse);
    double[][] gains = scores(random, visitors, hosts, coarse);
    int[][] acceptable = new int[visitors][];
    for (int visitor = 0; visitor < visitors; visitor++) {
      acceptable[visitor] = IntStream.range(0, hosts).filter(h -> random.nextInt(4) > 0).toArray();
    }
    int[] places = IntStream.range(0, hosts).map(h -> 1 + random.nextInt(mostPlaces)).toArray();
    return room == null
        ? new Market(learns, gains, acceptable, places)
        : new Market(learns, gains, acceptable, places, room);
  }

  private static double[][] scores(Random random, int visitors, int hosts, boolean coarse) {
    double[][] scores = new double[visitors][hosts];
    for (double[] row : scores) {
      for (int host = 0; host < hosts; host++) {
        row[host] = coarse ? random.nextInt(4) / 2.0 : random.nextDouble() * 5;
      }
    }
    return scores;
  }
}
