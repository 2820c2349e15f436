package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Experience;
import eu.clustermatch.engine.text.TextQuestion;

/**
 * The texts of all its projects read as one document a candidate: BM25 with k₁ = 5 and b = 0.1
 * (expert finding by candidate documents, Balog et al. 2006), where the number of projects stands
 * for the length and words of titles count twice. Range 0–∞.
 */
final class ExperienceText implements Signal<Question> {
  private static final double K1 = 5;
  private static final double B = 0.1;

  @Override
  public String name() {
    return "experience-text";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How well the texts of all projects of a candidate, read as one, fit the words of"
            + " the question; rare words count for more, repetition for ever less.",
        "It shows experience with the subject even where no single project is quite like"
            + " the question.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    TextQuestion text = question.text();
    if (text == null) {
      return;
    }
    Values counts = new Values();
    question
        .snapshot()
        .text()
        .forEachTerm(
            text,
            question.knownOn(),
            postings -> {
              counts.clear(question.nodes().size());
              postings.forEach((node, count) -> {
                if (question.isProject(node)) {
                  question.forEachParticipant(node, participant -> counts.add(participant, count));
                }
              });
              score(question.experience(), counts, values);
            });
  }

  private static void score(Experience experience, Values counts, Values values) {
    double known = experience.experienced();
    double having = counts.size();
    double rarity = Math.log1p((known - having + 0.5) / (having + 0.5));
    counts.forEach((node, count) -> {
      double length = experience.projects(node) / experience.projectsOnAverage();
      values.add(node, rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * length)));
    });
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "its projects together use the question's words";
  }
}
