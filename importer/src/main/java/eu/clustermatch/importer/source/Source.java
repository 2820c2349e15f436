package eu.clustermatch.importer.source;

import java.io.IOException;

/** Files of one format that can be imported, as often as wanted. */
public interface Source {
  /** A short name, for messages and the file of rejects. */
  String name();

  /**
   * Reads everything once. What is wrong with a row or a file reaches the sink as a {@link Reject};
   * reading goes on after it. Memory stays bounded by the number of rows, whatever their length.
   *
   * @throws IOException when the files cannot be listed or opened at all
   */
  void read(Sink sink) throws IOException;
}
