package eu.clustermatch.engine.evaluate;

import java.util.Arrays;

/**
 * Personalised PageRank (Haveliwala 2002) from organisation to project to organisation, to each of
 * the neighbours alike, by power iteration. Where the walks are after every step is kept, so that
 * further probabilities of a restart cost little.
 */
final class RandomWalk {
  private static final int ITERATIONS = 12;

  private final double[][] steps = new double[ITERATIONS + 1][];

  private RandomWalk(Past past, double[] start) {
    steps[0] = start;
    for (int step = 1; step <= ITERATIONS; step++) {
      steps[step] = toOrganisations(past, toProjects(past, steps[step - 1]));
    }
  }

  /**
   * Walks that begin at organisations. O(iterations · participations).
   *
   * @param start what of the walks begins at each; not to be changed afterwards
   */
  static RandomWalk fromOrganisations(Past past, double[] start) {
    return new RandomWalk(past, start);
  }

  /** Walks that begin at projects, in proportion to their weights; none where all are 0. */
  static RandomWalk fromProjects(Past past, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double[] start = Arrays.stream(weights).map(weight -> sum == 0 ? 0 : weight / sum).toArray();
    return new RandomWalk(past, toOrganisations(past, start));
  }

  /**
   * How often walks are at each organisation that return to where they began with a probability.
   * O(iterations · organisations).
   *
   * @param alpha probability of a restart, 0–1
   */
  double[] restarting(double alpha) {
    double[] visits = new double[steps[0].length];
    double share = alpha;
    for (int step = 0; step <= ITERATIONS; step++) {
      double weight = step < ITERATIONS ? share : share / alpha;
      for (int i = 0; i < visits.length; i++) {
        visits[i] += weight * steps[step][i];
      }
      share *= 1 - alpha;
    }
    return visits;
  }

  private static double[] toOrganisations(Past past, double[] projects) {
    double[] reached = new double[past.organisations()];
    for (int project = 0; project < projects.length; project++) {
      spread(projects[project], past.participants(project), reached);
    }
    return reached;
  }

  private static double[] toProjects(Past past, double[] organisations) {
    double[] reached = new double[past.projects()];
    for (int organisation = 0; organisation < organisations.length; organisation++) {
      spread(organisations[organisation], past.tookPartIn(organisation), reached);
    }
    return reached;
  }

  private static void spread(double mass, int[] neighbours, double[] reached) {
    if (mass > 0) {
      double share = mass / neighbours.length;
      for (int neighbour : neighbours) {
        reached[neighbour] += share;
      }
    }
  }
}
