package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Projects;

/**
 * Projects in the question's part of the programme, of which those of few participants count most:
 * Σ 1 / ln(1 + max(2, participants)). Range 0–∞.
 */
final class ProgrammeRecord implements Signal {
  @Override
  public String name() {
    return "programme-record";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many projects a candidate has in that part of the funding programme which the"
            + " question names; those of few participants count for more.",
        "Who takes part in a programme knows its rules and the others in it.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    Projects.Likeness like = question.callOfProjects();
    if (like != null) {
      question.forEachProject(project -> {
        if (like.programme(question.row(project))) {
          double share = 1 / Math.log(1 + Math.max(2, question.experience().participants(project)));
          question.forEachParticipant(project, node -> values.add(node, share));
        }
      });
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "takes part in this programme";
  }
}
