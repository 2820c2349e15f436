package eu.clustermatch.engine.store;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SnapshotBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads a whole snapshot out of Neo4j, streaming. */
final class SnapshotReader {
  private static final int ATTEMPTS_WITHOUT_LOCK = 2;
  private static final List<String> LABELS =
      Arrays.stream(Label.values()).map(Label::text).toList();
  private static final Map<String, Object> PARAMETERS = Map.of("labels", LABELS);

  private static final String NODES =
      """
      MATCH (n:%s) WHERE n.id IS NOT NULL
      RETURN [l IN labels(n) WHERE l IN $labels][0] AS label, n.id AS id, properties(n) AS properties
      """
          .formatted(String.join("|", LABELS));

  /** Links of other types, which a shared Neo4j may have, are left where they are. */
  private static final String LINKS =
      """
      MATCH (a:%1$s)-[r:%2$s]->(b:%1$s)
      WITH a, collect([
        type(r), [l IN labels(b) WHERE l IN $labels][0], b.id, r.validFrom, r.validTo]) AS links
      RETURN [l IN labels(a) WHERE l IN $labels][0] AS label, a.id AS id, links
      """
          .formatted(
              String.join("|", LABELS),
              Arrays.stream(Relationship.values())
                  .map(Enum::name)
                  .collect(Collectors.joining("|")));

  private final Driver driver;

  SnapshotReader(Driver driver) {
    this.driver = driver;
  }

  /** Where a store stands. */
  record State(String store, long sequence, LocalDate lastChange) {}

  State state() {
    try (Session session = driver.session()) {
      return session.executeRead(SnapshotReader::state);
    }
  }

  /**
   * Reads one state. A transaction of Neo4j sees what others commit meanwhile, so what was read
   * counts only if the sequence did not move; after two such attempts writers are held up by the
   * lock of the counter while we read.
   */
  Snapshot read() {
    for (int attempt = 0; attempt < ATTEMPTS_WITHOUT_LOCK; attempt++) {
      Optional<Snapshot> undisturbed = readUndisturbed();
      if (undisturbed.isPresent()) {
        return undisturbed.get();
      }
    }
    try (Session session = driver.session()) {
      return session.executeWrite(tx -> {
        tx.run("MATCH (s:Store) SET s.sequence = s.sequence").consume();
        return read(tx, state(tx));
      });
    }
  }

  private Optional<Snapshot> readUndisturbed() {
    try (Session session = driver.session()) {
      State before = session.executeRead(SnapshotReader::state);
      Snapshot snapshot = session.executeRead(tx -> read(tx, before));
      State after = session.executeRead(SnapshotReader::state);
      return after.sequence() == before.sequence() ? Optional.of(snapshot) : Optional.empty();
    }
  }

  private static State state(TransactionContext tx) {
    Record row =
        tx.run(
                """
                MATCH (s:Store)
                OPTIONAL MATCH (c:Change {sequence: s.sequence})
                RETURN s.id AS store, s.sequence AS sequence, date(c.at) AS at
                """)
            .single();
    Value at = row.get("at");
    return new State(
        row.get("store").asString(),
        row.get("sequence").asLong(),
        at.isNull() ? LocalDate.EPOCH : at.asLocalDate());
  }

  private static Snapshot read(TransactionContext tx, State state) {
    SnapshotBuilder builder =
        new SnapshotBuilder(state.store(), state.sequence(), state.lastChange());
    tx.run(NODES, PARAMETERS).forEachRemaining(row -> node(row).ifPresent(builder::add));
    tx.run(LINKS, PARAMETERS).forEachRemaining(row -> links(row).forEach(builder::add));
    return builder.build();
  }

  private static Optional<NodeRecord> node(Record row) {
    return label(row.get("label"))
        .map(label ->
            new NodeRecord(label, row.get("id").asString(), row.get("properties").asMap()));
  }

  /** One row holds a node with all it leads to: fewer, larger records are read twice as fast. */
  private static List<LinkRecord> links(Record row) {
    Optional<Label> from = label(row.get("label"));
    List<LinkRecord> links = new ArrayList<>();
    for (Value link : row.get("links").values()) {
      Optional<Relationship> type = Relationship.find(link.get(0).asString());
      Optional<Label> to = label(link.get(1));
      if (from.isPresent() && type.isPresent() && to.isPresent()) {
        links.add(
            new LinkRecord(
                type.get(),
                from.get(),
                row.get("id").asString(),
                to.get(),
                link.get(2).asString(),
                dates(link)));
      }
    }
    return links;
  }

  private static Optional<Label> label(Value text) {
    return text.isNull() ? Optional.empty() : Label.find(text.asString());
  }

  private static Map<String, Object> dates(Value link) {
    if (link.get(3).isNull() && link.get(4).isNull()) {
      return Map.of();
    }
    Map<String, Object> dates = new HashMap<>();
    if (!link.get(3).isNull()) {
      dates.put("validFrom", link.get(3).asObject());
    }
    if (!link.get(4).isNull()) {
      dates.put("validTo", link.get(4).asObject());
    }
    return dates;
  }
}
