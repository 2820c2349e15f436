package eu.clustermatch.importer;

import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.importer.source.NodeItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

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
      SET n += row.set, n.version = coalesce(n.version, 0) + 1
      RETURN count(*) AS written
      """;

  private NodeWriter() {}

  static Batch plan(TransactionContext tx, List<NodeItem> items) {
    Map<Nodes.Key, Record> existing = new HashMap<>();
    for (Record found : Nodes.find(tx, items.stream().map(NodeWriter::key).toList(), true)) {
      existing.put(Nodes.key(found), found);
    }
    Batch batch = new Batch();
    for (NodeItem item : items) {
      plan(item, existing.get(key(item)), batch);
    }
    return batch;
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
    if (existing == null) {
      row.put("label", node.label().text());
      batch.write(CREATE, row, List.of(node.id()));
    } else {
      row.put("node", existing.get("node"));
      batch.write(CHANGE, row, List.of(node.id()));
    }
  }
}
