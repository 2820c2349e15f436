package eu.clustermatch.engine.rank;

import java.util.BitSet;

/**
 * How fresh a candidate's latest project is: e to the power of minus its age in years. Range 0–1.
 */
final class LastSeen implements Signal {
  @Override
  public String name() {
    return "last-seen";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How fresh the latest project of a candidate is.",
        "Who has not been seen for years may no longer look for partners.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    // Finds nobody: it weighs who was found.
  }

  @Override
  public void measureFound(Question question, BitSet candidates, Values values) {
    for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
      values.add(node, question.experience().lately(node));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "its latest project is fresh";
  }
}
