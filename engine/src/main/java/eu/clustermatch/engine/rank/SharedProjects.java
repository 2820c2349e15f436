package eu.clustermatch.engine.rank;

import java.util.HashSet;
import java.util.Set;

/**
 * How many projects a candidate shares with those who ask, each counted once for every one of them
 * that took part. Range 0–∞, a count.
 */
final class SharedProjects implements Signal {
  @Override
  public String name() {
    return "shared-projects";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "In how many projects a candidate took part together with those who ask; where several"
            + " ask, a project counts once for each of them that took part.",
        "Past partners know what to expect of each other.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    for (int seed : question.seeds()) {
      question.forEachProject(
          seed, project -> question.forEachParticipant(project, partner -> values.add(partner, 1)));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    Set<Integer> shared = new HashSet<>();
    question.forEachProject(
        candidate,
        project ->
            question.forEachParticipant(
                project,
                participant -> {
                  if (question.isSeed(participant)) {
                    shared.add(project);
                  }
                }));
    return shared.size() == 1 ? "1 shared project" : shared.size() + " shared projects";
  }
}
