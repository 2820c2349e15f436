package eu.clustermatch.engine.store;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.LinkRecord;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.SupplyFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads a store: everything once, then what the log of changes names. For one thread.
 *
 * <p>A transaction of Neo4j sees what others commit meanwhile, so a reading is of no one state; but
 * whatever a later change touched is read again until there is no later change.
 */
public final class StoreReader {
  /** After so many changes during the reading of changes, writers are held up for the next one. */
  private static final int ROUNDS_WITHOUT_LOCK = 3;

  /** Where more than one node in this many has changed, reading all is quicker. */
  private static final int PART = 4;

  private static final List<String> LABELS =
      Arrays.stream(Label.values()).map(Label::text).toList();

  /** What {@link SupplyFacts} reads of links. */
  private static final List<String> SUPPLY_PROPERTIES =
      List.of(
          "product",
          "since",
          "share",
          "capacity",
          "unit",
          "awards",
          "byProduct",
          "essential",
          "degree",
          "complete",
          "completeSource",
          "completeDate");

  /** Links of other types, which a shared Neo4j may have, are left where they are. */
  private static final String WITH_LINKS =
      """

      RETURN [l IN labels(n) WHERE l IN $labels][0] AS label, n.id AS id, properties(n) AS properties,
        COLLECT {
          MATCH (n)-[r:%s]->(to:%s)
          RETURN [type(r), [l IN labels(to) WHERE l IN $labels][0], to.id, r.validFrom, r.validTo, r.role,
            CASE WHEN r:%s THEN r {%s} END]
        } AS links
      """
          .formatted(
              names(Arrays.asList(Relationship.values())),
              String.join("|", LABELS),
              names(SupplyFacts.TYPES),
              SUPPLY_PROPERTIES.stream().map(key -> "." + key).collect(Collectors.joining(", ")));

  private static final String ALL =
      "MATCH (n:%s) WHERE n.id IS NOT NULL".formatted(String.join("|", LABELS)) + WITH_LINKS;

  /** Named by the log and not by a parameter, because a list's length makes a server plan anew. */
  private static final String CHANGED =
      """
      MATCH (c:Change) WHERE $after < c.sequence <= $last
      UNWIND c.ids AS id
      WITH DISTINCT id
      """;

  private static final String ANYTHING =
      """
      RETURN EXISTS { (c:Change) WHERE $after < c.sequence <= $last AND c.ids IS NULL } AS anything
      """;

  private static final String SOME =
      CHANGED + "MATCH (n:%s {id: id})".formatted(String.join("|", LABELS)) + WITH_LINKS;

  private final Driver driver;
  private final Predicate<NodeRecord> wanted;

  /** Of a cluster's members none may answer that is behind what was read before. */
  private final SessionConfig inOrder;

  /** Outlive the mirror, so that texts that did not change are not read again with all else. */
  private final Embeddings embeddings;

  private Mirror mirror;
  private State mirrored = new State("", 0, LocalDate.EPOCH);

  /**
   * @param driver of a store that {@link Schema#migrate} has brought up to date
   * @param wanted which nodes snapshots shall have; the others are as if they were not in the store
   * @param embeddings are used and brought up to date by every snapshot
   */
  public StoreReader(Driver driver, Predicate<NodeRecord> wanted, Embeddings embeddings) {
    this.driver = driver;
    this.wanted = wanted;
    this.embeddings = embeddings;
    this.mirror = new Mirror(List.of(), embeddings);
    this.inOrder =
        SessionConfig.builder()
            .withBookmarkManager(driver.executableQueryBookmarkManager())
            .build();
  }

  /**
   * Where a store stands.
   *
   * @param store names it, so that another one in its place is noticed
   * @param lastChange the day of the last change
   */
  record State(String store, long sequence, LocalDate lastChange) {}

  State state() {
    try (Session session = driver.session(inOrder)) {
      return session.executeRead(StoreReader::state);
    }
  }

