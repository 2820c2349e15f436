package eu.clustermatch.engine.rank;

import org.jspecify.annotations.Nullable;

/**
 * Experience with the question's matter: every matched project votes for its participants with the
 * square of its relevance (Macdonald & Ounis 2006, expCombSUM's sibling for squared scores). Range
 * 0–∞, where one project that fits perfectly counts 1.
 */
final class MatchedProjects implements Signal {
  @Override
  public String name() {
    return "matched-projects";
  }

  @Override
  public void measure(Question question, Values values) {
    question.forEachMatchedProject((project, relevance) ->
        question.forEachParticipant(
            project, participant -> values.add(participant, relevance * relevance)));
  }

  @Override
  public @Nullable String because(Question question, int candidate, double value) {
    int[] count = {0};
    question.forEachProject(
        candidate, project -> count[0] += question.relevance(project) > 0.3 ? 1 : 0);
    return count[0] == 0
        ? "projects with words of the question"
        : count[0] == 1
            ? "1 project about the question"
            : count[0] + " projects about the question";
  }
}
