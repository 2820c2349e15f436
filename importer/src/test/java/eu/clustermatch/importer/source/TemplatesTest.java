package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  @TempDir Path folder;

  @Test
  void emptyWorkbookImportsAsNothing() throws IOException {
    Path file = workbook();

    Collected all = Collected.of("box", file);

    assertThat(SourceFiles.find("box", List.of(file)).passedOver()).isEmpty();
    assertThat(all.rejects).isEmpty();
    assertThat(all.nodes).isEmpty();
  }

  @Test
  void workbookSaysWhatEachColumnMayHold() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(workbook().toFile())) {
      List<Row> guide = workbook.getFirstSheet().read();

      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .startsWith("Read me", "Organisations", "Clusters", "Networks");
      assertThat(guide.stream().map(row -> row.getCellText(1) + ": " + row.getCellText(3)))
          .contains(
              "country: a country: its ISO code, such as DE, or its name in a language of the EU",
              "size: one of micro, small, medium, large, unknown");
    }
  }

  @Test
  void emptyCsvFilesImportAsNothing() throws IOException {
    Path file = folder.resolve("template.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      Templates.writeCsvZip(out);
    }

    Collected all = Collected.of("box", file);

    assertThat(SourceFiles.find("box", List.of(file)).passedOver()).isEmpty();
    assertThat(all.rejects).isEmpty();
    assertThat(all.nodes).isEmpty();
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("template.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Templates.writeWorkbook(out);
    }
    return file;
  }
}