  /**
   * The store's present state. O(nodes + links), of which later readings ask the store only for
   * what changed.
   */
  public Snapshot read() {
    try (Session session = driver.session(inOrder)) {
      boolean undisturbed = session.executeRead(this::catchUp);
      for (int round = 1; !undisturbed; round++) {
        undisturbed =
            round <= ROUNDS_WITHOUT_LOCK
                ? session.executeRead(this::catchUp)
                : session.executeWrite(this::catchUpAlone);
      }
    }
    return mirror.snapshot(mirrored, wanted);
  }

  /**
   * With the lock of the counter, which every writer needs. Taken by removing what is not there: to
   * set the counter to itself would read it before the lock is had, and undo what was counted
   * meanwhile, after which no change could be recorded ever again.
   */
  private boolean catchUpAlone(TransactionContext tx) {
    tx.run("MATCH (s:Store) REMOVE s.locked").consume();
    return catchUp(tx);
  }

  /**
   * Reads what changed since the last time, or everything; whether it is sure that nothing changed
   * while it read.
   */
  private boolean catchUp(TransactionContext tx) {
    State state = state(tx);
    boolean followed = isSuccessor(state) && follow(tx, state);
    if (!followed) {
      mirror = new Mirror(read(tx, ALL, Map.of("labels", LABELS)), embeddings);
    }
    mirrored = state;
    return followed && state(tx).sequence() == state.sequence();
  }

  private boolean isSuccessor(State state) {
    return state.store().equals(mirrored.store()) && state.sequence() >= mirrored.sequence();
  }

  /** Reads what changed; does nothing where that is so much that reading all is quicker. */
  private boolean follow(TransactionContext tx, State state) {
    Map<String, Object> range =
        Map.of("labels", LABELS, "after", mirrored.sequence(), "last", state.sequence());
    if (tx.run(ANYTHING, range).single().get("anything").asBoolean()) {
      return false;
    }
    List<String> changed =
        tx.run(CHANGED + "RETURN id", range).list(row -> row.get("id").asString());
    boolean few = changed.size() * (long) PART <= mirror.size();
    if (few) {
      mirror.replace(changed, read(tx, SOME, range));
    }
    return few;
  }

  private static List<Mirror.Entry> read(
      TransactionContext tx, String statement, Map<String, Object> parameters) {
    List<Mirror.Entry> found = new ArrayList<>();
    tx.run(statement, parameters).forEachRemaining(row -> entry(row).ifPresent(found::add));
    return found;
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

  private static Optional<Mirror.Entry> entry(Record row) {
    String id = row.get("id").asString();
    return label(row.get("label"))
        .map(label ->
            new Mirror.Entry(
                new NodeRecord(label, id, row.get("properties").asMap()), links(label, id, row)));
  }

  private static List<LinkRecord> links(Label from, String id, Record row) {
    List<LinkRecord> links = new ArrayList<>();
    for (Value link : row.get("links").values()) {
      Optional<Relationship> type = Relationship.find(link.get(0).asString());
      Optional<Label> to = label(link.get(1));
      if (type.isPresent() && to.isPresent()) {
        links.add(
            new LinkRecord(
                type.get(), from, id, to.get(), link.get(2).asString(), properties(link)));
      }
    }
    return List.copyOf(links);
  }

  private static Optional<Label> label(Value text) {
    return text.isNull() ? Optional.empty() : Label.find(text.asString());
  }

  private static Map<String, Object> properties(Value link) {
    Map<String, Object> properties = new HashMap<>();
    put(properties, "validFrom", link.get(3));
    put(properties, "validTo", link.get(4));
    put(properties, "role", link.get(5));
    if (!link.get(6).isNull()) {
      link.get(6).keys().forEach(key -> put(properties, key, link.get(6).get(key)));
    }
    return properties.isEmpty() ? Map.of() : properties;
  }

  private static String names(Collection<Relationship> types) {
    return types.stream().map(Enum::name).collect(Collectors.joining("|"));
  }

  private static void put(Map<String, Object> properties, String key, Value value) {
    if (!value.isNull()) {
      properties.put(key, value.asObject());
    }
  }
}
