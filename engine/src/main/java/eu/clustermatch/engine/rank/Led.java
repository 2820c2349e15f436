package eu.clustermatch.engine.rank;

/**
 * Who was taken along before: the similarity of the projects that a seed coordinated and the
 * candidate took part in, added up. Range 0–∞.
 */
final class Led implements Signal<Question> {
  @Override
  public String name() {
    return "led-on-topic";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "In how many projects coordinated by those who ask a candidate took part, each"
            + " counted by how similar it is to the question in its words and its call.",
        "Whom a coordinator took along on a subject once, it is likely to take along again.",
        Double.POSITIVE_INFINITY);
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
    int[] led =
        question.projects(candidate, project -> question.isSeed(question.coordinator(project)));
    return led.length == 1
        ? "took part in %s, which one who asks coordinated"
            .formatted(question.similarity().nameOfBest(led))
        : "took part in %d projects that those who ask coordinated, nearest to the question: %s"
            .formatted(led.length, question.similarity().nameOfBest(led));
  }
}
