package eu.clustermatch.importer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Sink;
import eu.clustermatch.importer.source.SourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real flows of 2011, laid out as in WIOD's own workbook of that year, come to the same links
 * as the rows that they were taken from.
 */
class WiodWorkbookIT {
  private static final String FLOWS = "wiod2011_interindustry_ge10musd.csv.gz";
  private static final String OUTPUTS = "wiod2011_output.csv";
  private static final int FINAL_DEMAND = 41 * 5;

  @TempDir Path folder;

  @Test
  void workbookSaysWhatRowsSay() throws IOException {
    Path data = RealData.folder("supply");
    Path workbook = folder.resolve("WIOT11_ROW_Sep12.xlsx");
    write(workbook, outputs(data.resolve(OUTPUTS)), flows(data.resolve(FLOWS)));

    Map<String, List<Object>> rows = links(data.resolve(FLOWS), data.resolve(OUTPUTS));
    assertThat(links(workbook)).hasSize(121_399).isEqualTo(rows);
  }

  /** What is said of each link, by its ends. */
  private static Map<String, List<Object>> links(Path... files) throws IOException {
    Map<String, List<Object>> links = new HashMap<>();
    Sink sink =
        new Sink() {
          @Override
          public void expect(long items) {}

          @Override
          public void accept(Item item) {
            assertThat(item).isNotInstanceOf(Reject.class);
            if (item instanceof LinkItem link) {
              links.put(
                  link.from() + " " + link.to(),
                  List.of(link.properties().get("share"), link.properties().get("millionUsd")));
            }
          }
        };
    SourceFiles.Found found = SourceFiles.find("data", List.of(files));
    assertThat(found.sources()).hasSize(1);
    found.sources().getFirst().read(sink);
    return links;
  }

  /** By industry, such as {@code DEU.c14}, in WIOD's order. */
  private static Map<String, Double> outputs(Path file) throws IOException {
    Map<String, Double> outputs = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(row ->
          outputs.put(
              row.getField("country") + "." + row.getField("industry"),
              Double.valueOf(row.getField("output_musd"))));
    }
    return outputs;
  }

  /** By both industries. */
  private static Map<String, Double> flows(Path file) throws IOException {
    Map<String, Double> flows = new HashMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      rows.forEach(row ->
          flows.put(
              String.join(
                  " ",
                  row.getField("from_country") + "." + row.getField("from_industry"),
                  row.getField("to_country") + "." + row.getField("to_industry")),
              Double.valueOf(row.getField("musd"))));
    }
    return flows;
  }

  /** Where the rows have no flow, every tenth time with a small one, which they leave out. */
  private static void write(Path file, Map<String, Double> outputs, Map<String, Double> flows)
      throws IOException {
    Random random = new Random(2011);
    List<String> industries = List.copyOf(outputs.keySet());
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "test", "1.0");
      workbook.setCompressionLevel(Deflater.BEST_SPEED);
      Worksheet sheet = workbook.newWorksheet("WIOT_2011");
      writeHeader(sheet, industries);
      for (int i = 0; i < industries.size(); i++) {
        int row = 6 + i;
        writeEnd(sheet, row, industries.get(i));
        for (int j = 0; j < industries.size(); j++) {
          Double flow = flows.get(industries.get(i) + " " + industries.get(j));
          sheet.value(row, 4 + j, flow == null ? Math.max(0, random.nextInt(-89, 10)) : flow);
        }
        for (int j = 0; j < FINAL_DEMAND; j++) {
          sheet.value(row, 4 + industries.size() + j, 1);
        }
        sheet.value(row, 4 + industries.size() + FINAL_DEMAND, outputs.get(industries.get(i)));
        sheet.flush();
      }
      writeFoot(sheet, 6 + industries.size(), List.copyOf(outputs.values()));
      workbook.finish();
    }
  }

  private static void writeHeader(Worksheet sheet, List<String> industries) {
    sheet.value(0, 0, "World Input-Output Table, 2011");
    for (int i = 0; i < industries.size(); i++) {
      String[] parts = industries.get(i).split("\\.");
      sheet.value(4, 4 + i, parts[0]);
      sheet.value(5, 4 + i, parts[1]);
    }
    for (int i = 0; i < FINAL_DEMAND; i++) {
      String country = industries.get(i / 5 * 35).split("\\.")[0];
      sheet.value(4, 4 + industries.size() + i, country);
      sheet.value(
          5, 4 + industries.size() + i, List.of("c37", "c38", "c39", "c41", "c42").get(i % 5));
    }
    sheet.value(4, 4 + industries.size() + FINAL_DEMAND, "TOT");
  }

  private static void writeEnd(Worksheet sheet, int row, String industry) {
    String[] parts = industry.split("\\.");
    sheet.value(row, 2, parts[0]);
    sheet.value(row, 3, parts[1]);
  }

  private static void writeFoot(Worksheet sheet, int row, List<Double> outputs) {
    for (int line = 0; line < 8; line++) {
      sheet.value(row + line, 2, "TOT");
      sheet.value(row + line, 3, "r" + (line == 7 ? 69 : 60 + line));
      for (int i = 0; i < outputs.size(); i++) {
        sheet.value(row + line, 4 + i, outputs.get(i));
      }
    }
  }
}
