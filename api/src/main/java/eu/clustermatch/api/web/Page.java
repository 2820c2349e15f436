package eu.clustermatch.api.web;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Shelf.Published;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of the answer to one question on one snapshot.
 *
 * @param on the snapshot, held so that it is there whatever is published meanwhile
 * @param question fingerprint of the question, without page and explanation
 * @param offset how many hits lie before it
 * @param limit how many hits it shows at most, 1–1000
 */
public record Page(Published on, String question, int offset, int limit) {
  private static final int DEFAULT_LIMIT = 20;
  private static final int GREATEST_LIMIT = 1000;

  /**
   * The page that {@code cursor} points at, or the first without one.
   *
   * @param shelf finds a snapshot by its id, the current one for null
   * @throws InvalidRequestException when the limit is out of range, or the cursor unreadable or of
   *     another question
   */
  static Page of(
      String question,
      @Nullable Integer limit,
      @Nullable String cursor,
      Function<@Nullable String, Published> shelf) {
    int size = limit == null ? DEFAULT_LIMIT : limit;
    if (size < 1 || size > GREATEST_LIMIT) {
      throw new InvalidRequestException("limit", size, "between 1 and " + GREATEST_LIMIT);
    }
    if (cursor == null) {
      return new Page(shelf.apply(null), question, 0, size);
    }
    Cursor at = Cursor.decode(cursor);
    if (!at.question().equals(question)) {
      throw new InvalidRequestException(
          "cursor", cursor, "used with the question it came with; only limit may differ");
    }
    return new Page(shelf.apply(at.snapshot()), question, at.offset(), size);
  }

  /** Id of the snapshot. */
  String snapshot() {
    return on.id();
  }

  /** Tells it from every other page of any question. */
  String identity() {
    return String.join("\n", snapshot(), question, offset + "+" + limit);
  }

  /** The cursor of the following page, or null where nothing follows. */
  public @Nullable String next(int total) {
    int end = offset + limit;
    return end < total ? new Cursor(snapshot(), question, end).encode() : null;
  }
}
