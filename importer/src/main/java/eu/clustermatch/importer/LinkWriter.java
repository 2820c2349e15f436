package eu.clustermatch.importer;

import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.Ends.Resolved;
import eu.clustermatch.importer.source.LinkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Compares links with the store. A link is known by its type and ends; an observed supply also by
 * its product, because a firm may supply another with several.
 */
final class LinkWriter {
  static final String PRODUCT = "product";

  /**
   * The match is optional because then the planner starts from both ends, not from all of one's.
   */
  private static final String FIND =
      """
      UNWIND $rows AS row
      MATCH (a) WHERE elementId(a) = row.fromNode
      MATCH (b) WHERE elementId(b) = row.toNode
      OPTIONAL MATCH (a)-[r]->(b)
      WITH row, r
      WHERE type(r) = row.type AND (row.product = '' OR r.product = row.product)
      RETURN row.index AS index, properties(r) AS properties
      """;

  private static final String MERGE =
      """
      UNWIND $rows AS row
      MATCH (a) WHERE elementId(a) = row.fromNode AND a.id = row.from
      MATCH (b) WHERE elementId(b) = row.toNode AND b.id = row.to
      MERGE (a)-[r:%s]->(b)
      SET r += row.set
      RETURN count(*) AS written
      """;
  private static final String MERGE_ANY = MERGE.formatted("$(row.type)");
  private static final String MERGE_SUPPLY = MERGE.formatted("SUPPLIES {product: row.product}");

  private LinkWriter() {}

  static Batch plan(TransactionContext tx, List<LinkItem> items, Ends ends) {
    Batch batch = new Batch();
    List<Resolved> links = ends.resolve(tx, items, batch);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Resolved link : links) {
      rows.add(row(link, rows.size()));
    }
    Map<Integer, Map<String, Object>> existing = existing(tx, rows);
    for (int i = 0; i < links.size(); i++) {
      plan(links.get(i), rows.get(i), existing.get(i), batch);
    }
    return batch;
  }

  private static void plan(
      Resolved resolved,
      Map<String, Object> row,
      @Nullable Map<String, Object> existing,
      Batch batch) {
    LinkRecord link = resolved.link();
    Map<String, Object> change =
        batch.change(link.type().name(), existing, link.properties(), resolved.item().owned());
    if (change != null) {
      row.put("set", change);
      boolean supply = link.type() == Relationship.SUPPLIES;
      batch.write(supply ? MERGE_SUPPLY : MERGE_ANY, row, List.of(link.from(), link.to()));
    }
  }

  private static Map<Integer, Map<String, Object>> existing(
      TransactionContext tx, List<Map<String, Object>> rows) {
    Map<Integer, Map<String, Object>> byIndex = new HashMap<>();
    tx.run(FIND, Map.of("rows", rows))
        .forEachRemaining(
            found -> byIndex.put(found.get("index").asInt(), found.get("properties").asMap()));
    return byIndex;
  }

  private static Map<String, Object> row(Resolved resolved, int index) {
    LinkRecord link = resolved.link();
    Map<String, Object> row = new HashMap<>();
    row.put("index", index);
    row.put("type", link.type().name());
    row.put("from", link.from());
    row.put("to", link.to());
    row.put("fromNode", resolved.fromNode());
    row.put("toNode", resolved.toNode());
    boolean supply = link.type() == Relationship.SUPPLIES;
    row.put(PRODUCT, supply ? link.properties().getOrDefault(PRODUCT, "") : "");
    return row;
  }
}
