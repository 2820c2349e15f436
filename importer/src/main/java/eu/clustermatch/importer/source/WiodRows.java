package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Flows as rows of a CSV file. */
record WiodRows(Input file) implements WiodFile {
  static boolean recognises(Beginning beginning) {
    return beginning.has(
        "from_country", "from_industry", "to_country", "to_industry", WiodGraph.FLOW);
  }

  @Override
  public boolean hasOutputs() {
    return false;
  }

  @Override
  public long survey(WiodGraph graph) {
    long[] count = {0};
    // What is wrong with a flow is said when it is read again.
    Sink silent = new Rejects(new ArrayList<>());
    read(
        row -> {
          graph.addEnds(row);
          count[0]++;
        },
        silent);
    return count[0];
  }

  @Override
  public void flows(Consumer<Row> use, Sink sink) {
    read(use, sink);
  }

  private void read(Consumer<Row> use, Sink sink) {
    Rows.read(file, Relationship.INPUT_TO.name(), sink, use);
  }
}
