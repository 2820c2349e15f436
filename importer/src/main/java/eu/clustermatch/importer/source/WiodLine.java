package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.WiodHeader.Column;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A row of a world input-output table: what one industry delivers. What it says is given as rows of
 * the layout that has one for each flow and output.
 */
record WiodLine(Origin origin, WiodHeader header, org.dhatim.fastexcel.reader.Row cells) {
  /**
   * Million US$ from which on a flow is read. Most of the two million cells of a year hold less,
   * and all that is left out is 1 % of the money.
   */
  private static final BigDecimal LEAST = BigDecimal.TEN;

  /** A text that is a number nearer to 0 than {@link #LEAST}. */
  private static final Pattern LITTLE = Pattern.compile("-?\\d(\\.\\d*)?");

  private static final Map<String, Integer> INDUSTRY = columns("country", "industry");
  private static final Map<String, Integer> OUTPUT =
      columns("country", "industry", WiodGraph.OUTPUT);
  private static final Map<String, Integer> FLOW =
      columns("from_country", "from_industry", "to_country", "to_industry", WiodGraph.FLOW);

  private static Map<String, Integer> columns(String... names) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String name : names) {
      columns.put(name, columns.size());
    }
    return columns;
  }

  boolean hasTotal() {
    return cells.hasCell(header.total()) && !SheetCell.isBlank(cells.getCell(header.total()));
  }

  Row industry() {
    return new Row(origin, INDUSTRY, List.of(country(), code()));
  }

  /**
   * The industry and what it puts out.
   *
   * @throws RowRejected when there is an error in the cell
   */
  Row output() {
    String total = cells.hasCell(header.total()) ? amount(header.total(), WiodGraph.OUTPUT) : "";
    return new Row(origin, OUTPUT, List.of(country(), code(), total));
  }

  /** Who receives anything that counts, or that is no number; nobody from what is no industry. */
  List<Column> flows() {
    if (!WiodIndustries.isIndustry(country(), code())) {
      return List.of();
    }
    return header.industries().stream().filter(this::counts).toList();
  }

  /**
   * @throws RowRejected when there is an error in the cell
   */
  Row flow(Column to) {
    String amount = amount(to.index(), WiodGraph.FLOW);
    return new Row(origin, FLOW, List.of(country(), code(), to.country(), to.code(), amount));
  }

  private boolean counts(Column to) {
    if (!cells.hasCell(to.index())) {
      return false;
    }
    Cell cell = cells.getCell(to.index());
    if (cell.getValue() instanceof BigDecimal amount) {
      return amount.abs().compareTo(LEAST) >= 0;
    }
    boolean blank = SheetCell.isBlank(cell) && cell.getType() != CellType.ERROR;
    return !blank && !LITTLE.matcher(Row.stripped(cell.getText())).matches();
  }

  private String amount(int column, String name) {
    return SheetCell.text(name, cells.getCell(column));
  }

  private String country() {
    return WiodSheet.text(cells, WiodHeader.COUNTRY);
  }

  private String code() {
    return WiodSheet.text(cells, WiodHeader.CODE);
  }
}
