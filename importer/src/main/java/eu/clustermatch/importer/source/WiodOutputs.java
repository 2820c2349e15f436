package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.util.function.Consumer;

/** What industries put out, as rows of a CSV file beside that of the flows. */
record WiodOutputs(Input file) implements WiodFile {
  static boolean recognises(Beginning beginning) {
    return beginning.has("country", "industry", WiodGraph.OUTPUT);
  }

  @Override
  public boolean hasOutputs() {
    return true;
  }

  @Override
  public long survey(WiodGraph graph) {
    Rows.read(file, Label.ACTIVITY.text(), graph.rejects(), graph::addOutput);
    return 0;
  }

  @Override
  public void flows(Consumer<Row> use, Sink sink) {}
}
