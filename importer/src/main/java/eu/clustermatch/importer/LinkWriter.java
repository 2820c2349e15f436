package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.Reject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Compares links with the store. A link is known by its type and ends; an observed supply also by
 * its product, because a firm may supply another with several.
 */
final class LinkWriter {
  static final String PRODUCT = "product";

  /**
   * The last match is optional because then the planner starts from both ends, not from all of
   * one's.
   */
  private static final String FIND_MANY =
      """
      UNWIND $rows AS row
      MATCH (a:%2$s {id: row.from})
      MATCH (b:%3$s {id: row.to})
      OPTIONAL MATCH (a)-[r:%1$s]->(b) %4$s
      RETURN row.index AS index, elementId(a) AS from, elementId(b) AS to, elementId(r) AS link,
        properties(r) AS properties
      """;

  /** One for all kinds, because planning a statement takes a server longer than running it. */
  private static final String FIND_FEW =
      """
      UNWIND $rows AS row
      MATCH (a) WHERE elementId(a) = row.from
      MATCH (b) WHERE elementId(b) = row.to
      OPTIONAL MATCH (a)-[l]->(b)
      WITH row, a, b, collect(l) AS links
      WITH row, a, b, [l IN links
        WHERE type(l) = row.type AND (row.product IS NULL OR l.product = row.product)][0] AS r
      RETURN row.index AS index, elementId(a) AS from, elementId(b) AS to, elementId(r) AS link,
        properties(r) AS properties, a.corrected AS corrected
      """;

  private static final String CREATE =
      """
      UNWIND $rows AS row
      MATCH (a) WHERE elementId(a) = row.fromNode AND a.id = row.from
      MATCH (b) WHERE elementId(b) = row.toNode AND b.id = row.to
      CREATE (a)-[r:$(row.type)]->(b)
      SET r = row.set
      RETURN count(*) AS written
      """;
  private static final String CHANGE =
      """
      UNWIND $rows AS row
      MATCH ()-[r]->() WHERE elementId(r) = row.link
      SET r += row.set
      RETURN count(*) AS written
      """;

  /**
   * Creates what is not there and finds both ends in one; the rest is for a comparison. A row is a
   * list of the ends and the properties, because there are many.
   */
  private static final String CREATE_NEW =
      """
      UNWIND $rows AS row
      MATCH (a:%2$s {id: row[0]})
      MATCH (b:%3$s {id: row[1]})
      WHERE NOT EXISTS { (a)-[r:%1$s]->(b) %4$s }
      CREATE (a)-[r:%1$s]->(b)
      SET r = row[2]
      RETURN count(*) AS written
      """;

  private static final String ANY = "MATCH ()-[r:%s]->() RETURN count(r) > 0 AS any";
  private static final int MANY = 500;

  private final Ends ends = new Ends();

  /** Types of which nearly all links are new. */
  private final Map<Relationship, Boolean> isNew = new ConcurrentHashMap<>();

  /** Takes a node for there, also where a dry run did not write it. */
  void met(Label label, String id, boolean dryRun) {
    ends.met(label, id, dryRun);
  }

  /**
   * Plans to create all, without a look at the store, where all are of types that it had none of.
   * Whether that was so shows in the writing: if not, they have to be compared.
   *
   * @return null where that is not to be expected
   */
  @Nullable Batch planNew(SimpleQueryRunner tx, List<LinkItem> items) {
    Map<Path, List<Step>> steps = steps(items);
    for (Map.Entry<Path, List<Step>> path : steps.entrySet()) {
      Relationship type = path.getKey().type();
      if (type == Relationship.AFFECTS || !isNew(tx, type) || path.getValue().size() < MANY) {
        return null;
      }
    }
    ends.look(tx, items);
    Batch batch = new Batch();
    for (Map.Entry<Path, List<Step>> path : steps.entrySet()) {
      String statement = path.getKey().in(CREATE_NEW, "row[2].product");
      for (Step step : path.getValue()) {
        if (!step.isAllowed() || !ends.hasProduct(step.item()) || ends.isAssumed(step.item())) {
          return null;
        }
        create(step.item(), statement, batch);
      }
    }
    return batch;
  }

  private static void create(LinkItem item, String statement, Batch batch) {
    batch.change(item.kind(), null, item.properties(), item.owned());
    batch.write(
        statement, List.of(item.from(), item.to(), item.properties()), List.of(item.from()));
  }

  private boolean isNew(SimpleQueryRunner tx, Relationship type) {
    return isNew.computeIfAbsent(
        type, key -> !tx.run(ANY.formatted(key)).single().get("any").asBoolean());
  }

  /** Takes note that items planned by {@link #planNew} were not all new. */
  void compared(List<LinkItem> items, Batch batch) {
    for (LinkItem item : items) {
      Counts counts = batch.counts().getOrDefault(item.kind(), Counts.NONE);
      if (counts.created() * 10 < counts.read() * 9) {
        isNew.put(item.type(), false);
      }
    }
  }

  Batch plan(SimpleQueryRunner tx, List<LinkItem> items) {
    Batch batch = new Batch();
    ends.look(tx, items);
    List<LinkItem> missing = plan(tx, items, batch);
    List<LinkItem> known = new ArrayList<>();
    for (LinkItem item : ends.check(tx, missing, batch)) {
      if (ends.isAssumed(item)) {
        batch.change(item.kind(), null, item.properties(), item.owned());
      } else {
        known.add(item);
      }
    }
    if (!plan(tx, known, batch).isEmpty()) {
      throw new Batch.OutOfDate();
    }
    return batch;
  }

