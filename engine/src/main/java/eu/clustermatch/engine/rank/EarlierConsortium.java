package eu.clustermatch.engine.rank;

import java.util.Map;
import java.util.TreeMap;

/**
 * The candidate's project whose participants are most like those who ask: c² / (a · p), the square
 * of the cosine of the two sets, where c of the a who ask are among its p participants. Range 0–1.
 */
final class EarlierConsortium implements Signal {
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
    double asking = question.seeds().length;
    common.forEach((project, both) -> {
      double alike = both * both / (asking * question.experience().participants(project));
      question.forEachParticipant(project, node -> values.raise(node, alike));
    });
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "was in a consortium like those who ask";
  }
}
