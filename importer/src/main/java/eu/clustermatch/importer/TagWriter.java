package eu.clustermatch.importer;

import eu.clustermatch.engine.store.ChangeLog;
import eu.clustermatch.importer.tag.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;

/**
 * Writes the tags of nodes, a transaction a batch: what is new, what no longer holds, the marks.
 */
final class TagWriter {
  private static final String FIND =
      """
      UNWIND $nodes AS node
      MATCH (n)-[r:MENTIONS]->(t) WHERE elementId(n) = node
      RETURN node, t.id AS id, elementId(r) AS link, properties(r) AS properties
      """;
  private static final String DELETE =
      """
      UNWIND $links AS link
      MATCH ()-[r]->() WHERE elementId(r) = link
      DELETE r
      """;
  private static final String CREATE =
      """
      UNWIND $rows AS row
      MATCH (n) WHERE elementId(n) = row.node AND n.id = row.from
      MATCH (t) WHERE elementId(t) = row.term AND t.id = row.to
      CREATE (n)-[r:MENTIONS]->(t)
      SET r = row.set
      """;
  private static final String MARK =
      """
      UNWIND $rows AS row
      MATCH (n) WHERE elementId(n) = row.node AND n.id = row.id
      SET n.taggedFrom = row.mark
      """;

  private final Session session;
  private final Taxonomies taxonomies;
  private final TagReport report;
  private final ChangedIds changed = new ChangedIds();

  TagWriter(Session session, Taxonomies taxonomies, TagReport report) {
    this.session = session;
    this.taxonomies = taxonomies;
    this.report = report;
  }

  /** A node and the tags that it should have, by term. */
  private record Tagged(TaggedNode node, Map<String, Tag> tags) {}

  void write(List<TaggedNode> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    List<Tagged> tagged = nodes.parallelStream().map(this::tagged).toList();
    session.executeWrite(tx -> write(tx, tagged)).forEach(Runnable::run);
    nodes.forEach(node -> report.tagged(node.label()));
  }

  private Tagged tagged(TaggedNode node) {
    Map<String, Tag> tags = new LinkedHashMap<>();
    taxonomies.tags(node).forEach(tag -> tags.put(tag.term().id(), tag));
    return new Tagged(node, tags);
  }

  /** Returns what to count once it is committed. */
  private List<Runnable> write(TransactionContext tx, List<Tagged> tagged) {
    Map<String, Map<String, Record>> existing = existing(tx, tagged);
    List<Runnable> counts = new ArrayList<>();
    List<Map<String, Object>> create = new ArrayList<>();
    List<Object> delete = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Tagged one : tagged) {
      Map<String, Record> before = existing.getOrDefault(one.node().node(), new HashMap<>());
      int planned = create.size() + delete.size();
      one.tags().values().forEach(tag -> plan(one.node(), tag, before, create, delete, counts));
      for (Record gone : before.values()) {
        delete.add(gone.get("link").asObject());
        counts.add(report::dropped);
      }
      if (create.size() + delete.size() > planned) {
        ids.add(one.node().id());
      }
    }
    tx.run(DELETE, Map.of("links", delete)).consume();
    tx.run(CREATE, Map.of("rows", create)).consume();
    tx.run(MARK, Map.of("rows", tagged.stream().map(one -> mark(one.node())).toList())).consume();
    if (!ids.isEmpty()) {
      tx.run(ChangeLog.APPEND, Values.parameters("kind", "tag", "ids", changed.log(ids))).consume();
    }
    return counts;
  }

  private static Map<String, Map<String, Record>> existing(
      TransactionContext tx, List<Tagged> tagged) {
    List<String> nodes = tagged.stream().map(one -> one.node().node()).toList();
    Map<String, Map<String, Record>> existing = new HashMap<>();
    tx.run(FIND, Map.of("nodes", nodes))
        .forEachRemaining(row ->
            existing
                .computeIfAbsent(row.get("node").asString(), node -> new LinkedHashMap<>())
                .put(row.get("id").asString(), row));
    return existing;
  }

  /** Takes what stays or is replaced out of what was there before. */
  private void plan(
      TaggedNode node,
      Tag tag,
      Map<String, Record> before,
      List<Map<String, Object>> create,
      List<Object> delete,
      List<Runnable> counts) {
    Map<String, Object> set = properties(tag);
    Record old = before.remove(tag.term().id());
    if (old != null && old.get("properties").asMap().equals(set)) {
      counts.add(() -> report.kept(tag.term().label()));
      return;
    }
    if (old != null) {
      delete.add(old.get("link").asObject());
    }
    counts.add(() -> report.written(tag.term().label()));
    create.add(
        Map.of(
            "node", node.node(),
            "from", node.id(),
            "term", Objects.requireNonNull(taxonomies.node(tag.term())),
            "to", tag.term().id(),
            "set", set));
  }

  private Map<String, Object> properties(Tag tag) {
    return Map.of(
        "confidence", Math.round(tag.confidence() * 100) / 100.0,
        "words", tag.words(),
        "field", tag.field(),
        "language", tag.language(),
        "taggedBy", taxonomies.taggedBy(),
        "source", Tagging.SOURCE);
  }

  private Map<String, Object> mark(TaggedNode node) {
    Map<String, Object> row = new HashMap<>();
    row.put("node", node.node());
    row.put("id", node.id());
    row.put("mark", taxonomies.mark(node));
    return row;
  }
}
