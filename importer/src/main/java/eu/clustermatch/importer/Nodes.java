package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Finds nodes by label and id. Few of many labels are found with one statement for all, because
 * planning a statement takes a fresh server longer than running it; many of one label with a
 * statement of their own.
 */
final class Nodes {
  private static final int MANY = 500;

  private static final String RETURN =
      """

      RETURN row.label AS label, row.id AS id, elementId(n) AS node,
        properties(n) AS properties
      """;
  private static final String FIND_MANY = "UNWIND $rows AS row MATCH (n:%s {id: row.id})" + RETURN;
  private static final String FIND_FEW =
      Arrays.stream(Label.values())
              .map(Label::text)
              .map(
                  "WITH row WHERE row.label = '%1$s' MATCH (n:%1$s {id: row.id}) RETURN n"
                      ::formatted)
              .collect(
                  Collectors.joining("\nUNION ALL\n", "UNWIND $rows AS row CALL (row) {\n", "\n}"))
          + RETURN;

  private static final List<String> ALL = Arrays.stream(Label.values()).map(Label::text).toList();
  private static final String LABELS =
      """
      UNWIND $ids AS id
      MATCH (n:%s {id: id})
      RETURN id, [l IN labels(n) WHERE l IN $labels][0] AS label
      """;

  private Nodes() {}

  /** What to look for. */
  record Key(Label label, String id) {}

  /** The key of a record that {@link #find} returned. */
  static Key key(Record found) {
    Label label = Label.find(found.get("label").asString()).orElseThrow();
    return new Key(label, found.get("id").asString());
  }

  /**
   * The nodes that are there, each with its key, {@code node} (its element id) and {@code
   * properties}.
   */
  static List<Record> find(SimpleQueryRunner tx, Collection<Key> keys) {
    Map<Label, List<Map<String, Object>>> byLabel = new EnumMap<>(Label.class);
    for (Key key : keys) {
      byLabel
          .computeIfAbsent(key.label(), label -> new ArrayList<>())
          .add(Map.of("label", key.label().text(), "id", key.id()));
    }
    List<Record> found = new ArrayList<>();
    List<Map<String, Object>> few = new ArrayList<>();
    byLabel.forEach((label, rows) -> {
      if (rows.size() < MANY) {
        few.addAll(rows);
      } else {
        found.addAll(run(tx, FIND_MANY.formatted(label.text()), rows));
      }
    });
    found.addAll(run(tx, FIND_FEW, few));
    return found;
  }

  /** The labels of the nodes that have one of the ids, by id. */
  static Map<String, Label> labels(SimpleQueryRunner tx, Collection<String> ids) {
    return labels(tx, ids, EnumSet.allOf(Label.class));
  }

  /** The same of those that are of one of the labels. */
  static Map<String, Label> labels(SimpleQueryRunner tx, Collection<String> ids, Set<Label> among) {
    Map<String, Label> labels = new HashMap<>();
    if (!ids.isEmpty() && !among.isEmpty()) {
      String statement =
          LABELS.formatted(among.stream().map(Label::text).collect(Collectors.joining("|")));
      tx.run(statement, Map.of("ids", List.copyOf(ids), "labels", ALL))
          .forEachRemaining(found ->
              Label.find(found.get("label").asString())
                  .ifPresent(label -> labels.put(found.get("id").asString(), label)));
    }
    return labels;
  }

  private static List<Record> run(
      SimpleQueryRunner tx, String statement, List<Map<String, Object>> rows) {
    return rows.isEmpty() ? List.of() : tx.run(statement, Map.of("rows", rows)).list();
  }
}
