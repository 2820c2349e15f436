package eu.clustermatch.importer.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a world input-output table are about: first the industries of all countries,
 * then their final demand, then, in one column, the total output of each row.
 *
 * @param industries in the order of the columns
 * @param last the heading of the last column before the total
 * @param total the index of the column of total outputs
 */
record WiodHeader(List<Column> industries, String last, int total) {
  /** The columns that say of whom a row is, and the first one of industries. */
  static final int COUNTRY = 2;

  static final int CODE = 3;
  private static final int FIRST = 4;

  /**
   * A column of what one industry buys.
   *
   * @param index counted from 0
   */
  record Column(int index, String country, String code) {
    /** As messages name it, such as {@code DEU.c14}. */
    String heading() {
      return country + "." + code;
    }
  }

  WiodHeader {
    industries = List.copyOf(industries);
  }

  /**
   * Whether a sheet begins like such a table: a country above the code of an industry where the
   * columns of industries begin, and below that both beside each other where the rows do.
   */
  static boolean isIn(SheetBeginning sheet) {
    for (int row = 2; row < SheetBeginning.LAST_ROW; row++) {
      if (WiodIndustries.isIndustry(sheet.text("E", row - 1), sheet.text("E", row))
          && WiodIndustries.isIndustry(sheet.text("C", row + 1), sheet.text("D", row + 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The header made of these two rows, or null when they are none.
   *
   * @param countries texts, stripped, by column
   * @param codes likewise of the row below
   */
  static @Nullable WiodHeader of(List<String> countries, List<String> codes) {
    int width = Math.min(countries.size(), codes.size());
    if (width <= FIRST || !WiodIndustries.isIndustry(countries.get(FIRST), codes.get(FIRST))) {
      return null;
    }
    List<Column> industries = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int last = FIRST;
    for (int i = FIRST; i < width; i++) {
      if (WiodIndustries.isIndustry(countries.get(i), codes.get(i))) {
        industries.add(new Column(i, countries.get(i), codes.get(i)));
        known.add(countries.get(i));
      }
      last = known.contains(countries.get(i)) ? i : last;
    }
    return new WiodHeader(industries, countries.get(last) + "." + codes.get(last), last + 1);
  }
}
