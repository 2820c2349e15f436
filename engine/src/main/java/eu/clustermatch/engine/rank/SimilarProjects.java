package eu.clustermatch.engine.rank;

/**
 * Projects that mean what is asked, in whatever words: Σ of the fourth power of their likeness in
 * meaning, over the {@value #MOST_PROJECTS} most alike ones ("votes" of documents for who stands
 * behind them: Macdonald &amp; Ounis 2006). Range 0–∞; O(projects · log projects).
 */
final class SimilarProjects implements Signal {
  private static final int MOST_PROJECTS = 400;
  private static final double POWER = 4;

  @Override
  public String name() {
    return "similar-projects";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many projects a candidate has that mean what is asked, in whatever words, and how"
            + " alike they are.",
        "Who did something much like it can do it again.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    ProjectMeaning meaning = question.projectMeaning();
    for (int project : meaning.mostAlike(MOST_PROJECTS)) {
      double vote = Math.pow(meaning.of(project), POWER);
      question.forEachParticipant(project, node -> values.add(node, vote));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "took part in projects that mean much the same";
  }
}
