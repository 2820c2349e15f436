package eu.clustermatch.engine.evaluate;

/**
 * Personalised PageRank that restarts at the seeds.
 *
 * @param alpha probability of a restart, above 0, at most 1
 */
record SeedWalk(double alpha) implements Baseline {
  @Override
  public double[] score(Asked asked) {
    return asked.fromSeeds().restarting(alpha);
  }
}
