package eu.clustermatch.importer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A file about flows between industries, whatever its layout. It is read twice, for the industries
 * and for the flows, so that these need no room.
 */
sealed interface WiodFile extends Closeable permits WiodRows, WiodOutputs, WiodWorkbook {
  /** Of whichever layout a file of WIOD begins like. */
  static WiodFile of(Input file) {
    Beginning beginning = Beginning.of(file);
    if (WiodRows.recognises(beginning)) {
      return new WiodRows(file);
    }
    return WiodOutputs.recognises(beginning) ? new WiodOutputs(file) : new WiodWorkbook(file);
  }

  Input file();

  /** As messages show it. */
  default String name() {
    return file().name();
  }

  /** Whether it says what industries put out. */
  boolean hasOutputs();

  /**
   * Tells which industries there are and what they put out; to be called once, and first.
   *
   * @return how many flows there are, wrong ones included
   * @throws FileRefused when nothing of the file can be used
   */
  long survey(WiodGraph graph) throws IOException, FileRefused;

  /**
   * Hands on every flow, in the columns of {@link WiodGraph#flow}.
   *
   * @param use may reject it
   * @param sink told what is wrong with a flow or the file
   */
  void flows(Consumer<Row> use, Sink sink) throws IOException, FileRefused;

  @Override
  default void close() throws IOException {}
}
