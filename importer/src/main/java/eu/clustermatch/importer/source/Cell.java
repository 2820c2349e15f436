package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * @param refusal says why {@code reader} gave null
 * @param options all values that are allowed, where they are few; else empty
 */
record Cell(
    String allowed,
    Function<String, @Nullable Object> reader,
    Function<String, String> refusal,
    List<String> options) {
  static final Cell TEXT = new Cell("a text", text -> text);
  static final Cell SOURCE =
      new Cell(SourceName.STATABLE, text -> SourceName.isStatable(text) ? text : null);
  static final Cell ID =
      matching(
          "an id such as cluster:gaia: a prefix in lower case, a colon, then letters, digits,"
              + " dots, hyphens or underscores, at most 200 characters",
          "(?=.{3,200}$)[a-z][a-z0-9-]*:[A-Za-z0-9._-]+");
  static final Cell WEBSITE =
      new Cell("an address such as https://example.eu or www.example.eu", Cell::website);
  static final Cell DATE =
      new Cell("a date such as 2019-12-31", Dates::read, Dates::refusal, List.of());
  static final Cell SINCE =
      new Cell(
          "a date such as 2019-12-31, or a month or year, whose first day is taken",
          Dates::readSince,
          Dates::refusal,
          List.of());
  static final Cell YEAR = integer("a year from 1000 to 2999", 1000, 2999);
  static final Cell POSITION = integer("a whole number from 1", 1, 1_000_000);
  static final Cell SHARE = number("a number from 0 to 1, such as 0.25", x -> x >= 0 && x <= 1);
  static final Cell AMOUNT = number("a number from 0, such as 1250.5", x -> x >= 0);
  static final Cell TOTAL = number("a number above 0, such as 1250.5", x -> x > 0);
  static final Cell LATITUDE = coordinate("a latitude from -90 to 90 degrees, such as 48.1374", 90);
  static final Cell LONGITUDE =
      coordinate("a longitude from -180 to 180 degrees, such as 11.5755", 180);
  static final Cell VAT =
      new Cell("a VAT number such as DE123456789, of 4 to 20 letters and digits", Cell::vat);
  static final Cell COUNTRY =
      new Cell(
          "a country: its ISO code, such as DE, or its name in a language of the EU",
          text -> Countries.iso(text).orElse(null));
  static final Cell NUTS = new Cell("a NUTS code such as DE21", Cell::nuts);
  static final Cell FLAG = flag();
  static final Cell LIST = new Cell("texts separated by |", text -> parts(text, "\\|"));
  static final Cell SIZE = size();
  static final Cell ROLES = roles();

  private static final Set<String> NOTHING = Wording.meanings("nothing").keySet();
  private static final Pattern DASHES = Pattern.compile("[-–—−]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}([.,]\\d{1,20})?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(/\\S*)?");
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,3}");

  Cell(String allowed, Function<String, @Nullable Object> reader) {
    this(allowed, reader, List.of());
  }

  private Cell(String allowed, Function<String, @Nullable Object> reader, List<String> options) {
    this(allowed, reader, text -> "It must be " + allowed + ".", options);
  }

  static Cell oneOf(Collection<String> values) {
    return new Cell(
        "one of " + String.join(", ", values),
        text -> values.contains(lower(text)) ? lower(text) : null,
        List.copyOf(values));
  }

  static Cell someOf(Collection<String> values) {
    return new Cell(
        "some of " + String.join(", ", values) + ", separated by | or ;",
        text -> {
          List<String> written = list(text).stream().map(Cell::lower).distinct().toList();
          return values.containsAll(written) ? written : null;
        });
  }

  /** Several texts in one cell, such as ids or names. */
  static Cell several(String what) {
    return new Cell(what + ", separated by | or ;", Cell::list);
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
      throw row.rejected(column, refusal.apply(text));
    }
    return value;
  }

  /** The same of a cell that may be empty, in which people write so: a dash, or n/a. */
  @Nullable Object readOptional(Row row, String column) {
    String text = row.get(column);
    boolean nothing = DASHES.matcher(text).matches() || NOTHING.contains(Wording.normalised(text));
    return nothing ? null : read(row, column);
  }

  private static Cell size() {
    List<String> sizes = Arrays.stream(Size.values()).map(Size::text).toList();
    Map<String, String> meanings = Wording.meanings("size");
    return new Cell(
        "one of " + String.join(", ", sizes),
        text -> meanings.get(Wording.normalised(text)),
        sizes);
  }

  private static Cell roles() {
    List<String> roles = Arrays.stream(Role.values()).map(Role::text).toList();
    Map<String, String> meanings = Wording.meanings("roles");
    return new Cell(
        "some of " + String.join(", ", roles) + ", separated by | or ;",
        text -> {
          List<String> written = list(text).stream().map(Wording::normalised).toList();
          return meanings.keySet().containsAll(written)
              ? written.stream().map(meanings::get).distinct().toList()
              : null;
        });
  }

  private static Cell flag() {
    Map<String, String> meanings = Wording.meanings("flag");
    return new Cell(
        "true or false",
        text -> {
          String meaning = meanings.get(Wording.normalised(text));
          return meaning == null ? null : Boolean.valueOf(meaning);
        });
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

  private static @Nullable Object website(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      return null;
    }
    return lower(text).startsWith("http") ? text : "http://" + text;
  }

  /** A degree may have a decimal comma: a latitude in the thousands there is none. */
  private static Cell coordinate(String allowed, int most) {
    return new Cell(
        allowed,
        text -> {
          boolean number = DEGREES.matcher(text).matches();
          Double value = number ? Double.valueOf(text.replace(',', '.')) : null;
          return value != null && Math.abs(value) <= most ? value : null;
        });
  }

  private static @Nullable Object vat(String text) {
    String compact = text.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
    return compact.matches("[A-Z0-9+*]{4,20}") ? compact : null;
  }

  private static @Nullable Object nuts(String text) {
    String code = text.toUpperCase(Locale.ROOT).replaceFirst("^NUTS[: ]", "");
    return REGION.matcher(code).matches() && Countries.iso(code.substring(0, 2)).isPresent()
        ? code
        : null;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<String> list(String text) {
    return parts(text, "[|;\\n]");
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }
}
