package eu.clustermatch.importer.source;

import java.util.Set;

/**
 * What was not imported, and why.
 *
 * @param kind a label, a relationship type, or {@link #FILE} when a whole file was refused or could
 *     not be read to its end
 * @param field the column, or empty when the row or file as a whole is meant
 * @param value what stood there, at most 200 characters; empty when absent or withheld
 * @param reason a sentence that says what is allowed
 */
public record Reject(Origin origin, String kind, String field, String value, String reason)
    implements Item {
  /** The kind of rejects that concern a file. */
  public static final String FILE = "file";

  /** Why a row about a person is rejected; nothing of it is kept but where it stands. */
  static final String PERSON =
      "This is a person or a sole trader by its name; only organisations are stored.";

  /** The same where the file itself says so. */
  static final String STATED_PERSON =
      "The file says that this is a person; only organisations are stored.";

  /** Why a row below a list is rejected that is about the list; it may name whoever wrote it. */
  static final String NOTE =
      "This is a sum or a note on the list, not the name of an organisation.";

  private static final int LONGEST_VALUE = 200;

  public Reject {
    value = shortened(value);
  }

  /** A value as reasons cite it. */
  static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
  }

  /** A file that was refused, or ended before its time. */
  static Reject ofFile(String file, long line, String reason) {
    return new Reject(new Origin(file, line), FILE, "", "", reason);
  }

  /** Whether the row is about a person or may name one, so that nothing of it may be kept. */
  public boolean isAboutPerson() {
    return Set.of(PERSON, STATED_PERSON, NOTE).contains(reason);
  }

  @Override
  public String toString() {
    String where = origin.file() + ", line " + origin.line();
    String what = field.isEmpty() ? "" : ", " + field;
    return where + what + (value.isEmpty() ? "" : " '" + value + "'") + ": " + reason;
  }
}
