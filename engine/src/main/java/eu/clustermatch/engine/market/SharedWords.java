package eu.clustermatch.engine.market;

import eu.clustermatch.engine.rank.Meaning;
import eu.clustermatch.engine.rank.Signal;
import eu.clustermatch.engine.rank.Values;
import eu.clustermatch.engine.text.Matches;

/**
 * How much of the asked one's words the other has: its BM25 score over what the asked text itself
 * would score, 0–1. A stray word or two is no match.
 */
final class SharedWords implements Signal<MarketQuestion> {
  private static final double LEAST = 0.1;

  @Override
  public String name() {
    return "words";
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How well the title and description of the one fit those of the other, where 1 would be"
            + " the same text; less than a tenth counts nothing. What taxonomies call a thing in"
            + " another language counts as its word, too.",
        "Words tell what no taxonomy has.",
        1);
  }

  @Override
  public void measure(MarketQuestion question, Values values) {
    Matches matches = question.sharedWords();
    double own = matches.score(question.asked().node());
    for (int i = 0; i < matches.size(); i++) {
      double share = matches.scoreAt(i) / own;
      if (share >= LEAST) {
        values.add(matches.nodeAt(i), Math.min(1, share));
      }
    }
  }

  @Override
  public String because(MarketQuestion question, int candidate, double value) {
    return "their texts share words";
  }
}
