package eu.clustermatch.engine.evaluate;

import java.util.function.Function;

/**
 * The projects that score best vote for those who took part, with the square of their score over
 * the highest (an expert search by documents: Macdonald &amp; Ounis 2006). O(projects · log).
 *
 * @param projects gives the score of every project
 */
record ProjectVotes(Function<Asked, double[]> projects) implements Baseline {
  private static final int VOTERS = 400;

  @Override
  public double[] score(Asked asked) {
    Past past = asked.past();
    double[] votes = new double[past.organisations()];
    double[] weights = Best.of(projects.apply(asked), VOTERS, 2);
    for (int project = 0; project < weights.length; project++) {
      if (weights[project] > 0) {
        for (int organisation : past.participants(project)) {
          votes[organisation] += weights[project];
        }
      }
    }
    return votes;
  }
}
