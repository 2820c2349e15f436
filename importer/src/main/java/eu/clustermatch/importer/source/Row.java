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
    return index == null ? "" : stripped(fields.get(index));
  }

  /** Without spaces around it, the non-breaking ones of word processors included. */
  static String stripped(String field) {
    return field.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }

  /** To be thrown: this row is of no use because of that field. */
  RowRejected rejected(String column, String reason) {
    return new RowRejected(column, get(column), reason);
  }
}
