package eu.clustermatch.engine.rank;

import java.util.Set;
import java.util.TreeSet;

/**
 * Projects that mean what is asked, in whatever words: Σ of the fourth power of their likeness in
 * meaning, over the most alike ones ("votes" of documents for who stands behind them: Macdonald
 * &amp; Ounis 2006). Range 0–∞.
 */
final class SimilarProjects implements Signal<Question> {
  private static final double POWER = 4;

  @Override
  public String name() {
    return "similar-projects";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many of the projects nearest to the question in meaning, in whatever words, a"
            + " candidate has, and how near they are; read in English alone.",
        "Who did something much like it can do it again.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    question
        .projectMeaning()
        .forEachNearest((project, alike) -> {
          double vote = Math.pow(alike, POWER);
          question.forEachParticipant(project, node -> values.add(node, vote));
        });
  }

  @Override
  public String because(Question question, int candidate, double value) {
    ProjectMeaning meaning = question.projectMeaning();
    Set<Integer> own = new TreeSet<>();
    question.forEachProject(
        candidate,
        project -> {
          if (meaning.isAmongNearest(project)) {
            own.add(project);
          }
        });
    return "has %d of the %d projects nearest to the question in meaning"
        .formatted(own.size(), meaning.countOfNearest());
  }
}
