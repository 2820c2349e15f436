package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Projects;
import java.util.BitSet;

/** The share of a candidate's projects that are of the question's type of action. Range 0–1. */
final class SchemeShare implements Signal {
  @Override
  public String name() {
    return "scheme-share";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "Which share of a candidate's projects is of the type of action that the question"
            + " names.",
        "Who mainly does such actions is set up for them.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    // Finds nobody: it weighs who was found.
  }

  @Override
  public void measureFound(Question question, BitSet candidates, Values values) {
    Projects.Likeness like = question.callOfProjects();
    if (like != null) {
      for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
        values.add(
            node,
            question
                .experience()
                .mean(node, project -> like.scheme(question.row(project)) ? 1 : 0));
      }
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return Math.round(100 * value) + " % of its projects are of this type";
  }
}
