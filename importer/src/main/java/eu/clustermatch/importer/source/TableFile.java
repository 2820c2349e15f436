package eu.clustermatch.importer.source;

import java.io.IOException;

/** A file of rows under headers, whatever its format; read as often as wanted. */
interface TableFile {
  /**
   * Reads the file from its beginning to its end.
   *
   * @throws IOException when it cannot be opened, or read from somewhere on
   * @throws FileRefused when nothing of it can be used
   */
  void read(Reader reader) throws IOException, FileRefused;

  /** How many rows there are, estimated without reading them. */
  long rows() throws IOException;

  /** Takes what a file holds. */
  interface Reader {
    /** Whether rows under such a header are wanted; if not, they may be left out. */
    boolean wants(Columns columns);

    /** A row under that header, all its fields as text. */
    void row(Columns columns, Row row);

    /** A row, or the rest of the rows, under that header that cannot be made out. */
    void unreadable(Columns columns, Reject reject);

    /** A part of the file that cannot be used. */
    void refused(Reject reject);
  }
}
