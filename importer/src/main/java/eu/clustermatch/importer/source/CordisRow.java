package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.CordisLayout.Column;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a CORDIS file, read by what its columns mean. */
record CordisRow(CordisLayout layout, Row row) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
  private static final Pattern MONEY = Pattern.compile("\\d{1,15}([.,]\\d{1,15})?");

  String get(Column column) {
    return column == Column.GEOLOCATION ? geolocation() : row.get(layout.name(column));
  }

  /** Latitude and longitude with a comma between, however the layout has them. */
  private String geolocation() {
    String latitude = row.get(layout.name(Column.LATITUDE));
    String longitude = row.get(layout.name(Column.LONGITUDE));
    return latitude.isEmpty() || longitude.isEmpty()
        ? row.get(layout.name(Column.GEOLOCATION))
        : latitude + "," + longitude;
  }

  /** By which the word of rows is compared: the better file, then the newer row is the greater. */
  String rank() {
    return layout.rank() + get(Column.UPDATED);
  }

  /**
   * CORDIS's number of a project or organisation.
   *
   * @throws RowRejected when it is none
   */
  String number(Column column) {
    if (!NUMBER.matcher(get(column)).matches()) {
      throw rejected(column, "It must be a number of at most 12 digits.");
    }
    return get(column);
  }

  /**
   * An amount in EUR, with a decimal point or comma; null when the cell is empty.
   *
   * @throws RowRejected when it is none
   */
  @Nullable Double money(Column column) {
    String text = get(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!MONEY.matcher(text).matches()) {
      throw rejected(column, "It must be an amount in EUR such as 1250.5 or 1250,5.");
    }
    return amount(text);
  }

  /** An amount that was found to be one. */
  static Double amount(String text) {
    return Double.valueOf(text.replace(',', '.'));
  }

  /**
   * @throws RowRejected when the cell holds no date
   */
  @Nullable LocalDate date(Column column) {
    return (LocalDate) Cell.DATE.read(row, layout.name(column));
  }

  RowRejected rejected(Column column, String reason) {
    return row.rejected(layout.name(column), reason);
  }
}
