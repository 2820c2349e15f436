package eu.clustermatch.importer.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook as a table. Its header is the first row, among the first 50, that has all
 * the columns needed: above it people put titles. Rows without any value are passed over.
 */
final class SheetTable {
  private static final int LAST_HEADER = 50;
  private static final int LONGEST_FIELD = 100_000;

  private final String name;
  private final Optional<TableKind> kind;
  private final Texts texts;
  private long line;

  /** How cells become texts. */
  interface Texts {
    /**
     * @throws RowRejected when there is nothing in the cell that could be used
     */
    String text(String column, org.dhatim.fastexcel.reader.Cell cell);
  }

  /**
   * @param kind what the sheet's name says that it holds, if anything
   */
  SheetTable(String name, Optional<TableKind> kind, Texts texts) {
    this.name = name;
    this.kind = kind;
    this.texts = texts;
  }

  void read(Iterator<Row> sheet, TableFile.Reader reader) {
    Iterator<Row> rows = new Rows(sheet);
    Columns columns = null;
    try {
      columns = columns(rows, reader);
      if (columns != null && reader.wants(columns)) {
        while (rows.hasNext()) {
          read(rows.next(), columns, reader);
        }
      }
    } catch (FileRefused e) {
      reader.refused(Reject.ofFile(name, line, e.reason()));
    } catch (Unreadable e) {
      Reject reject =
          Reject.ofFile(name, line + 1, "The sheet cannot be read from here on: " + e.getMessage());
      if (columns == null) {
        reader.refused(reject);
      } else {
        reader.unreadable(columns, reject);
      }
    }
  }

  /** Null when there is nothing in the sheet, or nothing of ours. */
  private @Nullable Columns columns(Iterator<Row> rows, TableFile.Reader reader)
      throws FileRefused {
    boolean empty = true;
    while (rows.hasNext() && line < LAST_HEADER) {
      Row row = rows.next();
      line = row.getRowNum();
      List<String> header = headings(row);
      empty &= header.stream().allMatch(String::isBlank);
      if (isHeader(header)) {
        Columns columns = Columns.friendly(kind.orElse(TableKind.MEMBERS), header);
        columns
            .strangers()
            .forEach(heading -> reader.refused(CsvTable.stranger(name, line, heading)));
        return columns;
      }
    }
    if (!empty) {
      line = 1;
      throw new FileRefused(refusal());
    }
    return null;
  }

  private boolean isHeader(List<String> header) {
    return kind.isPresent() ? Columns.suffice(kind.get(), header) : Columns.areOfMembers(header);
  }

  private String refusal() {
    if (kind.isEmpty()) {
      return "The sheet was passed over: it is not called like what it holds, such as Organisations"
          + " or MEMBER_OF, and none of its first 50 rows is the header of a list of members.";
    }
    Layout layout = kind.get().layout();
    return "None of the first 50 rows is a header with the column %s. %s"
        .formatted(String.join(" and ", layout.required()), layout.allowed());
  }

  private void read(Row row, Columns columns, TableFile.Reader reader) {
    line = row.getRowNum();
    Origin origin = new Origin(name, line);
    try {
      if (row.stream().anyMatch(cell -> cell != null && !SheetCell.isBlank(cell))) {
        reader.row(
            columns,
            new eu.clustermatch.importer.source.Row(origin, columns.index(), fields(row, columns)));
      }
    } catch (RowRejected e) {
      reader.unreadable(columns, columns.reject(e, origin, columns.kind().text()));
    }
  }

  private static List<String> headings(Row row) {
    List<String> headings = new ArrayList<>();
    for (var cell : row) {
      headings.add(cell == null ? "" : cell.getText());
    }
    return headings;
  }

  /** Only what is below a known heading is looked at. */
  private List<String> fields(Row row, Columns columns) {
    int width = columns.index().values().stream().mapToInt(i -> i + 1).max().orElse(0);
    List<String> fields = new ArrayList<>(Collections.nCopies(width, ""));
    columns
        .index()
        .forEach((column, index) -> {
          if (row.hasCell(index)) {
            fields.set(index, field(column, row.getCell(index)));
          }
        });
    return fields;
  }

  private String field(String column, org.dhatim.fastexcel.reader.Cell cell) {
    String text = texts.text(column, cell);
    if (text.length() > LONGEST_FIELD) {
      throw new RowRejected(
          column,
          text,
          "The field has %d characters; at most %d are allowed."
              .formatted(text.length(), LONGEST_FIELD));
    }
    return text;
  }

  /** The library's rows; what it throws is told apart from what whoever takes the rows throws. */
  private record Rows(Iterator<Row> sheet) implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      return attempt(sheet::hasNext);
    }

    @Override
    public Row next() {
      return attempt(sheet::next);
    }

    private static <T> T attempt(Supplier<T> step) {
      try {
        return step.get();
      } catch (NoSuchElementException e) {
        throw e;
      } catch (RuntimeException e) {
        throw new Unreadable(e);
      }
    }
  }

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(RuntimeException cause) {
      super(cause.getMessage() + ".", cause);
    }
  }
}
