package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Nodes;

/**
 * Who took those who ask along before: the similarity of the projects that the candidate
 * coordinated and a seed took part in, added up over the seeds. Range 0–∞.
 */
final class LedBy implements Signal<Question> {
  @Override
  public String name() {
    return "led-by-on-topic";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many projects a candidate coordinated in which those who ask took part, each counted"
            + " by how similar it is to the question in its words and its call; where several ask,"
            + " once for each of them that took part.",
        "Who took those who ask along on a subject once is likely to join them again.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    ProjectSimilarity similarity = question.similarity();
    for (int seed : question.seeds()) {
      question.forEachProject(
          seed,
          project -> {
            int coordinator = question.coordinator(project);
            if (coordinator != Nodes.NONE) {
              values.add(coordinator, similarity.of(project));
            }
          });
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    int[] led =
        question.projects(
            candidate,
            project -> question.coordinator(project) == candidate && question.isOfSeeds(project));
    return led.length == 1
        ? "coordinated %s, where one who asks took part"
            .formatted(question.similarity().nameOfBest(led))
        : "coordinated %d projects where those who ask took part, nearest to the question: %s"
            .formatted(led.length, question.similarity().nameOfBest(led));
  }
}
