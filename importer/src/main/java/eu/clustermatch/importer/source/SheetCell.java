package eu.clustermatch.importer.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The cells of a workbook as text: dates as 2019-12-31, formulas as their results. */
final class SheetCell {
  /** The formats of dates that every workbook has (ECMA-376, part 1, 18.8.30). */
  private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);

  /** What in a format is not about the value: quoted texts, colours and locales, escapes. */
  private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

  private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/]+[!?]?");

  /** A spreadsheet computes with 15 digits; more than that is noise. */
  private static final MathContext DIGITS = new MathContext(15);

  /** A spreadsheet ends at 1E308; a number that is longer when written out may fill memory. */
  private static final int MOST_ZEROS = 400;

  private SheetCell() {}

  static boolean isBlank(Cell cell) {
    return cell.getFormula() == null && cell.getText().isBlank();
  }

  /**
   * @throws RowRejected when there is an error in it, or a formula whose result was not stored
   */
  static String text(String column, Cell cell) {
    boolean formula = cell.getFormula() != null;
    if (formula && cell.getValue() == null) {
      throw new RowRejected(
          column,
          "=" + cell.getFormula(),
          "The formula has no stored result; please open and save the workbook in a spreadsheet"
              + " program, or write the value.");
    }
    boolean error = cell.getType() == CellType.ERROR;
    if (error || cell.getType() == CellType.FORMULA && ERROR.matcher(cell.getText()).matches()) {
      throw new RowRejected(
          column, String.valueOf(cell.getRawValue()), "The cell holds an error, not a value.");
    }
    return cell.getValue() instanceof BigDecimal number
        ? number(column, cell, number)
        : cell.getText();
  }

  /** The same, but empty where there is nothing that could be used. */
  static String textOrNone(String column, Cell cell) {
    try {
      return text(column, cell);
    } catch (RowRejected e) {
      return "";
    }
  }

  private static String number(String column, Cell cell, BigDecimal number) {
    if (Math.abs((long) number.precision() - number.scale()) > MOST_ZEROS) {
      return number.toString();
    }
    if (!isDate(cell)) {
      return number.round(DIGITS).stripTrailingZeros().toPlainString();
    }
    if (number.signum() < 0 || number.intValue() > 2_958_465) {
      throw new RowRejected(
          column, number.toPlainString(), "The date lies outside of the years 1900 to 9999.");
    }
    return cell.asDate().toLocalDate().toString();
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    if (id != null && DATES.contains(id)) {
      return true;
    }
    return format != null
        && !format.equals("General")
        && ASIDE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).matches(".*[dy].*");
  }
}
