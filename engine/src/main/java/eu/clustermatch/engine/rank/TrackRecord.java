package eu.clustermatch.engine.rank;

/**
 * How many projects a candidate has taken part in. Range 0–∞. Finds nobody by itself: it weighs who
 * was found.
 */
final class TrackRecord implements Signal {
  @Override
  public String name() {
    return "track-record";
  }

  @Override
  public void measure(Question question, Values values) {
    // Every candidate has one without measuring.
  }

  @Override
  public double value(Question question, Values values, int candidate) {
    return question.view().projects(candidate);
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return value == 1 ? "1 project" : (long) value + " projects";
  }
}
