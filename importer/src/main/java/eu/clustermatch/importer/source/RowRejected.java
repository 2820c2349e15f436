package eu.clustermatch.importer.source;

import java.util.List;
import java.util.function.UnaryOperator;

/** Leaves the reading of one row; {@link Table} turns it into a {@link Reject} and goes on. */
final class RowRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String value;

  RowRejected(String field, String value, String reason) {
    super(reason, null, false, false);
    this.field = field;
    this.value = value;
  }

  /** The column, as the layout calls it; empty when the row as a whole is meant. */
  String field() {
    return field;
  }

  /** The same of a column that the file calls otherwise. */
  RowRejected called(String written) {
    return new RowRejected(written, value, String.valueOf(getMessage()));
  }

  /**
   * This and others of the same row, told in one reason.
   *
   * @param heading what the file calls a column
   */
  RowRejected and(List<RowRejected> others, UnaryOperator<String> heading) {
    StringBuilder reason = new StringBuilder(String.valueOf(getMessage()));
    for (RowRejected other : others) {
      String value = other.value.isEmpty() ? "" : " '" + Reject.shortened(other.value) + "'";
      reason.append(" Also ").append(heading.apply(other.field)).append(value);
      reason.append(": ").append(other.getMessage());
    }
    return new RowRejected(field, value, reason.toString());
  }

  /** This, with another sentence. */
  RowRejected and(String sentence) {
    return new RowRejected(field, value, getMessage() + sentence);
  }

  Reject at(Origin origin, String kind) {
    return new Reject(origin, kind, field, value, String.valueOf(getMessage()));
  }
}
