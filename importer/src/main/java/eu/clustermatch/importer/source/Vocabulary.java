package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the nodes of the vocabulary that comes with ClusterMatch are called. */
final class Vocabulary {
  private static final Map<Label, Map<String, String>> IDS = new EnumMap<>(Label.class);
  private static final Map<Label, Set<String>> NAMES = new EnumMap<>(Label.class);

  static {
    try {
      Sources.vocabulary().read(new Nodes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Vocabulary() {}

  /**
   * The id of the node of that label and normalised name, empty when there are several, or null.
   */
  static @Nullable String id(Label label, String normalised) {
    return IDS.getOrDefault(label, Map.of()).get(normalised);
  }

  /** The English names of all nodes of a label, sorted. */
  static Set<String> names(Label label) {
    return NAMES.getOrDefault(label, Set.of());
  }

  private static final class Nodes implements Sink {
    @Override
    public void expect(long items) {}

    @Override
    public void accept(Item item) {
      if (item instanceof NodeItem node) {
        Label label = node.node().label();
        Map<String, Object> properties = node.node().properties();
        Map<String, String> ids = IDS.computeIfAbsent(label, key -> new HashMap<>());
        References.of(properties).forEach(name -> References.add(ids, name, node.node().id()));
        NAMES
            .computeIfAbsent(label, key -> new TreeSet<>())
            .add(String.valueOf(properties.get(Layout.NAME)));
      }
    }
  }
}
