package eu.clustermatch.engine.evaluate;

/** Personalised PageRank that restarts at the seeds. */
final class SeedWalk implements Baseline {
  private final double alpha;

  /**
   * @param alpha probability of a restart, 0–1
   */
  SeedWalk(double alpha) {
    this.alpha = alpha;
  }

  @Override
  public double[] score(Asked asked) {
    double[] restart = new double[asked.past().organisations()];
    for (int seed : asked.seeds()) {
      restart[seed] = 1.0 / asked.seeds().length;
    }
    return RandomWalk.of(asked.past(), restart, alpha);
  }
}
