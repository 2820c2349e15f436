package eu.clustermatch.importer.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Empty tables to be filled and imported, with what each column may hold. */
final class Templates {
  private static final String VERSION = "01.0000";
  private static final String LISTS = "Lists";

  private Templates() {}

  /** A workbook with the sheets that most people need; the first explains their columns. */
  static void writeWorkbook(OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "ClusterMatch", VERSION);
    TemplateGuide.write(workbook.newWorksheet(TemplateGuide.NAME));
    List<Worksheet> sheets = new ArrayList<>();
    for (TemplateSheet sheet : TemplateSheet.ALL) {
      sheets.add(workbook.newWorksheet(sheet.name()));
    }
    TemplateLists lists = new TemplateLists(workbook.newWorksheet(LISTS));
    for (int i = 0; i < sheets.size(); i++) {
      TemplateSheet.ALL.get(i).write(sheets.get(i), lists);
    }
    workbook.finish();
  }

  /** A zip with a file of every label and relationship type, the header in it. */
  static void writeCsvZip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Label label : Label.values()) {
      add(zip, "nodes/" + label.text() + ".csv", columns(Layout.of(label)));
    }
    for (Relationship type : TableKind.Links.TYPES) {
      add(zip, "links/" + type + ".csv", columns(Layout.of(type)));
    }
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, List<String> header)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
    }
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Required columns first, translated ones in English last. */
  private static List<String> columns(Layout layout) {
    Stream<String> required = Stream.of("id", "name", "from", "to", "product");
    return Stream.of(
            required.filter(layout.plain().keySet()::contains),
            layout.plain().keySet().stream(),
            layout.translated().keySet().stream().map(name -> name + "_en"))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }
}
