package eu.clustermatch.engine.rank;

/**
 * How many projects a candidate shares with those who ask, each counted once for every one of them
 * that took part. Range 0–∞, a count.
 */
final class SharedProjects implements Signal<Question> {
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
    int shared = question.projects(candidate, question::isOfSeeds).length;
    return shared == 1 ? "1 shared project" : shared + " shared projects";
  }
}
