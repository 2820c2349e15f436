package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Proximity;
import java.util.Arrays;

/**
 * How near a candidate is to the projects that are about the question: personalised PageRank with
 * restart at the matched projects, each by the square of its relevance. Range 0–1.
 */
final class TopicProximity implements Signal {
  private static final double EPSILON = 1e-5;
  private static final int MOST_PROJECTS = 200;

  @Override
  public String name() {
    return "topic-proximity";
  }

  @Override
  public void measure(Question question, Values values) {
    BestProjects best = BestProjects.of(question, MOST_PROJECTS);
    if (best.size() == 0) {
      return;
    }
    int[] projects = best.nodes();
    double[] weights = best.relevances();
    Arrays.setAll(weights, i -> weights[i] * weights[i]);
    Proximity proximity = question.view().proximity().push(projects, weights, EPSILON);
    for (int i = 0; i < proximity.size(); i++) {
      values.add(proximity.nodeAt(i), proximity.improvedAt(i));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "close to the projects about the question";
  }
}
