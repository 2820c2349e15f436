package eu.clustermatch.engine.rank;

/**
 * Both at once: personalised PageRank that restarts half at the seeds' similar projects, half at
 * the most similar ones of all. Range 0–1.
 */
final class TopicAndCircle implements Signal {
  @Override
  public String name() {
    return "topic-and-circle";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How near a candidate stands, through the ties of the graph, at once to the"
            + " projects most similar to the question and to the similar projects of those who"
            + " ask.",
        "Who is close both to the subject and to one's own circle fits in two ways.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    Walks.add(question.similarity().toSimilar(), 0.5, values);
    Walks.add(question.similarity().toCircle(), 0.5, values);
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "close both to those who ask and to the question";
  }
}
