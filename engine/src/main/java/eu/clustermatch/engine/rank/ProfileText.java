package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.text.Matches;
import org.jspecify.annotations.Nullable;

/**
 * How well a candidate's own profile fits the text: BM25 over that of the best document. Range 0–1.
 * What an organisation says of itself and a mere name are two signals: a name that has a word of
 * the question tells little.
 */
final class ProfileText implements Signal<Question> {
  private final boolean described;

  /**
   * @param described whether profiles with a description are measured, or mere names
   */
  ProfileText(boolean described) {
    this.described = described;
  }

  @Override
  public String name() {
    return described ? "profile-text" : "name-text";
  }

  @Override
  public Meaning meaning() {
    return described
        ? new Meaning(
            "How well the profile of a candidate, with what it says of itself, fits the words"
                + " of the question, measured against the text that fits best.",
            "Its own words say what it does, also where no project shows it.",
            1)
        : new Meaning(
            "How well the name of a candidate that says nothing else of itself fits the words"
                + " of the question, measured against the text that fits best.",
            "A name often tells what an organisation does, though no more than that.",
            1);
  }

  @Override
  public void measure(Question question, Values values) {
    Matches matches = question.matches();
    if (matches == null) {
      return;
    }
    for (int i = 0; i < matches.size(); i++) {
      int node = matches.nodeAt(i);
      if (question.snapshot().isCandidate(node)
          && question.snapshot().text().isDescribed(node) == described) {
        values.add(node, matches.scoreAt(i) / (double) matches.best());
      }
    }
  }

  @Override
  public @Nullable String because(Question question, int candidate, double value) {
    return described ? "its own profile" : "its name";
  }
}
