package eu.clustermatch.importer.source;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of a template that says what its columns may hold, taken from what is checked. */
final class TemplateGuide {
  static final String NAME = "Read me";

  private static final List<String> INTRODUCTION =
      List.of(
          "Fill the sheets that you need and leave the others empty. One row is one organisation,"
              + " cluster, network and so on. People are never stored: no contact persons, please.",
          "Columns may be left out, moved, or called in your language (Land, Nom, Website). A"
              + " column ending in _en holds English text; add others, such as name_de, for more"
              + " languages.",
          "Without an id one is made of the name and the country, so that the same sheet imported"
              + " again changes nothing.");
  private static final List<Integer> WIDTHS = List.of(16, 18, 10, 120);

  private TemplateGuide() {}

  static void write(Worksheet sheet) {
    int row = 0;
    for (String line : INTRODUCTION) {
      sheet.value(row++, 0, line);
    }
    row = line(sheet, row + 1, "sheet", "column", "needed", "what it may hold");
    for (TemplateSheet table : TemplateSheet.ALL) {
      for (String column : table.columns()) {
        String needed = table.needs(column) ? "yes" : "";
        row = line(sheet, row, table.name(), column, needed, table.cell(column).allowed());
      }
    }
    for (int i = 0; i < WIDTHS.size(); i++) {
      sheet.width(i, WIDTHS.get(i));
    }
  }

  private static int line(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
    return row + 1;
  }
}
