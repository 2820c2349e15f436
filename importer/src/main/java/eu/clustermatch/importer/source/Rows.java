package eu.clustermatch.importer.source;

import java.io.IOException;
import java.util.function.Consumer;

/** The rows of a table, where a file that cannot be read is a reject like any other. */
final class Rows {
  private Rows() {}

  /**
   * Hands every row to {@code use}.
   *
   * @param kind what rows of this file are counted as
   * @param sink told what is wrong with a row or the file
   */
  static void read(Input file, String kind, Sink sink, Consumer<Row> use) {
    try (Table table = Table.open(file)) {
      table.forEach(kind, sink, use);
    } catch (FileRefused e) {
      sink.accept(Reject.ofFile(file.name(), 1, e.reason()));
    } catch (IOException e) {
      sink.accept(Reject.ofFile(file.name(), 1, "The file cannot be read: " + e.getMessage()));
    }
  }
}
