package eu.clustermatch.engine.rank;

/**
 * Who fits those already chosen: the share of those who ask with whom the candidate took part in a
 * project. Range 0–1.
 */
final class Acquaintances implements Signal<Question> {
  @Override
  public String name() {
    return "acquaintances";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "With what share of those who ask a candidate took part in a project.",
        "Who worked with many of a group fits into it.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    Values met = new Values();
    double share = 1.0 / Math.max(1, question.seeds().length);
    for (int seed : question.seeds()) {
      met.clear(question.nodes().size());
      question.forEachProject(
          seed, project -> question.forEachParticipant(project, node -> met.raise(node, 1)));
      met.forEach((node, _) -> values.add(node, share));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    int asking = question.seeds().length;
    return asking == 1
        ? "was in a project with the one who asks"
        : "was in a project with %d of the %d who ask"
            .formatted(Math.round(value * asking), asking);
  }
}
