package eu.clustermatch.importer.source;

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

  Reject at(Origin origin, String kind) {
    return new Reject(origin, kind, field, value, String.valueOf(getMessage()));
  }
}
