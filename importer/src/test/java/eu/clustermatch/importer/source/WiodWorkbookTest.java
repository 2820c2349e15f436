package eu.clustermatch.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** World input-output tables of two countries with two industries each. */
class WiodWorkbookTest {
  private static final String SHEET = "WIOT11_ROW_Sep12.xlsx#WIOT_2011";
  private static final int TOTAL = 10;

  @TempDir Path folder;

  @Test
  void columnReceivesWhatRowDelivers() throws IOException {
    workbook("WIOT11_ROW_Sep12.xlsx", "WIOT_2011", sheet -> {});

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.ids())
        .containsExactly("wiod:DEU.c1", "wiod:DEU.c2", "wiod:RoW.c1", "wiod:RoW.c2");
    assertThat(all.arrows())
        .containsExactly(
            "wiod:DEU.c1 INPUT_TO wiod:DEU.c1",
            "wiod:DEU.c1 INPUT_TO wiod:DEU.c2",
            "wiod:DEU.c2 INPUT_TO wiod:RoW.c1",
            "wiod:RoW.c1 INPUT_TO wiod:DEU.c2",
            "wiod:RoW.c2 INPUT_TO wiod:RoW.c2");
    assertThat(all.links.get(1).properties())
        .isEqualTo(Map.of("share", 0.25, "millionUsd", 50.0, "source", "wiod"));
    assertThat(all.links.get(1).origin()).isEqualTo(new Origin(SHEET, 7));
    assertThat(all.nodes.getFirst().node().properties())
        .containsEntry("name", "Agriculture, hunting, forestry and fishing, Germany")
        .containsEntry("country", "DE");
  }

  @Test
  void smallFlowsAreLeftOutWhateverTheirSign() throws IOException {
    workbook(
        "WIOT11_ROW_Sep12.xlsx",
        "WIOT_2011",
        sheet -> {
          sheet.value(6, 4, 9.99);
          sheet.value(6, 5, -9.99);
          sheet.value(7, 6, "0");
          sheet.value(8, 5, " ");
          sheet.value(9, 7, 10);
        });

    Collected all = read();

    assertThat(all.rejects).isEmpty();
    assertThat(all.arrows()).containsExactly("wiod:RoW.c2 INPUT_TO wiod:RoW.c2");
  }

  @Test
  void cellThatIsNoFlowCostsItself() throws IOException {
    workbook(
        "WIOT11_ROW_Sep12.xlsx",
        "WIOT_2011",
        sheet -> {
          sheet.value(6, 4, "n/a");
          sheet.value(6, 5, -10);
          sheet.value(7, 6, 400.5);
          sheet.value(8, 5, new BigDecimal("1E+999999999"));
          sheet.formula(9, 6, "E7+1");
        });

    Collected all = read();

    assertThat(all.arrows()).containsExactly("wiod:RoW.c2 INPUT_TO wiod:RoW.c2");
    assertThat(all.reasons())
        .containsExactly(
            SHEET + ", line 7, DEU.c1 'n/a': It must be a number from 0, such as 1250.5.",
            SHEET + ", line 7, DEU.c2 '-10': It must be a number from 0, such as 1250.5.",
            SHEET
                + ", line 8, RoW.c1 '400.5': It must not be above the output of the receiving"
                + " industry, 400.0.",
            SHEET + ", line 9, DEU.c2 '1E+999999999': It must be a number from 0, such as 1250.5.",
            SHEET
                + ", line 10, RoW.c1 '=E7+1': The formula has no stored result; please open and"
                + " save the workbook in a spreadsheet program, or write the value.");
  }

  @Test
  void withoutItsTotalAnIndustryReceivesNothing() throws IOException {
    workbook("WIOT11_ROW_Sep12.xlsx", "WIOT_2011", sheet -> sheet.value(7, TOTAL, "see footnote"));

    Collected all = read();

    assertThat(all.ids()).contains("wiod:DEU.c2");
    assertThat(all.arrows())
        .containsExactly(
            "wiod:DEU.c1 INPUT_TO wiod:DEU.c1",
            "wiod:DEU.c2 INPUT_TO wiod:RoW.c1",
            "wiod:RoW.c2 INPUT_TO wiod:RoW.c2");
    assertThat(all.reasons().getFirst())
        .isEqualTo(
            SHEET
                + ", line 8, total output 'see footnote': It must be a number from 0, such as"
                + " 1250.5.");
    assertThat(all.reasons().get(1))
        .startsWith(SHEET + ", line 7, DEU.c2")
        .endsWith("The output of this industry is in none of the files.");
    assertThat(all.rejects).hasSize(3);
  }

  @Test
  void codeThatIsNoIndustryCostsItsRow() throws IOException {
    workbook("WIOT11_ROW_Sep12.xlsx", "WIOT_2011", sheet -> sheet.value(9, 3, "c36"));

    assertThat(read().reasons())
        .containsExactly(
            SHEET + ", line 10, industry 'c36': It must be an industry from c1 to c35.");
  }

  @Test
  void onlyTheNewestYearIsRead() throws IOException {
    workbook("a.xlsx", "WIOT_2009", sheet -> {});
    workbook("b.xlsx", "WIOT_2010", sheet -> sheet.value(6, 4, 11));
    workbook("WIOT08_ROW_Sep12.xlsx", "Table", sheet -> {});

    Collected all = read();

    assertThat(all.links.getFirst().properties()).containsEntry("millionUsd", 11.0);
    assertThat(all.arrows()).hasSize(5);
    assertThat(all.reasons())
        .containsExactly(
            "a.xlsx, line 1: The flows of one year only can be held; those of b.xlsx were taken,"
                + " the newest here.",
            "WIOT08_ROW_Sep12.xlsx, line 1: The flows of one year only can be held; those of b.xlsx"
                + " were taken, the newest here.");
  }

  @Test
  void flowThatAlsoStandsInRowsIsRejected() throws IOException {
    workbook("WIOT11_ROW_Sep12.xlsx", "WIOT_2011", sheet -> {});
    Collected.write(
        folder,
        "flows.csv",
        "from_country,from_industry,to_country,to_industry,musd\nDEU,c1,DEU,c2,50\n");

    Collected all = read();

    assertThat(all.arrows()).hasSize(5).doesNotHaveDuplicates();
    assertThat(all.reasons())
        .singleElement()
        .asString()
        .endsWith("The flow between these two stands in an earlier row.");
  }

  @Test
  void sheetThatIsCutOffIsRefused() throws IOException {
    workbook(
        "WIOT11_ROW_Sep12.xlsx",
        "WIOT_2011",
        sheet -> {
          for (int row = 0; row < 15; row++) {
            sheet.value(row, TOTAL, (String) null);
          }
        });

    Collected all = read();

    assertThat(all.nodes).isEmpty();
    assertThat(all.reasons())
        .containsExactly(
            "WIOT11_ROW_Sep12.xlsx, line 1: After the last column of the header, RoW.c37, there"
                + " must be one of total outputs; maybe the sheet is cut off.");
  }

  @Test
  void workbookMayLieInAZip() throws IOException {
    workbook("WIOT11_ROW_Sep12.xlsx", "WIOT_2011", sheet -> {});
    Path book = folder.resolve("WIOT11_ROW_Sep12.xlsx");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("WIOTS_in_EXCEL.zip")))) {
      zip.putNextEntry(new ZipEntry("WIOT11_ROW_Sep12.xlsx"));
      Files.copy(book, zip);
    }
    Files.delete(book);

    assertThat(read().arrows()).hasSize(5);
  }

  @Test
  void listOfMembersWithSuchWordsStaysOne() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("members.xlsx"))) {
      Workbook book = new Workbook(out, "test", "1.0");
      Worksheet sheet = book.newWorksheet("Members");
      row(sheet, 0, "Name", "Country", "", "", "DEU");
      row(sheet, 1, "Muster AG", "DE", "", "", "c1");
      row(sheet, 2, "Beispiel GmbH", "DE");
      book.finish();
    }

    assertThat(read().arrows())
        .containsExactly(
            "org:test-de-muster-ag LOCATED_IN country:DE",
            "org:test-de-beispiel-gmbh LOCATED_IN country:DE");
  }

  /** Four industries, one column of final demand a country, totals to the right and below. */
  private void workbook(String file, String sheetName, Consumer<Worksheet> change)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      Worksheet sheet = workbook.newWorksheet(sheetName);
      row(sheet, 0, "Intercountry Input-Output Table");
      row(sheet, 2, "(industry-by-industry)", "", "", "", "AtB", "C", "AtB", "C", "", "", "Total");
      row(sheet, 3, "(millions of US$)", "", "", "", "Agriculture", "Mining");
      row(sheet, 4, "", "", "", "", "DEU", "DEU", "RoW", "RoW", "DEU", "RoW", "TOT");
      row(sheet, 5, "", "", "", "", "c1", "c2", "c1", "c2", "c37", "c37", "c60");
      row(sheet, 6, "AtB", "Agriculture", "DEU", "c1", 20, 50, 0, 3, 7, 20, 100);
      row(sheet, 7, "C", "Mining", "DEU", "c2", 0.4, -0.1, 40, 0, 50, 109.7, 200);
      row(sheet, 8, "AtB", "Agriculture", "RoW", "c1", 0, 100, 0, 0, 300, 0, 400);
      row(sheet, 9, "C", "Mining", "RoW", "c2", 0, 0, 0, 30, 0, 0, 30);
      row(sheet, 10, "", "Total intermediate consumption", "TOT", "r60", 20.4, 149.9, 40, 33);
      row(sheet, 11, "", "Value added at basic prices", "TOT", "r64", 79.6, 50.1, 360, -3);
      row(sheet, 12, "", "Output at basic prices", "TOT", "r69", 100, 200, 400, 30, 0, 0, 730);
      change.accept(sheet);
      workbook.finish();
    }
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else if (!cells[i].equals("")) {
        sheet.value(row, i, cells[i].toString());
      }
    }
  }

  private Collected read() {
    return Collected.of("test", folder);
  }
}
