package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Projects;

/**
 * Projects of the question's type of action, those of few participants counting most: Σ 1 / ln(1 +
 * max(2, participants)). Range 0–∞.
 */
final class SchemeRecord implements Signal {
  @Override
  public String name() {
    return "scheme-record";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many projects a candidate has of the type of action that the question names;"
            + " those of few participants count for more.",
        "Who has carried out such actions knows what they ask for.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    Projects.Likeness like = question.callOfProjects();
    if (like != null) {
      question.forEachProject(project -> {
        if (like.scheme(question.row(project))) {
          double share = 1 / Math.log(1 + Math.max(2, question.experience().participants(project)));
          question.forEachParticipant(project, node -> values.add(node, share));
        }
      });
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "takes part in this type of action";
  }
}
