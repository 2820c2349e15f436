package eu.clustermatch.importer.source;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people write below a list about it: sums, dates, sources, what a star means. Its first word
 * is in {@code values.csv}, and nothing or a colon, a number or a bracket follows.
 */
final class Notes {
  private static final Set<String> WORDS = Wording.meanings("note").keySet();
  private static final Pattern BEHIND_WORD = Pattern.compile("[:\\d(]");
  private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.,%/-]*");

  private Notes() {}

  /**
   * Throws when a row that names no id and no place is a note.
   *
   * @throws RowRejected without the value, which may name persons
   */
  static void check(Stated stated) {
    if (isNote(stated.text(Layout.NAME)) && hasNumbersOnly(stated.row())) {
      throw new RowRejected(Layout.NAME, "", Reject.NOTE);
    }
  }

  private static boolean isNote(String name) {
    String words = BEHIND_WORD.split(name, 2)[0];
    return name.startsWith("*") || WORDS.contains(Wording.normalised(words));
  }

  /** Whether that is all there is beside the name. */
  private static boolean hasNumbersOnly(Row row) {
    return row.columns().keySet().stream()
        .filter(column -> !column.equals(Layout.NAME) && !column.startsWith(Layout.NAME + "_"))
        .allMatch(column -> NUMBERS.matcher(row.get(column)).matches());
  }
}
