package eu.clustermatch.api.command;

import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.engine.store.StoreReader;
import eu.clustermatch.importer.StoreOpener.Store;
import java.util.List;
import picocli.CommandLine.Option;

/** What of the store evaluating and training go by. */
final class Records {
  @Option(
      names = "--without",
      paramLabel = "PREFIX",
      description =
          "Leaves out what has an id that begins so, for example projects whose dates are known to"
              + " be wrong; may be repeated.")
  private List<String> without = List.of();

  /**
   * @throws IllegalStateException when the store cannot be opened
   */
  Snapshot read(CommandStore store) {
    try (Store opened = store.open()) {
      Schema.migrate(opened.driver());
      return new StoreReader(opened.driver(), this::isWanted, new Embeddings()).read();
    }
  }

  private boolean isWanted(NodeRecord node) {
    return without.stream().noneMatch(node.id()::startsWith);
  }
}
