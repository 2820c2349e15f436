package eu.clustermatch.engine.rank;

/**
 * Who was taken along before: the similarity of the projects that a seed coordinated and the
 * candidate took part in, added up. Range 0–∞.
 */
final class Led implements Signal {
  @Override
  public String name() {
    return "led-on-topic";
  }

  @Override
  public void measure(Question question, Values values) {
    ProjectSimilarity similarity = question.similarity();
    for (int seed : question.seeds()) {
      question.forEachProject(
          seed,
          project -> {
            if (question.coordinator(project) == seed) {
              question.forEachParticipant(
                  project, partner -> values.add(partner, similarity.of(project)));
            }
          });
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "took part in a similar project that those who ask coordinated";
  }
}
