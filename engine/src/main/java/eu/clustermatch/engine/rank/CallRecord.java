package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Projects.Likeness;

/**
 * Projects that have something of the question's call, those of few participants counting most: Σ 1
 * / ln(1 + max(2, participants)). Range 0–∞.
 */
final class CallRecord implements Signal<Question> {
  private final String name;
  private final Key key;
  private final Meaning meaning;
  private final String because;

  /** Whether a project, by its row, is like the call. */
  private interface Key {
    boolean isAlike(Likeness call, int project);
  }

  private CallRecord(String name, Key key, String inWords, String reason, String because) {
    this.name = name;
    this.key = key;
    this.meaning = new Meaning(inWords, reason, Double.POSITIVE_INFINITY);
    this.because = because;
  }

  /** Projects in the question's part of the programme. */
  static CallRecord ofProgramme() {
    return new CallRecord(
        "programme-record",
        Likeness::programme,
        "How many projects a candidate has in that part of the funding programme which the"
            + " question names; those of few participants count for more.",
        "Who takes part in a programme knows its rules and the others in it.",
        "takes part in this programme");
  }

  /** Projects of the question's type of action. */
  static CallRecord ofScheme() {
    return new CallRecord(
        "scheme-record",
        Likeness::scheme,
        "How many projects a candidate has of the type of action that the question names;"
            + " those of few participants count for more.",
        "Who has carried out such actions knows what they ask for.",
        "takes part in this type of action");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  @Override
  public void measure(Question question, Values values) {
    Likeness call = question.callOfProjects();
    if (call != null) {
      question.forEachProject(project -> {
        if (key.isAlike(call, question.row(project))) {
          double share = 1 / Math.log(1 + Math.max(2, question.experience().participants(project)));
          question.forEachParticipant(project, node -> values.add(node, share));
        }
      });
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return because;
  }
}
