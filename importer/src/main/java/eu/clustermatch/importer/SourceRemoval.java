package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.store.ChangeLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Takes back all that one source says, and nothing that another says too. A node that only it spoke
 * of, but to which links of others still lead, stays without properties until the last of these is
 * taken back. Can be stopped at any moment and run again.
 */
public final class SourceRemoval {
  private static final int BATCH = 5_000;

  private static final String SAID = "(x.source = $source OR $source IN x.sources)";
  private static final String LINKS =
      """
      MATCH (n)-[x]->() WHERE %s
      RETURN elementId(x) AS element, n.id AS id, properties(x) AS properties
      """
          .formatted(SAID);
  private static final String NODES =
      "MATCH (x:%s) WHERE %s RETURN elementId(x) AS element, x.id AS id"
          .formatted(
              Arrays.stream(Label.values()).map(Label::text).collect(Collectors.joining("|")),
              SAID);

  private static final String CHANGE_LINKS =
      """
      UNWIND $rows AS row
      MATCH ()-[r]->() WHERE elementId(r) = row.element
      SET r += row.set
      """;
  private static final String DELETE_LINKS =
      """
      UNWIND $rows AS row
      MATCH (a)-[r]->(b) WHERE elementId(r) = row.element
      DELETE r
      WITH a, b UNWIND [a, b] AS n
      RETURN collect(DISTINCT elementId(n)) AS ends
      """;

  /** Of which nobody says anything, and to which no link leads. */
  private static final String FORSAKEN =
      """
      all(key IN keys(n) WHERE key IN ['id', 'version', '%s'])
        AND NOT EXISTS { (n)-[x]-() WHERE NOT x:SAME_AS AND NOT x:MENTIONS }
      """
          .formatted(Tagging.MARK);

  /** Looks again under the node's write lock, which SET takes, since a person may be about it. */
  private static final String FIND_FORSAKEN =
      """
      UNWIND $ends AS element
      MATCH (n) WHERE elementId(n) = element AND %1$s
      SET n.version = coalesce(n.version, 0)
      WITH n WHERE %1$s
      RETURN elementId(n) AS element, n.id AS id
      """
          .formatted(FORSAKEN);

  private static final String DELETE_FORSAKEN =
      """
      UNWIND $rows AS row
      MATCH (n) WHERE elementId(n) = row.element
      DETACH DELETE n
      """;

  /**
   * What persons write through the API meanwhile must not get lost: SET takes the write lock of a
   * node before it reads the version, and holds it to commit; what is read then is the last word.
   */
  private static final String LOCK_NODES =
      """
      UNWIND $elements AS element
      MATCH (n) WHERE elementId(n) = element
      SET n.version = coalesce(n.version, 0)
      RETURN elementId(n) AS element, properties(n) AS properties
      """;

  private static final String CHANGE_NODES =
      """
      UNWIND $rows AS row
      MATCH (n) WHERE elementId(n) = row.element
      SET n += row.set, n.version = coalesce(n.version, 0) + 1
      """;
  private static final String DELETE_NODES =
      """
      UNWIND $rows AS row
      MATCH (n) WHERE elementId(n) = row.element
      CALL (n) {
        MATCH (n) WHERE NOT EXISTS { (n)-[x]-() WHERE NOT x:SAME_AS }
        DETACH DELETE n
        RETURN count(*) AS deleted
      }
      WITH row, n, deleted WHERE deleted = 0
      SET n += row.set, n.taggedFrom = null, n.version = coalesce(n.version, 0) + 1
      RETURN count(*) AS kept
      """;

  /** What texts mention is no reason to keep a node; nor is what is mentioned. */
  private static final String DROP_TAGS =
      """
      UNWIND $rows AS row
      MATCH (n)-[m:MENTIONS]-() WHERE elementId(n) = row.element
      WITH DISTINCT m, startNode(m).id AS id
      DELETE m
      RETURN DISTINCT id
      """;

  private final Driver driver;
  private final SessionConfig config;
  private final String source;

  private SourceRemoval(Driver driver, SessionConfig config, String source) {
    this.driver = driver;
    this.config = config;
    this.source = source;
  }

  /**
   * What became of what the source said.
   *
   * @param links how many were deleted
   * @param nodes how many were deleted
   * @param bare how many stay without properties, because others link to them
   * @param changed links and nodes of which others speak too
   */
  public record Removed(long links, long nodes, long bare, long changed) {
    static final Removed NOTHING = new Removed(0, 0, 0, 0);

    Removed plus(Removed other) {
      return new Removed(
          links + other.links, nodes + other.nodes, bare + other.bare, changed + other.changed);
    }
  }

