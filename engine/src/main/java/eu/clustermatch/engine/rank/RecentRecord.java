package eu.clustermatch.engine.rank;

import java.util.BitSet;

/**
 * How active a candidate has been of late: its projects, each by e to the power of minus its age in
 * years. Range 0–∞.
 */
final class RecentRecord implements Signal<Question> {
  @Override
  public String name() {
    return "recent-record";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "In how many projects a candidate has taken part of late; the older a project, the"
            + " less it counts.",
        "Who is active now is more likely to take up something new.",
        "Who has just begun many projects has less room for another.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    // Finds nobody: it weighs who was found.
  }

  @Override
  public void measureFound(Question question, BitSet candidates, Values values) {
    for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
      values.add(node, question.experience().recent(node));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "active of late";
  }
}
