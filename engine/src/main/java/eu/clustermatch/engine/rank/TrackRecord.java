package eu.clustermatch.engine.rank;

import java.util.BitSet;

/**
 * How many projects a candidate has taken part in. Range 0–∞. Finds nobody by itself: it weighs who
 * was found.
 */
final class TrackRecord implements Signal<Question> {
  @Override
  public String name() {
    return "track-record";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "In how many projects a candidate has taken part.",
        "Who has taken part often has experience with joint projects.",
        "Who takes part everywhere is found for every question, which says little about"
            + " this one.",
        Double.POSITIVE_INFINITY);
  }

  @Override
  public void measure(Question question, Values values) {
    // Finds nobody.
  }

  @Override
  public void measureFound(Question question, BitSet candidates, Values values) {
    for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
      values.add(node, question.view().experience().projects(node));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return value == 1 ? "1 project" : (long) value + " projects";
  }
}
