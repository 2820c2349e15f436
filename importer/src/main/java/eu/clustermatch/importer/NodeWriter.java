package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Reject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private NodeWriter() {}

  static Batch plan(SimpleQueryRunner tx, List<NodeItem> items) {
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
  private static Map<String, Label> taken(
      SimpleQueryRunner tx, List<NodeItem> items, Set<Nodes.Key> existing) {
    Map<String, Label> taken = new HashMap<>();
    for (NodeItem item : items) {
      if (!existing.contains(key(item))) {
        taken.putIfAbsent(item.node().id(), item.node().label());
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
