package eu.clustermatch.engine.evaluate;

/**
 * Personalised PageRank (Haveliwala 2002) from organisation to project to organisation, each of the
 * neighbours alike, by power iteration.
 */
final class RandomWalk {
  private static final int ITERATIONS = 12;

  private RandomWalk() {}

  /**
   * How often a walk is at each organisation that returns with probability {@code alpha} to where
   * it began. O(iterations · participations).
   *
   * @param restart what of the walks begins at each organisation
   */
  static double[] of(Past past, double[] restart, double alpha) {
    double[] at = restart.clone();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] next = toOrganisations(past, toProjects(past, at));
      for (int i = 0; i < next.length; i++) {
        next[i] = alpha * restart[i] + (1 - alpha) * next[i];
      }
      at = next;
    }
    return at;
  }

  /** A step from projects to those who took part. */
  static double[] toOrganisations(Past past, double[] projects) {
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
      for (int neighbour : neighbours) {
        reached[neighbour] += mass / neighbours.length;
      }
    }
  }
}
