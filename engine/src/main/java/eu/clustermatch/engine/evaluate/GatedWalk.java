package eu.clustermatch.engine.evaluate;

import java.util.Arrays;

/**
 * Personalised PageRank that restarts at projects instead of organisations: half of the walks at
 * those of the seeds by the third power of their similarity to the question, half at the most
 * similar of all by the fourth.
 */
final class GatedWalk implements Baseline {
  private static final int MOST_SIMILAR = 200;

  private final double alpha;
  private final double ofSeeds;

  /**
   * @param alpha probability of a restart, 0–1
   * @param ofSeeds the share of the restarts at the seeds' projects, 0–1
   */
  GatedWalk(double alpha, double ofSeeds) {
    this.alpha = alpha;
    this.ofSeeds = ofSeeds;
  }

  @Override
  public double[] score(Asked asked) {
    Past past = asked.past();
    double[] similarity = asked.similarity();
    double[] circle = new double[past.projects()];
    for (int seed : asked.seeds()) {
      for (int project : past.tookPartIn(seed)) {
        circle[project] = Math.pow(similarity[project], 3);
      }
    }
    double[] restart = new double[past.projects()];
    add(circle, ofSeeds, restart);
    add(Best.of(similarity, MOST_SIMILAR, 4), 1 - ofSeeds, restart);
    return RandomWalk.of(past, RandomWalk.toOrganisations(past, restart), alpha);
  }

  private static void add(double[] weights, double share, double[] restart) {
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length && sum > 0; i++) {
      restart[i] += share * weights[i] / sum;
    }
  }
}
