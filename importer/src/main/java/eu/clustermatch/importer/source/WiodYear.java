package eu.clustermatch.importer.source;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Of which year a workbook is, as its sheet's name says (WIOT_2011), else its title, else the
 * file's name (WIOT11_ROW_Sep12.xlsx).
 *
 * @param year 0 when nothing says it
 */
record WiodYear(WiodWorkbook workbook, int year) {
  /** Of two of one year, the first by name. */
  static final Comparator<WiodYear> NEWEST_FIRST =
      Comparator.comparingInt(WiodYear::year)
          .reversed()
          .thenComparing(year -> year.workbook.name());

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final Pattern SHORT = Pattern.compile("(?i)wiot(\\d\\d)(?!\\d)");

  static WiodYear of(WiodWorkbook workbook) {
    SheetBeginning beginning = SheetBeginning.of(workbook.file());
    String file = workbook.file().fileName();
    int year =
        Stream.of(beginning.sheet(), beginning.text("A", 1), file)
            .mapToInt(WiodYear::in)
            .filter(known -> known > 0)
            .findFirst()
            .orElseGet(() -> shortIn(file));
    return new WiodYear(workbook, year);
  }

  /** Why none but this one is read. */
  String refusalOfOthers() {
    return "The flows of one year only can be held; those of %s were taken, the newest here."
        .formatted(workbook.name());
  }

  private static int in(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? Integer.parseInt(year.group()) : 0;
  }

  /** WIOD begins with 1995. */
  private static int shortIn(String file) {
    Matcher year = SHORT.matcher(file);
    int known = year.find() ? Integer.parseInt(year.group(1)) : -1;
    return known < 0 ? 0 : known + (known < 95 ? 2000 : 1900);
  }
}
