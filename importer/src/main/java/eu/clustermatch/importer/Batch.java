package eu.clustermatch.importer;

import eu.clustermatch.engine.store.ChangeLog;
import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.source.Reject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Values;

/** What a batch of items comes to, worked out before anything is written. */
final class Batch {
  private final Map<String, List<Object>> rows = new LinkedHashMap<>();
  private final Set<String> changedIds = new LinkedHashSet<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final Map<String, Counts> counts = new LinkedHashMap<>();

  /** The store is no longer as it was when the batch was planned. */
  static final class OutOfDate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfDate() {
      super("The store changed while the batch was on its way.", null, false, false);
    }
  }

  /**
   * Compares what is there with what is stated, and counts.
   *
   * @param kind what to count it under
   * @param existing the properties in the store, or null when the node or link is not there
   * @param stated with {@code source}
   * @return the properties to set, {@link Values#NULL} to remove, or null when there is nothing to
   *     do
   */
  @Nullable Map<String, Object> change(
      String kind,
      @Nullable Map<String, Object> existing,
      Map<String, Object> stated,
      Set<String> owned) {
    if (existing == null) {
      count(kind, Counts.CREATED);
      return stated;
    }
    Claims claims = Claims.of(existing);
    String source = String.valueOf(stated.get("source"));
    if (!claims.state(source, stated, owned)) {
      count(kind, Counts.UNCHANGED);
      return null;
    }
    count(kind, Counts.UPDATED);
    return claims.changeOf(existing);
  }

  /**
   * Plans a row to be written.
   *
   * @param statement Cypher that unwinds {@code $rows} and returns how many it wrote as {@code
   *     written}
   * @param ids the nodes that the row touches
   */
  void write(String statement, Object row, List<String> ids) {
    rows.computeIfAbsent(statement, key -> new ArrayList<>()).add(row);
    changedIds.addAll(ids);
  }

  /**
   * Writes what was planned and records the change; does nothing where there is nothing to do.
   *
   * @throws OutOfDate when what was found is no longer there
   */
  void write(SimpleQueryRunner tx, ChangedIds changed) {
    rows.forEach((statement, group) -> write(tx, statement, group));
    if (!rows.isEmpty()) {
      tx.run(ChangeLog.APPEND, Values.parameters("kind", "import", "ids", changed.log(changedIds)))
          .consume();
    }
  }

  private static void write(SimpleQueryRunner tx, String statement, List<Object> rows) {
    long written = tx.run(statement, Map.of("rows", rows)).single().get("written").asLong();
    if (written != rows.size()) {
      throw new OutOfDate();
    }
  }

  void reject(Reject reject) {
    rejects.add(reject);
    count(reject.kind(), Counts.REJECTED);
  }

  List<Reject> rejects() {
    return rejects;
  }

  /** By kind. */
  Map<String, Counts> counts() {
    return counts;
  }

  private void count(String kind, Counts one) {
    counts.merge(kind, one, Counts::plus);
  }
}
