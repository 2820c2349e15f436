package eu.clustermatch.importer.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them, where there is one way to read them: {@code 2019-12-31}, {@code
 * 31.12.2019}, {@code 12/31/2019}, {@code 31 December 2019} with the month in any language of the
 * EU. Where there are dots the day comes first. What may be read in two ways, such as {@code
 * 03/04/2019}, is no date.
 */
final class Dates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})([-./] ?)(\\d{1,2})\\2(\\d{1,2})\\.?(?:T00:00(?::00(?:\\.0+)?)?Z?)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-./] ?)(\\d{1,2})\\2(\\d{4})\\.?");
  private static final Pattern MONTH_OR_YEAR =
      Pattern.compile("(?:(\\d{1,2})[-./] ?)?([12]\\d{3})");
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("([12]\\d{3})[-./](\\d{1,2})");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)? ?(?:de )?(\\p{L}+)\\.?,? ?(?:de )?(\\d{4})\\.?");
  private static final Map<String, Integer> MONTHS = months();

  private Dates() {}

  /** The date, or null when the text is none or may mean two. */
  static @Nullable LocalDate read(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return date(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      boolean dots = yearLast.group(2).startsWith(".");
      return yearLast(number(yearLast, 1), number(yearLast, 3), number(yearLast, 4), dots);
    }
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      Integer month = MONTHS.get(written.group(2).toLowerCase(Locale.ROOT));
      return month == null ? null : date(number(written, 3), month, number(written, 1));
    }
    return null;
  }

  /** As {@link #read}, or the first day of a month or year. */
  static @Nullable LocalDate readSince(String text) {
    LocalDate date = read(text);
    return date == null ? read(firstDay(text)) : date;
  }

  private static String firstDay(String text) {
    Matcher year = MONTH_OR_YEAR.matcher(text);
    if (year.matches()) {
      return year.group(2) + "-" + (year.group(1) == null ? "1" : year.group(1)) + "-1";
    }
    Matcher month = YEAR_AND_MONTH.matcher(text);
    return month.matches() ? month.group(1) + "-" + month.group(2) + "-1" : "1 " + text;
  }

  /** Why {@link #read} gave null. */
  static String refusal(String text) {
    Matcher matcher = YEAR_LAST.matcher(text);
    if (matcher.matches()) {
      LocalDate dayFirst = date(number(matcher, 4), number(matcher, 3), number(matcher, 1));
      LocalDate monthFirst = date(number(matcher, 4), number(matcher, 1), number(matcher, 3));
      if (dayFirst != null && monthFirst != null) {
        return "It may be read in two ways; please write %s or %s, whichever is meant."
            .formatted(dayFirst, monthFirst);
      }
    }
    return "It must be a date such as 2019-12-31.";
  }

  private static @Nullable LocalDate yearLast(int first, int second, int year, boolean dots) {
    LocalDate dayFirst = date(year, second, first);
    LocalDate monthFirst = date(year, first, second);
    if (dayFirst != null && monthFirst != null) {
      return dots || dayFirst.equals(monthFirst) ? dayFirst : null;
    }
    return dayFirst == null ? monthFirst : dayFirst;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return year == 0 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /**
   * Names that mean one month only; listopad, for one, is November in Czech, October in Croatian.
   */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String language : Countries.LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name =
              month
                  .getDisplayName(style, Locale.of(language))
                  .toLowerCase(Locale.ROOT)
                  .replace(".", "");
          Integer other = months.putIfAbsent(name, month.getValue());
          if (other != null && other != month.getValue()) {
            ambiguous.add(name);
          }
        }
      }
    }
    months.keySet().removeAll(ambiguous);
    return Map.copyOf(months);
  }
}
