package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A term of the question found in a text.
 *
 * @param start half-open span in UTF-16 units
 * @param rarity how much the term says, above 0
 */
record Hit(int start, int end, String term, double rarity) {
  /** In order of appearance; what overlaps becomes one, because a word may match in two ways. */
  static List<Hit> merged(List<Hit> hits) {
    List<Hit> merged = new ArrayList<>(hits.size());
    for (Hit hit : hits.stream().sorted(Comparator.comparingInt(Hit::start)).toList()) {
      if (!merged.isEmpty() && hit.start < merged.getLast().end) {
        Hit last = merged.removeLast();
        merged.add(
            new Hit(
                last.start,
                Math.max(last.end, hit.end),
                last.term,
                Math.max(last.rarity, hit.rarity)));
      } else {
        merged.add(hit);
      }
    }
    return merged;
  }
}
