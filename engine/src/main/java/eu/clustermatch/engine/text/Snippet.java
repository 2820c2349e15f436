package eu.clustermatch.engine.text;

import java.util.List;

/**
 * A piece of a document that matched.
 *
 * @param document id of the matched document
 * @param field where it matched: {@code name}, {@code title} or {@code text}
 * @param text plain text
 * @param highlights half-open spans of {@code text} in UTF-16 units, ascending, not overlapping
 */
public record Snippet(String document, String field, String text, List<Span> highlights) {
  public Snippet {
    highlights = List.copyOf(highlights);
  }

  /** A half-open span of UTF-16 units. */
  public record Span(int start, int end) {}
}
