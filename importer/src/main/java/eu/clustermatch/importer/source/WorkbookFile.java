package eu.clustermatch.importer.source;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook (XLSX), each of its sheets a table. Sheets called like what they hold are read, and
 * those that list members; hidden ones and those called Read me are not.
 */
record WorkbookFile(Input file) implements TableFile {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  static boolean recognises(Beginning beginning) {
    return beginning.text().startsWith("PK")
        && (isNamedSo(beginning.input())
            || beginning.text().contains("[Content_Types].xml")
            || beginning.text().contains("xl/"));
  }

  static boolean isNamedSo(Input file) {
    String lower = file.fileName().toLowerCase(Locale.ROOT);
    return lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
  }

  @Override
  public void read(Reader reader) throws IOException, FileRefused {
    read(reader, SheetCell::text);
  }

  void read(Reader reader, SheetTable.Texts texts) throws IOException, FileRefused {
    try (WorkbookCopy copy = WorkbookCopy.checked(file)) {
      read(copy.path().toFile(), reader, texts);
    }
  }

  /** Unknown: to count them takes as long as to read them. */
  @Override
  public long rows() {
    return 0;
  }

  private void read(File copy, Reader reader, SheetTable.Texts texts)
      throws IOException, FileRefused {
    try (ReadableWorkbook workbook = open(copy)) {
      List<Sheet> sheets = workbook.getSheets().filter(WorkbookFile::isVisible).toList();
      for (Sheet sheet : sheets) {
        read(sheet, reader, texts);
      }
    }
  }

  private void read(Sheet sheet, Reader reader, SheetTable.Texts texts)
      throws IOException, FileRefused {
    String name = file.name() + "#" + sheet.getName();
    Optional<TableKind> kind = TableKind.find(sheet.getName());
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = open(sheet)) {
      new SheetTable(name, kind, texts).read(rows.iterator(), reader);
    }
  }

  private static ReadableWorkbook open(File copy) throws IOException, FileRefused {
    try {
      return new ReadableWorkbook(copy, WITH_FORMATS);
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static Stream<org.dhatim.fastexcel.reader.Row> open(Sheet sheet)
      throws IOException, FileRefused {
    try {
      return sheet.openStream();
    } catch (RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static FileRefused unreadable(RuntimeException e) {
    return new FileRefused("This is not a workbook that can be read: " + e.getMessage() + ".");
  }

  private static boolean isVisible(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE
        && !Wording.normalised(sheet.getName()).equals("read me");
  }
}
