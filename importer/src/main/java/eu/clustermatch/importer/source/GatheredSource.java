package eu.clustermatch.importer.source;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Files that are gathered whole before they are handed on.
 *
 * @param fill reads the files into the graph
 */
record GatheredSource(String name, List<Input> files, BiConsumer<List<Input>, Gathered> fill)
    implements Source {
  GatheredSource {
    files = List.copyOf(files);
  }

  @Override
  public void read(Sink sink) {
    Gathered graph = new Gathered(name);
    fill.accept(files, graph);
    graph.emit(sink);
  }
}
