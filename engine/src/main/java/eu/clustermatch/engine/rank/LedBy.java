package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Nodes;

/**
 * Who took those who ask along before: the similarity of the projects that the candidate
 * coordinated and a seed took part in, added up. Range 0–∞.
 */
final class LedBy implements Signal {
  @Override
  public String name() {
    return "led-by-on-topic";
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
    return "coordinated a similar project with those who ask";
  }
}
