package eu.clustermatch.engine.rank;

import java.util.Map;
import java.util.TreeMap;

/**
 * The candidate's project whose participants are most like those who ask: c² / (a · p), the square
 * of the cosine of the two sets, where c of the a who ask are among its p participants. Range 0–1.
 */
final class EarlierConsortium implements Signal<Question> {
  @Override
  public String name() {
    return "earlier-consortium";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How much those who ask are the participants of one of the candidate's projects.",
        "Consortia come back in much the same composition.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    Map<Integer, Integer> common = new TreeMap<>();
    for (int seed : question.seeds()) {
      question.forEachProject(seed, project -> common.merge(project, 1, Integer::sum));
    }
    common.forEach((project, both) -> {
      double alike = likeness(question, project, both);
      question.forEachParticipant(project, node -> values.raise(node, alike));
    });
  }

  private static double likeness(Question question, int project, double both) {
    double asking = question.seeds().length;
    return both * both / (asking * question.experience().participants(project));
  }

  private static double likeness(Question question, int project) {
    return likeness(question, project, question.countOfSeeds(project));
  }

  @Override
  public String because(Question question, int candidate, double value) {
    int[] common = question.projects(candidate, question::isOfSeeds);
    int best = common[0];
    for (int project : common) {
      best = likeness(question, project) > likeness(question, best) ? project : best;
    }
    return "was with %d of the %d who ask in %s, a project of %d"
        .formatted(
            question.countOfSeeds(best),
            question.seeds().length,
            question.nodes().name(best),
            question.experience().participants(best));
  }
}
