package eu.clustermatch.engine.rank;

/**
 * The similarity of the one project of a candidate that is most like the question. Range 0–1.85.
 */
final class BestProject implements Signal {
  @Override
  public String name() {
    return "best-project";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How similar to the question that project of a candidate is that is most like it,"
            + " in its words and its call.",
        "One project right on the subject can say more than many beside it.",
        ProjectSimilarity.MOST);
  }

  @Override
  public void measure(Question question, Values values) {
    for (ProjectSimilarity.Similar similar : question.similarity().mostSimilar(1000)) {
      question.forEachParticipant(
          similar.project(),
          node -> values.raise(node, question.similarity().of(similar.project())));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "one project is much like the question";
  }
}
