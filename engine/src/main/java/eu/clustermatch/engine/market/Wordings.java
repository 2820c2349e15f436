package eu.clustermatch.engine.market;

import eu.clustermatch.engine.snapshot.Posting;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.Matches;
import eu.clustermatch.engine.text.TextIndex;
import eu.clustermatch.engine.text.TextQuestion;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How well the texts of an offer and of a demand fit each other. Each of the two is asked for the
 * other, since the concepts that one names in its language may be recognised there alone: so both
 * sides find the same. What a text finds is searched when it is first needed, and kept. For any
 * number of threads.
 */
final class Wordings {
  /** A stray word or two of a text is no match. */
  private static final double LEAST = 0.1;

  private final Snapshot snapshot;
  private final TextIndex index;
  private final int day;
  private final Map<Integer, Map<Integer, Double>> found = new ConcurrentHashMap<>();

  /**
   * @param day epoch day on which texts are known
   */
  Wordings(Snapshot snapshot, int day) {
    this.snapshot = snapshot;
    this.index = snapshot.market().text();
    this.day = day;
  }

  /**
   * The mean of how much of the one's words the other has, 0–1, each a BM25 score over what the
   * asking text itself would score; less than a tenth counts nothing. Nodes.
   */
  double fit(int one, int other) {
    return (share(one, other) + share(other, one)) / 2;
  }

  private double share(int asking, int asked) {
    return found.computeIfAbsent(asking, this::search).getOrDefault(asked, 0.0);
  }

  private Map<Integer, Double> search(int asking) {
    Matches matches = index.search(words(asking), day);
    double own = matches.score(asking);
    Map<Integer, Double> shares = new HashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      double share = Math.min(1, matches.scoreAt(i) / own);
      if (share >= LEAST) {
        shares.put(matches.nodeAt(i), share);
      }
    }
    return shares;
  }

  private TextQuestion words(int asking) {
    String text = index.text(asking);
    Posting posting = Objects.requireNonNull(snapshot.market().posting(asking));
    TextQuestion own = index.read(text, posting.language(), day);
    return index.translated(
        own,
        snapshot
            .concepts()
            .translations(snapshot.concepts().find(text, own.language()), own.language()),
        day);
  }
}
