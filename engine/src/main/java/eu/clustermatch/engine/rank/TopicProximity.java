package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.Proximity;

/**
 * How near a candidate is to the projects and profiles most similar to what is asked: personalised
 * PageRank that restarts there. Range 0–1.
 */
final class TopicProximity implements Signal<Question> {
  @Override
  public String name() {
    return "topic-proximity";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How near a candidate stands, through the ties of the graph, to the projects and"
            + " profiles most similar to the question.",
        "Who took part in such projects, or works with those who did, knows the subject.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    Proximity proximity = question.similarity().toSimilar();
    if (proximity != null) {
      for (int i = 0; i < proximity.size(); i++) {
        values.add(proximity.nodeAt(i), proximity.improvedAt(i));
      }
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "close to projects like the question";
  }
}
