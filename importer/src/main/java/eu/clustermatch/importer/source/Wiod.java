package eu.clustermatch.importer.source;

import java.io.IOException;
import java.util.List;

/**
 * Flows between the industries of countries, as the World Input-Output Database tells them (release
 * 2013; Timmer et al. 2015): its own workbooks, or rows of flows with rows of outputs. Without
 * outputs the shares stay unknown.
 */
record Wiod(List<Input> files) implements Source {
  static final String NAME = "wiod";

  Wiod {
    files = List.copyOf(files);
  }

  static boolean recognises(Beginning beginning) {
    return WiodRows.recognises(beginning)
        || WiodOutputs.recognises(beginning)
        || WiodWorkbook.recognises(beginning);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void read(Sink sink) throws IOException {
    WiodGraph graph = new WiodGraph();
    try (WiodFiles all = WiodFiles.of(files, graph)) {
      long flows = all.survey();
      sink.expect(graph.size() + flows);
      graph.emitNodes(sink);
      all.flows(sink);
    }
  }
}
