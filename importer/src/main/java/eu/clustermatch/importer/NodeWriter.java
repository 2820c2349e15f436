package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Reject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/** Compares nodes with the store. */
final class NodeWriter {
  private static final String CREATE =
      """
      UNWIND $rows AS row
      CREATE (n:$(row.label) {id: row.id, version: 1})
      SET n += row.set
      RETURN count(*) AS written
      """;
  private static final String CHANGE =
      """
      UNWIND $rows AS row
      MATCH (n) WHERE elementId(n) = row.node AND n.id = row.id
        AND coalesce(n.version, 0) = row.version
      SET n += row.set, n.version = row.version + 1
      RETURN count(*) AS written
      """;

  private static final String CREATE_NEW =
      """
      UNWIND $rows AS row
      CREATE (n:%s)
      SET n = row
      RETURN count(*) AS written
      """;
  private static final String IN_USE =
      Arrays.stream(Label.values())
          .map("MATCH (n:%1$s) WITH count(n) AS n WHERE n > 0 RETURN '%1$s' AS label"::formatted)
          .collect(Collectors.joining("\nUNION ALL\n"));

  /** The labels that the store had nodes of when the import began; null until it is asked. */
  private @Nullable Set<Label> inUse;

  private final Set<Label> created = EnumSet.noneOf(Label.class);

  /** Nodes of batches on their way, which the store does not show yet. */
  private final Map<String, Label> underway = new ConcurrentHashMap<>();

  /** Takes note that the batch with this node is in the store. */
  void arrived(NodeItem item) {
    underway.remove(item.node().id(), item.node().label());
  }

  /**
   * Plans to create all, where the store had no node of their labels; if somebody creates one of
   * them meanwhile, the writing fails, and they have to be compared.
   *
   * @return null where that is not to be expected
   */
  @Nullable Batch planNew(SimpleQueryRunner tx, List<NodeItem> items) {
    Set<Label> before = inUse(tx);
    Set<Label> labels = EnumSet.noneOf(Label.class);
    for (NodeItem item : items) {
      if (before.contains(item.node().label()) || first(item) != item.node().label()) {
        return null;
      }
      labels.add(item.node().label());
    }
    created.addAll(labels);
    Set<Label> others = EnumSet.copyOf(created);
    others.addAll(before);
    if (labels.size() == 1) {
      // A second one of the same kind is for the constraint to find.
      others.removeAll(labels);
    }
    if (!Nodes.labels(tx, items.stream().map(item -> item.node().id()).toList(), others)
        .isEmpty()) {
      return null;
    }
    Batch batch = new Batch();
    items.forEach(item -> create(item, batch));
    return batch;
  }

  private static void create(NodeItem item, Batch batch) {
    NodeRecord node = item.node();
    batch.change(item.kind(), null, node.properties(), item.owned());
    Map<String, Object> row = new HashMap<>(node.properties());
    row.put("id", node.id());
    row.put("version", 1);
    batch.write(CREATE_NEW.formatted(node.label().text()), row, List.of(node.id()));
  }

  /** The label of the first node on its way that has this one's id; most often it is this one. */
  private Label first(NodeItem item) {
    Label label = item.node().label();
    Label before = underway.putIfAbsent(item.node().id(), label);
    return before == null ? label : before;
  }

  private Set<Label> inUse(SimpleQueryRunner tx) {
    Set<Label> known = inUse;
    if (known == null) {
      known = EnumSet.noneOf(Label.class);
      tx.run(IN_USE).stream()
          .map(row -> Label.find(row.get("label").asString()))
          .flatMap(Optional::stream)
          .forEach(known::add);
      inUse = known;
    }
    return known;
  }

  Batch plan(SimpleQueryRunner tx, List<NodeItem> items) {
    Map<Nodes.Key, Record> existing = new HashMap<>();
    for (Record found : Nodes.find(tx, items.stream().map(NodeWriter::key).toList())) {
      existing.put(Nodes.key(found), found);
    }
    Map<String, Label> taken = taken(tx, items, existing.keySet());
    Batch batch = new Batch();
    for (NodeItem item : items) {
      Label other = taken.getOrDefault(item.node().id(), item.node().label());
      if (other == item.node().label()) {
        plan(item, existing.get(key(item)), batch);
      } else {
        batch.reject(
            new Reject(
                item.origin(),
                item.kind(),
                "id",
                item.node().id(),
                "It is the id of a node of kind %s already.".formatted(other.text())));
      }
    }
    return batch;
  }

  /** Who has the ids of those to be created: a node of another kind, or the first item with it. */
  private Map<String, Label> taken(
      SimpleQueryRunner tx, List<NodeItem> items, Set<Nodes.Key> existing) {
    Map<String, Label> taken = new HashMap<>();
    for (NodeItem item : items) {
      if (!existing.contains(key(item))) {
        taken.put(item.node().id(), first(item));
      }
    }
    taken.putAll(Nodes.labels(tx, taken.keySet()));
    return taken;
  }

  private static Nodes.Key key(NodeItem item) {
    return new Nodes.Key(item.node().label(), item.node().id());
  }

  private static void plan(NodeItem item, @Nullable Record existing, Batch batch) {
    NodeRecord node = item.node();
    Map<String, Object> properties = existing == null ? null : existing.get("properties").asMap();
    Map<String, Object> change =
        batch.change(item.kind(), properties, node.properties(), item.owned());
    if (change == null) {
      return;
    }
    Map<String, Object> row = new HashMap<>(Map.of("id", node.id(), "set", change));
    if (existing == null || properties == null) {
      row.put("label", node.label().text());
      batch.write(CREATE, row, List.of(node.id()));
    } else {
      row.put("node", existing.get("node"));
      row.put("version", properties.getOrDefault("version", 0L));
      batch.write(CHANGE, row, List.of(node.id()));
    }
  }
}
