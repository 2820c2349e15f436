package eu.clustermatch.engine.evaluate;

/**
 * Personalised PageRank that restarts at projects instead of organisations: a share of the walks at
 * those of the seeds by the third power of their similarity to the question, the rest at the most
 * similar of all by the fourth.
 *
 * @param alpha probability of a restart, above 0, at most 1
 * @param ofSeeds the share of the restarts at the seeds' projects, 0–1
 */
record GatedWalk(double alpha, double ofSeeds) implements Baseline {
  @Override
  public double[] score(Asked asked) {
    double[] scores = asked.fromCircle().restarting(alpha);
    double[] similar = asked.fromSimilar().restarting(alpha);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = ofSeeds * scores[i] + (1 - ofSeeds) * similar[i];
    }
    return scores;
  }
}
