package eu.clustermatch.api.web;

import eu.clustermatch.engine.model.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A page of the answer to one question on one snapshot.
 *
 * @param snapshot id of the snapshot
 * @param question fingerprint of the question, without page and explanation
 * @param offset how many hits lie before it
 * @param limit how many hits it shows at most, 1–1000
 */
public record Page(String snapshot, String question, int offset, int limit) {
  private static final int DEFAULT_LIMIT = 20;
  private static final int GREATEST_LIMIT = 1000;

  /**
   * The page that {@code cursor} points at, or the first on the {@code current} snapshot without
   * one.
   *
   * @throws InvalidRequestException when the limit is out of range, or the cursor unreadable or of
   *     another question
   */
  static Page of(
      String question, @Nullable Integer limit, @Nullable String cursor, String current) {
    int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > GREATEST_LIMIT) {
      throw new InvalidRequestException("limit", size, "between 1 and " + GREATEST_LIMIT);
    }
    if (cursor == null) {
      return new Page(current, question, 0, size);
    }
    Cursor at = Cursor.decode(cursor);
    if (!at.question().equals(question)) {
      throw new InvalidRequestException(
          "cursor", cursor, "used with the question it came with; only limit may differ");
    }
    return new Page(at.snapshot(), question, at.offset(), size);
  }

  /** The cursor of the following page, or null where nothing follows. */
  public @Nullable String next(int total) {
    int end = offset + limit;
    return end < total ? new Cursor(snapshot, question, end).encode() : null;
  }
}
