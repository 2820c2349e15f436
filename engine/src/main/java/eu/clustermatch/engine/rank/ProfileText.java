package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.text.Matches;
import org.jspecify.annotations.Nullable;

/**
 * How well a candidate's own name and description fit the text: BM25 over that of the best
 * document. Range 0–1.
 */
final class ProfileText implements Signal {
  @Override
  public String name() {
    return "profile-text";
  }

  @Override
  public void measure(Question question, Values values) {
    Matches matches = question.matches();
    if (matches == null) {
      return;
    }
    for (int i = 0; i < matches.size(); i++) {
      int node = matches.nodeAt(i);
      if (question.snapshot().isCandidate(node)) {
        values.add(node, matches.scoreAt(i) / (double) matches.best());
      }
    }
  }

  @Override
  public @Nullable String because(Question question, int candidate, double value) {
    return "its own profile";
  }
}
