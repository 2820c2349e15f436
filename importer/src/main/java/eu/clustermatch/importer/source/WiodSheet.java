package eu.clustermatch.importer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, a world input-output table, row by row. */
final class WiodSheet implements Closeable {
  /** Without formats; a number that cannot be read is an error of its cell alone. */
  private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

  private final ReadableWorkbook workbook;
  private final String name;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private WiodSheet(ReadableWorkbook workbook, String file) throws IOException {
    Sheet sheet = workbook.getFirstSheet();
    this.workbook = workbook;
    this.name = file + "#" + sheet.getName();
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /**
   * @param file its name, as messages show it
   */
  static WiodSheet open(WorkbookCopy copy, String file) throws IOException, FileRefused {
    try {
      return open(new ReadableWorkbook(copy.path().toFile(), OPTIONS), file);
    } catch (RuntimeException e) {
      throw new FileRefused("This is not a workbook that can be read: " + e.getMessage() + ".");
    }
  }

  private static WiodSheet open(ReadableWorkbook workbook, String file) throws IOException {
    try {
      return new WiodSheet(workbook, file);
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  /**
   * The header, to be read first.
   *
   * @throws FileRefused when there is none
   */
  WiodHeader header() throws FileRefused {
    List<String> above = List.of();
    for (Row row = read();
        row != null && row.getRowNum() <= SheetBeginning.LAST_ROW;
        row = read()) {
      List<String> texts = texts(row);
      WiodHeader header = WiodHeader.of(above, texts);
      if (header != null) {
        return header;
      }
      above = texts;
    }
    throw new FileRefused(
        "The first sheet has no codes of industries, c1 to c35, below countries.");
  }

  /**
   * The next row of an industry, or null after the last. The rows below, totals and value added,
   * have codes that begin with r.
   */
  @Nullable WiodLine next(WiodHeader header) throws FileRefused {
    Row row = read();
    while (row != null && !text(row, WiodHeader.CODE).startsWith("c")) {
      row = read();
    }
    return row == null ? null : new WiodLine(new Origin(name, row.getRowNum()), header, row);
  }

  /** Stripped; empty where there is no such cell. */
  static String text(Row row, int column) {
    return row.hasCell(column)
        ? eu.clustermatch.importer.source.Row.stripped(row.getCell(column).getText())
        : "";
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      texts.add(text(row, i));
    }
    return texts;
  }

  private @Nullable Row read() throws FileRefused {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) {
      throw new FileRefused("The sheet cannot be read to its end: " + e.getMessage() + ".");
    }
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      stream.close();
    }
  }
}
