package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.Records.CsvRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A CSV file with a header. The separator, comma, semicolon or tab, is the one its header uses. */
final class Table implements Closeable {
  /** Characters a field may have. */
  private static final int LONGEST_FIELD = 100_000;

  private static final String IN_WINDOWS =
      "From here on lines are not UTF-8 and were read as Windows-1252. Where letters are wrong,"
          + " save the file as UTF-8 and import it again.";

  private final String file;
  private final Lines lines;
  private final Records records;
  private final Map<String, Integer> columns;

  private final CsvRow header;

  private Table(String file, Lines lines, Records records, CsvRow header) throws FileRefused {
    this.file = file;
    this.lines = lines;
    this.records = records;
    this.columns = columns(header.fields());
    this.header = header;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws FileRefused when there is no header to be made out
   */
  static Table open(Input input) throws IOException, FileRefused {
    Lines lines = Lines.ofTable(input.open());
    try {
      Records records = records(input, lines);
      CsvRow header = header(records);
      return new Table(input.name(), lines, records, header);
    } catch (IOException | FileRefused e) {
      lines.close();
      throw e;
    }
  }

  /** What the header says, be it that two columns are named alike; empty when there is none. */
  static Set<String> headings(Input input) {
    try (Lines lines = Lines.ofTable(input.open())) {
      Set<String> headings = new HashSet<>();
      header(records(input, lines)).fields().forEach(field -> headings.add(field.strip()));
      headings.remove("");
      return Set.copyOf(headings);
    } catch (FileRefused | IOException e) {
      return Set.of();
    }
  }

  private static Records records(Input input, Lines lines) throws IOException, FileRefused {
    HeaderLine header = HeaderLine.find(input, lines);
    return new Records(lines, header.separator(), header.lines());
  }

  /** All headings in their order, empty ones too. */
  List<String> header() {
    return header.fields();
  }

  /** The named columns of the header in their order, each with its index. */
  Map<String, Integer> columns() {
    return columns;
  }

  /** In which line the header stands, counted from 1. */
  long headerLine() {
    return header.line();
  }

  /**
   * Hands every row that is not blank to {@code use}; what is wrong with one, or with the rest of
   * the file, goes to the sink.
   *
   * @param kind what rows of this file are counted as
   */
  void forEach(String kind, Sink sink, Consumer<Row> use) {
    try {
      for (CsvRow row = records.next(); row != null; row = records.next()) {
        if (row.flaw() != null || !row.fields().stream().allMatch(String::isBlank)) {
          read(row, kind, sink, use);
        }
      }
      if (lines.firstInWindows() > 0) {
        sink.accept(Reject.ofFile(file, lines.firstInWindows(), IN_WINDOWS));
      }
    } catch (IOException e) {
      sink.accept(
          Reject.ofFile(
              file,
              lines.number() + 1,
              "The file cannot be read from here on: " + e.getMessage() + "."));
    }
  }

  private void read(CsvRow row, String kind, Sink sink, Consumer<Row> use) {
    Origin origin = new Origin(file, row.line());
    try {
      use.accept(checked(origin, row));
    } catch (RowRejected e) {
      sink.accept(e.at(origin, kind));
    }
  }

  private Row checked(Origin origin, CsvRow row) {
    if (row.flaw() != null) {
      throw new RowRejected("", "", row.flaw());
    }
    List<String> fields = row.fields();
    int width = header.fields().size();
    if (fields.size() != width) {
      String lines = row.lastLine() > row.line() ? " (lines to " + row.lastLine() + ")" : "";
      throw new RowRejected(
          "", "", "The row%s has %d fields, the header %d.".formatted(lines, fields.size(), width));
    }
    columns.forEach((column, index) -> checkLength(column, fields.get(index)));
    return new Row(origin, columns, fields);
  }

  private static void checkLength(String column, String field) {
    if (field.length() > LONGEST_FIELD) {
      throw new RowRejected(
          column,
          field,
          "The field has %d characters; at most %d are allowed."
              .formatted(field.length(), LONGEST_FIELD));
    }
  }

  private static CsvRow header(Records records) throws IOException, FileRefused {
    CsvRow header = records.next();
    if (header == null || header.flaw() != null) {
      throw new FileRefused("The first line must be the header: the names of the columns.");
    }
    return header;
  }

  /** Unnamed ones, which spreadsheets leave at the end, are passed over. */
  private static Map<String, Integer> columns(List<String> header) throws FileRefused {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String column = header.get(i).strip();
      if (!column.isEmpty() && columns.put(column, i) != null) {
        throw new FileRefused("The header has two columns named '" + column + "'.");
      }
    }
    return columns;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
