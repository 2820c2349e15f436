package eu.clustermatch.engine.store;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.Lexicon;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What snapshots need of a store, kept in memory, so that of a change only what it touched is read
 * again. For one thread.
 */
final class Mirror {
  private record Key(Label label, String id) {}

  private final Map<Key, Entry> entries = new HashMap<>();
  private final Embeddings embeddings;
  private final Lexicon lexicon = new Lexicon();

  /** A node with the links that start at it. */
  record Entry(NodeRecord node, List<LinkRecord> links) {}

  /**
   * @param embeddings are used and brought up to date by every snapshot
   */
  Mirror(List<Entry> entries, Embeddings embeddings) {
    this.embeddings = embeddings;
    entries.forEach(this::add);
  }

  int size() {
    return entries.size();
  }

  private void add(Entry entry) {
    entries.put(new Key(entry.node().label(), entry.node().id()), entry);
  }

  /** Puts {@code found} in the place of all that has one of the ids. */
  void replace(Collection<String> ids, List<Entry> found) {
    for (String id : ids) {
      for (Label label : Label.values()) {
        entries.remove(new Key(label, id));
      }
    }
    found.forEach(this::add);
  }

  /** A snapshot of the nodes that are wanted, and of the links between them. */
  Snapshot snapshot(StoreReader.State state, Predicate<NodeRecord> wanted) {
    SnapshotBuilder builder =
        new SnapshotBuilder(
            state.store(), state.sequence(), state.lastChange(), embeddings, lexicon);
    entries.values().stream().map(Entry::node).filter(wanted).forEach(builder::add);
    links(Relationship.SAME_AS::equals).forEach(link -> builder.same(link.from(), link.to()));
    links(type -> type != Relationship.SAME_AS).forEach(builder::add);
    return builder.build();
  }

  private Stream<LinkRecord> links(Predicate<Relationship> types) {
    return entries.values().stream()
        .flatMap(entry -> entry.links().stream())
        .filter(link -> types.test(link.type()));
  }
}
