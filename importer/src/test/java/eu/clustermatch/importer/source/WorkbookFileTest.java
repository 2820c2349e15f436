package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTest {
  @TempDir Path folder;

  @Test
  void sheetsOfLinksAreCalledLikeTheirType() throws IOException {
    workbook(
        "MEMBER_OF",
        sheet -> {
          row(sheet, 0, "from", "to", "validFrom", "");
          row(sheet, 2, "org:a", "cluster:c");
          sheet.value(2, 2, LocalDate.of(1999, 2, 3));
          sheet.style(2, 2).format("yyyy-mm-dd").set();
        });

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.arrows()).containsExactly("org:a MEMBER_OF cluster:c");
    assertThat(all.links.getFirst().properties())
        .containsEntry("validFrom", LocalDate.of(1999, 2, 3));
    assertThat(all.links.getFirst().origin()).isEqualTo(new Origin("book.xlsx#MEMBER_OF", 3));
  }

  @Test
  void sheetOfMembersMayBeCalledAnything() throws IOException {
    workbook(
        "Tabelle1",
        sheet -> {
          row(sheet, 0, "Firma", "Land");
          row(sheet, 1, "Muster AG", "CH");
        });

    assertThat(read().arrows()).containsExactly("org:box-ch-muster-ag LOCATED_IN country:CH");
  }

  @Test
  void sheetOfSomethingElseIsNamed() throws IOException {
    workbook("Budget", sheet -> row(sheet, 0, "Kosten", "Summe"));

    assertThat(read().reasons())
        .singleElement()
        .asString()
        .startsWith("book.xlsx#Budget, line 1: The sheet was passed over: it is not called");
  }

  @Test
  void sheetWithoutItsColumnsIsRefused() throws IOException {
    workbook("Clusters", sheet -> row(sheet, 0, "Website", "Founded"));

    assertThat(read().reasons())
        .singleElement()
        .asString()
        .contains("None of the first 50 rows is a header with the column name. Allowed are");
  }

  @Test
  void twoHeadingsOfOneMeaningAreRefused() throws IOException {
    workbook("Members", sheet -> row(sheet, 0, "Name", "Country", "Land"));

    assertThat(read().reasons())
        .containsExactly(
            "book.xlsx#Members, line 1: The columns 'Country' and 'Land' mean the same, country;"
                + " please keep one.");
  }

  @Test
  void secondNameInAnotherLanguageIsATranslation() throws IOException {
    workbook(
        "Members",
        sheet -> {
          row(sheet, 0, "Name", "Nom", "Pays");
          row(sheet, 1, "Water Works", "Eaux", "Belgique");
        });

    assertThat(read().nodes.getFirst().node().properties())
        .containsEntry("name", "Water Works")
        .containsEntry("name_fr", "Eaux");
  }

  @Test
  void numberTooLongToBeWrittenOutIsRejected() throws IOException {
    workbook(
        "Members",
        sheet -> {
          row(sheet, 0, "Name", "Country", "Latitude");
          row(sheet, 1, "Muster AG", "CH");
          sheet.value(1, 2, new BigDecimal("1E+999999999"));
        });

    assertThat(read().reasons()).singleElement().asString().contains("Latitude '1E+999999999'");
  }

  @Test
  void zipBombIsRefused() throws IOException {
    workbook("Members", sheet -> row(sheet, 0, "Name", "Country"));
    rewrite("xl/worksheets/sheet1.xml", xml -> xml + " ".repeat(50_000_000));

    assertThat(read().reasons())
        .singleElement()
        .asString()
        .contains("book.xlsx, line 1: The workbook is too large when unzipped");
  }

  @Test
  void cellOutsideOfTheSheetIsRefused() throws IOException {
    workbook("Members", sheet -> row(sheet, 0, "Name", "Country"));
    rewrite("xl/worksheets/sheet1.xml", xml -> xml.replace("\"B1\"", "\"ZZZZZZ1\""));

    assertThat(read().reasons()).singleElement().asString().contains("a cell outside of a sheet");
  }

  @Test
  void textThatIsNotThereIsRefused() throws IOException {
    workbook("Members", sheet -> row(sheet, 0, "Name", "Country"));
    rewrite("xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("<v>1</v>", "<v>2000000000</v>"));

    assertThat(read().reasons()).singleElement().asString().contains("a text that is not there");
  }

  @Test
  void workbookThatIsNoneIsRefused() throws IOException {
    workbook("Members", sheet -> row(sheet, 0, "Name", "Country"));
    rewrite("xl/workbook.xml", xml -> "<oops");

    assertThat(read().reasons()).singleElement().asString().contains("line 1:");
  }

  @Test
  void sheetThatEndsInTheMiddleIsReadUpToThere() throws IOException {
    workbook(
        "Members",
        sheet -> {
          row(sheet, 0, "Name", "Country");
          row(sheet, 1, "Muster AG", "CH");
          row(sheet, 2, "Beispiel AG", "CH");
        });
    rewrite("xl/worksheets/sheet1.xml", xml -> xml.replace("<row r=\"3\"", "<row r=\"x\""));

    Collected all = read();

    assertThat(all.ids()).contains("org:box-ch-muster-ag");
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .startsWith("book.xlsx#Members, line 3: The sheet cannot be read from here on: ");
  }

  @Test
  void storeThatFailsIsNoFaultOfTheSheet() throws IOException {
    workbook(
        "Members",
        sheet -> {
          row(sheet, 0, "Name", "Country");
          row(sheet, 1, "Muster AG", "CH");
        });
    Source source = SourceFiles.find("box", List.of(folder)).sources().getFirst();

    assertThatIllegalStateException().isThrownBy(() -> source.read(new FailingStore()));
  }

  private static final class FailingStore implements Sink {
    @Override
    public void expect(long items) {}

    @Override
    public void accept(Item item) {
      throw new IllegalStateException("The store is gone: " + item);
    }
  }

  private void workbook(String name, Consumer<Worksheet> fill) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("book.xlsx"))) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      fill.accept(workbook.newWorksheet(name));
      workbook.finish();
    }
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  private void rewrite(String part, UnaryOperator<String> change) throws IOException {
    Path from = folder.resolve("book.xlsx");
    Path to = folder.resolve("changed");
    try (ZipFile old = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : old.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = old.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        String changed = entry.getName().equals(part) ? change.apply(text) : text;
        out.write(changed.getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.move(to, from, StandardCopyOption.REPLACE_EXISTING);
  }

  private Collected read() {
    return Collected.of("box", folder);
  }
}
