package eu.clustermatch.engine.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The part of a text that shows best what matched.
 *
 * @param hits all of the text, in order of appearance, at least one
 * @param first index of the first hit to show
 * @param next index after the last
 * @param weight rarity of the distinct terms shown, summed up
 */
record Passage(String text, List<Hit> hits, int first, int next, double weight) {
  /** What a reader takes in at a glance, in UTF-16 units. */
  private static final int LENGTH = 200;

  private static final String CUT = "…";

  /** The best passage of a text: the densest {@value #LENGTH} characters, the first of equals. */
  static Passage best(String text, List<Hit> hits) {
    Passage best = from(text, hits, 0);
    for (int first = 1; first < hits.size(); first++) {
      Passage passage = from(text, hits, first);
      if (passage.weight > best.weight) {
        best = passage;
      }
    }
    return best;
  }

  private static Passage from(String text, List<Hit> hits, int first) {
    Set<String> terms = new HashSet<>();
    double weight = 0;
    int next = first;
    while (next < hits.size() && hits.get(next).end() - hits.get(first).start() <= LENGTH
        || next == first) {
      Hit hit = hits.get(next++);
      weight += terms.add(hit.term()) ? hit.rarity() : 0;
    }
    return new Passage(text, hits, first, next, weight);
  }

  /** Cut at the border of a sentence where one is near, else of a word. */
  Snippet snippet(String document, Part part, String language) {
    if (text.length() <= LENGTH) {
      return snippet(document, part, 0, text.length());
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.of(language));
    sentences.setText(text);
    int start = start(sentences);
    return snippet(document, part, start, end(sentences, start));
  }

  private int start(BreakIterator sentences) {
    int from = hits.get(first).start();
    int to = hits.get(next - 1).end();
    int sentence = sentences.preceding(from + 1);
    if (to - sentence <= LENGTH) {
      return sentence;
    }
    int margin = Math.max(0, (LENGTH - (to - from)) / 2);
    return Math.min(from, words().following(Math.max(0, from - margin)));
  }

  private int end(BreakIterator sentences, int start) {
    int to = hits.get(next - 1).end();
    int most = Math.min(text.length(), start + LENGTH);
    if (most <= to) {
      return to;
    }
    int sentence = sentences.isBoundary(most) ? most : sentences.preceding(most);
    return sentence >= to ? sentence : Math.max(to, words().preceding(most));
  }

  private BreakIterator words() {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    return words;
  }

  private Snippet snippet(String document, Part part, int start, int end) {
    String passage = text.substring(start, end);
    String before = start > 0 ? CUT : "";
    int shift = start + passage.length() - passage.stripLeading().length() - before.length();
    List<Snippet.Span> highlights = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.start() >= start && hit.end() <= end) {
        highlights.add(new Snippet.Span(hit.start() - shift, hit.end() - shift));
      }
    }
    String after = end < text.length() ? CUT : "";
    return new Snippet(document, part.field, before + passage.strip() + after, highlights);
  }
}
