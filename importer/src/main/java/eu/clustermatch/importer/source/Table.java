package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.Lines.Line;
import eu.clustermatch.importer.source.Records.CsvRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header. The separator, comma, semicolon or tab, is the one its header uses. */
final class Table implements Closeable {
  /** Characters a field may have. */
  private static final int LONGEST_FIELD = 100_000;

  private final String file;
  private final Lines lines;
  private final Records records;
  private final Map<String, Integer> columns;

  private final List<String> header;

  private Table(String file, Lines lines, Records records, List<String> header) throws FileRefused {
    this.file = file;
    this.lines = lines;
    this.records = records;
    this.columns = columns(header);
    this.header = header;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws FileRefused when there is no header to be made out
   */
  static Table open(Input input) throws IOException, FileRefused {
    Lines lines = new Lines(input.open());
    try {
      Line header = header(lines);
      Records records = new Records(lines, separator(header.text()), header);
      return new Table(input.name(), lines, records, fields(records.next()));
    } catch (IOException | FileRefused e) {
      lines.close();
      throw e;
    }
  }

  /** All headings in their order, empty ones too. */
  List<String> header() {
    return header;
  }

  /** The named columns of the header in their order, each with its index. */
  Map<String, Integer> columns() {
    return columns;
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
    if (fields.size() != header.size()) {
      String lines = row.lastLine() > row.line() ? " (lines to " + row.lastLine() + ")" : "";
      throw new RowRejected(
          "",
          "",
          "The row%s has %d fields, the header %d.".formatted(lines, fields.size(), header.size()));
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

  private static Line header(Lines lines) throws IOException, FileRefused {
    Line line = lines.next();
    if (line == null) {
      throw new FileRefused("The file is empty; its first line must name the columns.");
    }
    if (line.flaw() != null || line.text().chars().anyMatch(c -> c < ' ' && c != '\t')) {
      throw new FileRefused("This is not a CSV file in UTF-8.");
    }
    return line;
  }

  private static char separator(String header) {
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(separator -> count(header, separator)))
        .orElseThrow();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<String> fields(@Nullable CsvRow header) throws FileRefused {
    if (header == null || header.flaw() != null) {
      throw new FileRefused("The first line must be the header: the names of the columns.");
    }
    return header.fields();
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
