package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.snapshot.Experience;
import java.util.BitSet;

/** How many take part in a project of the candidate on average. Range 0–∞. */
final class UsualSize implements Signal {
  @Override
  public String name() {
    return "usual-size";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many take part in a candidate's projects on average.",
        "Who is used to large consortia joins them more readily.",
        "Seats in very large projects say less about what their holders do than those in"
            + " small ones.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    // Finds nobody: it weighs who was found.
  }

  @Override
  public void measureFound(Question question, BitSet candidates, Values values) {
    Experience experience = question.experience();
    for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
      values.add(node, experience.mean(node, experience::participants));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "used to projects of about " + Math.round(value) + " participants";
  }
}
