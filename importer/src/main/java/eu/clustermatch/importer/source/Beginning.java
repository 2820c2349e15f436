package eu.clustermatch.importer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a file begins, by which formats know what is theirs.
 *
 * @param columns the header where the file is a table (comma, semicolon or tab), else empty
 * @param text the first characters, unzipped; of a workbook its bytes read as Latin letters
 */
record Beginning(Input input, Set<String> columns, String text) {
  private static final int BYTES = 4_000;

  /** A file that breaks off early begins with what can be read; its reader will say so. */
  static Beginning of(Input input) {
    byte[] read = new byte[BYTES];
    int length = 0;
    try (InputStream in = input.open()) {
      for (int n = 0; n >= 0 && length < BYTES; length += Math.max(0, n)) {
        n = in.read(read, length, BYTES - length);
      }
    } catch (IOException e) {
      // What there is must do.
    }
    String text = new String(read, 0, length, StandardCharsets.UTF_8);
    return new Beginning(input, Table.headings(input), text);
  }

  /** Whether the file is a table that has all of these columns. */
  boolean has(String... names) {
    return columns.containsAll(Set.of(names));
  }
}
