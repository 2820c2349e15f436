package eu.clustermatch.importer.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rejected rows of a workbook: for each sheet a CSV file that is called like what its
 * rows are, with the headings of the columns that are read. A cell that holds an error, or a
 * formula without a result, becomes empty.
 */
final class MendSheets implements TableFile.Reader, Closeable {
  private final Input workbook;
  private final RejectedLines lines;
  private final Path folder;
  private final List<Path> written = new ArrayList<>();
  private String sheet = "";
  private @Nullable CsvWriter csv;

  private MendSheets(Input workbook, RejectedLines lines, Path folder) {
    this.workbook = workbook;
    this.lines = lines;
    this.folder = folder;
  }

  /**
   * @param folder of this workbook, with a folder a sheet in it
   * @return the files written
   */
  static List<Path> write(Input workbook, RejectedLines lines, Path folder) throws IOException {
    try (MendSheets sheets = new MendSheets(workbook, lines, folder)) {
      new WorkbookFile(workbook).read(sheets, SheetCell::textOrNone);
      return sheets.written;
    } catch (FileRefused e) {
      // Of a workbook that cannot be opened nothing was rejected row by row.
      return List.of();
    }
  }

  @Override
  public boolean wants(Columns columns) {
    return true;
  }

  @Override
  public void row(Columns columns, Row row) {
    if (lines.haveRow(row.origin().file(), row.origin().line()) && !isPerson(columns, row)) {
      List<String> order = order(columns);
      writer(columns, order, row.origin().file())
          .writeRecord(order.stream().map(row::get).toList());
    }
  }

  @Override
  public void unreadable(Columns columns, Reject reject) {}

  @Override
  public void refused(Reject reject) {}

  /** What was rejected for another reason before its name was looked at. */
  private static boolean isPerson(Columns columns, Row row) {
    return columns.kind().equals(TableKind.MEMBERS)
        && OrganisationNames.isPerson(row, Layout.NAME, row.get(LinkColumn.COUNTRY));
  }

  /** The columns as they stand in the sheet. */
  private static List<String> order(Columns columns) {
    return columns.index().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private CsvWriter writer(Columns columns, List<String> order, String origin) {
    CsvWriter open = csv;
    if (open == null || !origin.equals(sheet)) {
      close();
      open = open(folder.resolve(name(origin)).resolve(columns.kind().text() + ".csv"));
      open.writeRecord(order.stream().map(column -> heading(columns, column)).toList());
      sheet = origin;
      csv = open;
    }
    return open;
  }

  private CsvWriter open(Path path) {
    try {
      Files.createDirectories(path.getParent());
      written.add(path);
      return CsvWriter.builder().build(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the sheet has it, unless two columns are called the same there. */
  private static String heading(Columns columns, String column) {
    String heading = columns.written().getOrDefault(column, column);
    return Collections.frequency(columns.written().values(), heading) > 1 ? column : heading;
  }

  /** The sheet's, in letters that lead nowhere else; a number before it tells like ones apart. */
  private String name(String origin) {
    String name =
        origin.substring(workbook.name().length() + 1).replaceAll("[^\\p{L}\\p{N} _-]", "_");
    boolean taken = written.stream().anyMatch(path -> path.startsWith(folder.resolve(name)));
    return taken ? written.size() + 1 + " " + name : name;
  }

  @Override
  public void close() {
    try {
      if (csv != null) {
        csv.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
