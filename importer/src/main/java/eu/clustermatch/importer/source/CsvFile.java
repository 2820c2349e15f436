package eu.clustermatch.importer.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What the files of nodes and of links have in common: typed cells, no row twice. */
final class CsvFile {
  private static final String SOURCE = "source";
  private static final Set<String> KEYS = Set.of("id", "from", "to");

  private final String kind;
  private final Layout layout;
  private final String stamp;
  private final Map<String, Long> lines = new HashMap<>();

  /**
   * @param stamp what {@code source} says where the file has no such column or an empty cell
   */
  CsvFile(String kind, Layout layout, String stamp) {
    this.kind = kind;
    this.layout = layout;
    this.stamp = stamp;
  }

  /** A row's values by column, without the empty ones. */
  record Values(Row row, Map<String, Object> byColumn) {
    /** Takes a required text out of the values, because it is not stored as a property. */
    String take(String column) {
      return String.valueOf(byColumn.remove(column));
    }

    /**
     * @throws RowRejected when the second date is before the first
     */
    void checkPeriod(String from, String to) {
      if (byColumn.get(from) instanceof LocalDate start
          && byColumn.get(to) instanceof LocalDate end
          && end.isBefore(start)) {
        throw row.rejected(to, "It must not be before " + from + ", " + start + ".");
      }
    }
  }

  /**
   * @param item makes an item of a row's properties and of the names of those that the file speaks
   *     for, or throws {@link RowRejected}
   */
  void read(Input file, Sink sink, BiFunction<Values, Set<String>, Item> item) {
    try (Table table = Table.open(file)) {
      Map<String, Cell> cells = layout.cells(table.columns().keySet());
      Set<String> owned = new HashSet<>(cells.keySet());
      owned.add(SOURCE);
      owned.removeAll(KEYS);
      table.forEach(kind, sink, row -> sink.accept(item.apply(values(row, cells), owned)));
    } catch (FileRefused e) {
      sink.accept(Reject.ofFile(file.name(), 1, e.reason()));
    } catch (IOException e) {
      sink.accept(Reject.ofFile(file.name(), 1, "The file cannot be read: " + e.getMessage()));
    }
  }

  /**
   * @throws RowRejected when an earlier row had the same key
   */
  void checkFirst(Row row, String column, String key) {
    Long earlier = lines.putIfAbsent(key, row.origin().line());
    if (earlier != null) {
      throw row.rejected(column, "Line " + earlier + " has the same; a row may not come twice.");
    }
  }

  private Values values(Row row, Map<String, Cell> cells) {
    Map<String, Object> values = new HashMap<>();
    cells.forEach((column, cell) -> {
      Object value = cell.read(row, column);
      if (value != null) {
        values.put(column, value);
      } else if (layout.required().contains(column)) {
        throw row.rejected(column, "It may not be empty.");
      }
    });
    values.putIfAbsent(SOURCE, stamp);
    Values all = new Values(row, values);
    all.checkPeriod("validFrom", "validTo");
    return all;
  }
}
