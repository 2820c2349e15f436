package eu.clustermatch.api.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an answer.
 *
 * @param rows below the header, of as many cells; cells are texts or numbers, no text is a formula
 */
public record Table(String name, List<String> header, List<List<Object>> rows) {
  /** What a spreadsheet would take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r\n";

  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** A row of texts and numbers; null is an empty cell. */
  public static List<Object> row(@Nullable Object... cells) {
    List<Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell instanceof Number ? cell : harmless(cell == null ? "" : cell.toString()));
    }
    return List.copyOf(row);
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
