package eu.clustermatch.engine.rank;

/**
 * Experience with what is asked: every one of the 400 most similar projects votes for its
 * participants with the fourth power of its similarity (voting for experts: Macdonald &amp; Ounis
 * 2006). Range 0–∞, where the most similar project counts 1.
 */
final class SimilarProjects implements Signal {
  @Override
  public String name() {
    return "similar-projects";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How often a candidate took part in the projects most similar to the question; the"
            + " more similar a project, the more it counts.",
        "Who has done something like it before can do it again.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    if (!question.similarity().isEmpty()) {
      for (ProjectSimilarity.Similar similar : question.similarity().mostSimilar(400)) {
        question.forEachParticipant(
            similar.project(), node -> values.add(node, Math.pow(similar.similarity(), 4)));
      }
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "took part in projects like the question";
  }
}
