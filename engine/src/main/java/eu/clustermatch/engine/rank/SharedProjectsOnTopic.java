package eu.clustermatch.engine.rank;

/**
 * Past collaboration that is about the question: the similarity of the projects a candidate shares
 * with a seed, added up over the seeds. Range 0–∞, where one project with the question's words and
 * of its call counts up to 1.85 for every seed that took part.
 */
final class SharedProjectsOnTopic implements Signal {
  @Override
  public String name() {
    return "shared-projects-on-topic";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "In how many projects a candidate took part together with those who ask, each counted by"
            + " how similar it is to the question in its words and its call; where several ask,"
            + " once for each of them that took part.",
        "Partners come together again on the subject they worked on before.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    ProjectSimilarity similarity = question.similarity();
    for (int seed : question.seeds()) {
      question.forEachProject(
          seed,
          project ->
              question.forEachParticipant(
                  project, partner -> values.add(partner, similarity.of(project))));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "worked together on something like the question";
  }
}