  /**
   * Takes a source back. O(nodes and links of the store). Waits while an import is at work.
   *
   * @param waiting called where it has to wait
   */
  public static Removed remove(
      Driver driver, SessionConfig config, String source, Runnable waiting) {
    try (ImportLock lock = ImportLock.take(driver, config, waiting)) {
      SourceRemoval removal = new SourceRemoval(driver, config, source);
      Removed links = removal.all(LINKS, removal::links);
      Removed nodes = removal.all(NODES, removal::nodes);
      Import.reconnect(driver, config);
      if (source.equals(Tagging.SOURCE)) {
        Tagging.unmark(driver, config);
      }
      SourceLog.forget(driver, config, source);
      return links.plus(nodes);
    }
  }

  private interface Step {
    /**
     * @param ids of the nodes that changed; may add to them
     */
    Removed take(TransactionContext tx, List<Record> rows, Set<String> ids);
  }

  private Removed all(String statement, Step step) {
    Removed[] total = {Removed.NOTHING};
    try (Session reading = driver.session(config);
        Session writing = driver.session(config)) {
      Consumer<List<Record>> write =
          rows -> total[0] = total[0].plus(writing.executeWrite(tx -> logged(tx, rows, step)));
      Result result = reading.run(statement, Map.of("source", source));
      List<Record> batch = new ArrayList<>();
      while (result.hasNext()) {
        batch.add(result.next());
        if (batch.size() == BATCH || !result.hasNext()) {
          write.accept(batch);
          batch = new ArrayList<>();
        }
      }
    }
    return total[0];
  }

  private static Removed logged(TransactionContext tx, List<Record> rows, Step step) {
    Set<String> ids = new LinkedHashSet<>();
    rows.forEach(row -> ids.add(row.get("id").asString()));
    Removed removed = step.take(tx, rows, ids);
    tx.run(ChangeLog.APPEND, Values.parameters("kind", "remove", "ids", List.copyOf(ids)))
        .consume();
    return removed;
  }

  private Removed links(TransactionContext tx, List<Record> rows, Set<String> ids) {
    List<Map<String, Object>> change = new ArrayList<>();
    List<Map<String, Object>> delete = new ArrayList<>();
    rows.forEach(row -> retract(row, change, delete));
    tx.run(CHANGE_LINKS, Map.of("rows", change)).consume();
    Value ends = tx.run(DELETE_LINKS, Map.of("rows", delete)).single().get("ends");
    return new Removed(delete.size(), deleteForsaken(tx, ends, ids), 0, change.size());
  }

  /** What was left bare for the sake of links goes with the last of them. */
  private static int deleteForsaken(TransactionContext tx, Value ends, Set<String> ids) {
    List<Map<String, Object>> forsaken =
        tx.run(FIND_FORSAKEN, Values.parameters("ends", ends)).list(Record::asMap);
    forsaken.forEach(node -> ids.add(String.valueOf(node.get("id"))));
    dropTags(tx, forsaken, ids);
    tx.run(DELETE_FORSAKEN, Map.of("rows", forsaken)).consume();
    return forsaken.size();
  }

  private static void dropTags(
      TransactionContext tx, List<Map<String, Object>> rows, Set<String> ids) {
    tx.run(DROP_TAGS, Map.of("rows", rows))
        .forEachRemaining(row -> ids.add(row.get("id").asString()));
  }

  private Removed nodes(TransactionContext tx, List<Record> rows, Set<String> ids) {
    List<Map<String, Object>> change = new ArrayList<>();
    List<Map<String, Object>> delete = new ArrayList<>();
    List<String> elements = rows.stream().map(row -> row.get("element").asString()).toList();
    tx.run(LOCK_NODES, Map.of("elements", elements))
        .forEachRemaining(row -> retract(row, change, delete));
    tx.run(CHANGE_NODES, Map.of("rows", change)).consume();
    dropTags(tx, delete, ids);
    long bare = tx.run(DELETE_NODES, Map.of("rows", delete)).single().get("kept").asLong();
    return new Removed(0, delete.size() - bare, bare, change.size());
  }

  private void retract(
      Record row, List<Map<String, Object>> change, List<Map<String, Object>> delete) {
    Map<String, Object> properties = row.get("properties").asMap();
    Claims claims = Claims.of(properties);
    if (claims.retract(source)) {
      Map<String, Object> to = new HashMap<>();
      to.put("element", row.get("element"));
      Map<String, Object> set = claims.changeOf(properties);
      if (claims.isEmpty()) {
        set.put("source", Values.NULL);
      }
      to.put("set", set);
      (claims.isEmpty() ? delete : change).add(to);
    }
  }
}
