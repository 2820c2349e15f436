package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Proximity;
import java.util.Arrays;

/**
 * How near a candidate is to what is about the question: personalised PageRank with restart at the
 * matched documents, projects and profiles alike, each by the square of its relevance. Thus text
 * and graph meet in one propagation, and what an organisation says of itself counts as much as what
 * is said of its projects. Range 0–1.
 */
final class TopicProximity implements Signal {
  private static final double EPSILON = 1e-5;
  private static final int MOST_DOCUMENTS = 200;
  private static final double PLAINLY = 0.3;

  @Override
  public String name() {
    return "topic-proximity";
  }

  @Override
  public void measure(Question question, Values values) {
    BestDocuments best = BestDocuments.of(question, MOST_DOCUMENTS);
    if (best.size() == 0) {
      return;
    }
    double[] weights = best.relevances();
    Arrays.setAll(weights, i -> weights[i] * weights[i]);
    Proximity proximity = question.view().proximity().push(best.nodes(), weights, EPSILON);
    for (int i = 0; i < proximity.size(); i++) {
      values.add(proximity.nodeAt(i), proximity.improvedAt(i));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return question.relevance(candidate) > PLAINLY
        ? "its own profile is about the question"
        : "close to projects and profiles about the question";
  }
}
