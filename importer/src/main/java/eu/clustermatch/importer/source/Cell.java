package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell may hold.
 *
 * @param allowed the end of the sentence "It must be …"
 * @param reader from the stripped text, never empty, to the value as the driver wants it; null when
 *     it is not allowed
 */
record Cell(String allowed, Function<String, @Nullable Object> reader) {
  static final Cell TEXT = new Cell("a text", text -> text);
  static final Cell ID =
      matching(
          "an id such as cluster:gaia: a prefix in lower case, a colon, then letters, digits,"
              + " dots, hyphens or underscores, at most 200 characters",
          "(?=.{3,200}$)[a-z][a-z0-9-]*:[A-Za-z0-9._-]+");
  static final Cell WEBSITE = matching("an address that begins with http", "(?i)https?://\\S+");
  static final Cell DATE = new Cell("a date such as 2019-12-31", Cell::date);
  static final Cell YEAR = integer("a year from 1000 to 2999", 1000, 2999);
  static final Cell POSITION = integer("a whole number from 1", 1, 1_000_000);
  static final Cell SHARE = number("a number from 0 to 1, such as 0.25", x -> x >= 0 && x <= 1);
  static final Cell AMOUNT = number("a number from 0, such as 1250.5", x -> x >= 0);
  static final Cell FLAG = new Cell("true or false", Cell::flag);
  static final Cell LIST = new Cell("texts separated by |", Cell::list);
  static final Cell SIZE = oneOf(Arrays.stream(Size.values()).map(Size::text).toList());
  static final Cell ROLES = someOf(Arrays.stream(Role.values()).map(Role::text).toList());

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

  static Cell oneOf(Collection<String> values) {
    return new Cell(
        "one of " + String.join(", ", values), text -> values.contains(text) ? text : null);
  }

  /**
   * The value of a column, or null when its cell is empty.
   *
   * @throws RowRejected when it holds something else
   */
  @Nullable Object read(Row row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    Object value = reader.apply(text);
    if (value == null) {
      throw row.rejected(column, "It must be " + allowed + ".");
    }
    return value;
  }

  private static Cell someOf(Collection<String> values) {
    return new Cell(
        "some of " + String.join(", ", values) + ", separated by |",
        text -> values.containsAll(list(text)) ? list(text) : null);
  }

  private static Cell matching(String allowed, String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return new Cell(allowed, text -> compiled.matcher(text).matches() ? text : null);
  }

  private static Cell integer(String allowed, long least, long most) {
    return new Cell(
        allowed,
        text -> {
          Long value = text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
          return value != null && value >= least && value <= most ? value : null;
        });
  }

  private static Cell number(String allowed, DoublePredicate range) {
    return new Cell(
        allowed,
        text -> {
          Double value = NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
          return value != null && range.test(value) ? value : null;
        });
  }

  private static @Nullable Object date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() > 0 && date.getYear() < 10_000 ? date : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Object flag(String text) {
    return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("\\|"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }
}
