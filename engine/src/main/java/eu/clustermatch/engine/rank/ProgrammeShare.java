package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Projects;
import java.util.BitSet;

/**
 * The share of a candidate's projects that belong to the question's part of the programme. Range
 * 0–1.
 */
final class ProgrammeShare implements Signal<Question> {
  @Override
  public String name() {
    return "programme-share";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "Which share of a candidate's projects belongs to that part of the funding"
            + " programme which the question names.",
        "Who works mainly in that part of the programme is at home in its subjects.",
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
                .mean(node, project -> like.programme(question.row(project)) ? 1 : 0));
      }
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return Math.round(100 * value) + " % of its projects are in this programme";
  }
}
