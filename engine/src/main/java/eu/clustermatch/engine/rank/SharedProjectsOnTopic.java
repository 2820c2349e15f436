package eu.clustermatch.engine.rank;

import org.jspecify.annotations.Nullable;

/**
 * Past collaboration that is about the question: the squared relevance of the projects a candidate
 * shares with a seed, added up. Range 0–∞, where one project that fits perfectly counts 1.
 */
final class SharedProjectsOnTopic implements Signal {
  @Override
  public String name() {
    return "shared-projects-on-topic";
  }

  @Override
  public void measure(Question question, Values values) {
    if (question.matches() == null) {
      return;
    }
    for (int seed : question.seeds()) {
      question.forEachProject(
          seed,
          project -> {
            double relevance = question.relevance(project);
            question.forEachParticipant(
                project, partner -> values.add(partner, relevance * relevance));
          });
    }
  }

  @Override
  public @Nullable String because(Question question, int candidate, double value) {
    return "worked together on something like the question";
  }
}
