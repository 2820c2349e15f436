package eu.clustermatch.importer.source;

import java.util.List;
import java.util.Map;

/**
 * A row of a table, its fields by column.
 *
 * @param columns the index of each column of the header
 */
record Row(Origin origin, Map<String, Integer> columns, List<String> fields) {
  /** The stripped field, or empty when the table has no such column. */
  String get(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : fields.get(index).strip();
  }

  /** To be thrown: this row is of no use because of that field. */
  RowRejected rejected(String column, String reason) {
    return new RowRejected(column, get(column), reason);
  }
}