  /** Returns those whose ends are not what was guessed. */
  private List<LinkItem> plan(SimpleQueryRunner tx, List<LinkItem> items, Batch batch) {
    List<LinkItem> missing = new ArrayList<>();
    List<Step> few = new ArrayList<>();
    steps(items)
        .forEach((path, steps) -> {
          if (steps.size() < MANY || path.type() == Relationship.AFFECTS) {
            few.addAll(steps);
          } else {
            Map<Integer, Record> found = find(tx, path.in(FIND_MANY, "row.product"), byId(steps));
            plan(steps, found, batch, missing);
          }
        });
    plan(few, find(tx, FIND_FEW, byNode(few, nodes(tx, few))), batch, missing);
    return missing;
  }

  /** What a link leads from and to, as guessed. */
  private record Path(Relationship type, Label from, Label to) {
    String in(String statement, String product) {
      boolean supply = type == Relationship.SUPPLIES;
      return statement.formatted(
          type, from.text(), to.text(), supply ? "WHERE r.product = " + product : "");
    }
  }

  private record Step(LinkItem item, Path path) {
    Nodes.Key from() {
      return new Nodes.Key(path.from(), item.from());
    }

    Nodes.Key to() {
      return new Nodes.Key(path.to(), item.to());
    }

    boolean isAllowed() {
      return path.type().allows(path.from(), path.to());
    }
  }

  private Map<Path, List<Step>> steps(List<LinkItem> items) {
    Map<Path, List<Step>> steps = new LinkedHashMap<>();
    for (LinkItem item : items) {
      Label from = ends.guess(item.from(), item.fromLabels());
      Label to = ends.guess(item.to(), item.toLabels());
      Step step = new Step(item, new Path(item.type(), from, to));
      steps.computeIfAbsent(step.path(), key -> new ArrayList<>()).add(step);
    }
    return steps;
  }

  private static Map<Nodes.Key, String> nodes(SimpleQueryRunner tx, List<Step> steps) {
    Set<Nodes.Key> keys = new LinkedHashSet<>();
    steps.forEach(step -> keys.addAll(List.of(step.from(), step.to())));
    Map<Nodes.Key, String> nodes = new HashMap<>();
    for (Record found : Nodes.find(tx, keys)) {
      nodes.put(Nodes.key(found), found.get("node").asString());
    }
    return nodes;
  }

  private static List<Map<String, Object>> byId(List<Step> steps) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Step step : steps) {
      rows.add(row(rows.size(), step, step.item().from(), step.item().to()));
    }
    return rows;
  }

  private static List<Map<String, Object>> byNode(List<Step> steps, Map<Nodes.Key, String> nodes) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String from = nodes.get(steps.get(i).from());
      String to = nodes.get(steps.get(i).to());
      if (from != null && to != null) {
        rows.add(row(i, steps.get(i), from, to));
      }
    }
    return rows;
  }

  private static Map<String, Object> row(int index, Step step, String from, String to) {
    Map<String, Object> row = new HashMap<>();
    row.put("index", index);
    row.put("from", from);
    row.put("to", to);
    row.put("type", step.item().type().name());
    row.put(PRODUCT, step.item().properties().get(PRODUCT));
    return row;
  }

  private static Map<Integer, Record> find(
      SimpleQueryRunner tx, String statement, List<Map<String, Object>> rows) {
    Map<Integer, Record> found = new HashMap<>();
    if (!rows.isEmpty()) {
      tx.run(statement, Map.of("rows", rows))
          .forEachRemaining(row -> found.put(row.get("index").asInt(), row));
    }
    return found;
  }

  private void plan(
      List<Step> steps, Map<Integer, Record> found, Batch batch, List<LinkItem> missing) {
    for (int i = 0; i < steps.size(); i++) {
      Record row = found.get(i);
      Step step = steps.get(i);
      if (row == null) {
        missing.add(step.item());
      } else if (!step.isAllowed()) {
        batch.reject(wrongPair(step.item(), step.path()));
      } else if (!ends.hasProduct(step.item())) {
        batch.reject(ends.unknownProduct(step.item()));
      } else if (row.get("link").isNull() && isCorrected(step, row)) {
        LinkItem item = step.item();
        batch.change(item.kind(), item.properties(), item.properties(), item.owned());
      } else if (row.get("link").isNull()) {
        create(step.item(), row, batch);
      } else {
        change(step.item(), row, batch);
      }
    }
  }

  /** Whether a person said what the alert affects instead of this. */
  private static boolean isCorrected(Step step, Record row) {
    if (step.path().type() != Relationship.AFFECTS || row.get("corrected").isNull()) {
      return false;
    }
    Label to = step.path().to();
    String part = to == Label.REGION || to == Label.COUNTRY ? "place" : "concepts";
    return to != Label.STAGE && row.get("corrected").asList().contains(part);
  }

  private static void create(LinkItem item, Record ends, Batch batch) {
    batch.change(item.kind(), null, item.properties(), item.owned());
    Map<String, Object> row = new HashMap<>();
    row.put("type", item.type().name());
    row.put("from", item.from());
    row.put("to", item.to());
    row.put("fromNode", ends.get("from"));
    row.put("toNode", ends.get("to"));
    row.put("set", item.properties());
    batch.write(CREATE, row, List.of(item.from()));
  }

  private static void change(LinkItem item, Record existing, Batch batch) {
    Map<String, Object> change =
        batch.change(
            item.kind(), existing.get("properties").asMap(), item.properties(), item.owned());
    if (change != null) {
      Map<String, Object> row = Map.of("link", existing.get("link"), "set", change);
      batch.write(CHANGE, row, List.of(item.from()));
    }
  }

  private static Reject wrongPair(LinkItem item, Path path) {
    return new Reject(
        item.origin(),
        item.kind(),
        "to",
        item.to(),
        "%s does not lead from %s to %s."
            .formatted(item.type(), path.from().text(), path.to().text()));
  }
}
