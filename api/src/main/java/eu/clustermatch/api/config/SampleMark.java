package eu.clustermatch.api.config;

import eu.clustermatch.engine.store.ChangeLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * The store's memory of whether it was given the sample, so that a sample deleted later does not
 * come back. A store that had data of its own when it was first used gets none.
 */
final class SampleMark {
  private static final String LOADING = "loading";
  private static final String LOADED = "loaded";
  private static final String DECLINED = "declined";

  private static final String DECIDE =
      """
      MATCH (s:Store {name: 'clustermatch'})
      SET s.sample = coalesce(
        s.sample,
        CASE WHEN $wanted AND NOT EXISTS { (:Cluster|Organisation) } THEN $yes ELSE $no END)
      RETURN s.sample AS sample
      """;
  private static final String SAVE = "MATCH (s:Store {name: 'clustermatch'}) SET s.sample = $mark";

  private static final String IS_LOADED =
      """
      RETURN EXISTS { (s:Store {name: 'clustermatch'}) WHERE s.sample IN [$loading, $loaded] }
        AS loaded
      """;

  /** Where regions lie is no invention; what others have linked to regions must stay in place. */
  private static final String REMOVE_LINKS =
      """
      MATCH (from)-[link {source: 'sample'}]->() WHERE NOT from:Region AND link.sources IS NULL
      WITH from.id AS id, link
      DELETE link
      RETURN DISTINCT id
      """;

  private static final String REMOVE_NODES =
      """
      MATCH (n {source: 'sample'}) WHERE NOT n:Region AND n.sources IS NULL AND NOT EXISTS { (n)--() }
      WITH n.id AS id, n
      DELETE n
      RETURN DISTINCT id
      """;

  private final Driver driver;

  SampleMark(Driver driver) {
    this.driver = driver;
  }

  /**
   * Decides at the first start, and remembers.
   *
   * @return whether the sample is to be loaded: also where loading it was interrupted
   */
  boolean decide(boolean wanted) {
    return driver
        .executableQuery(DECIDE)
        .withParameters(Map.of("wanted", wanted, "yes", LOADING, "no", DECLINED))
        .execute()
        .records()
        .getFirst()
        .get("sample")
        .asString()
        .equals(LOADING);
  }

  boolean isLoaded() {
    return driver
        .executableQuery(IS_LOADED)
        .withParameters(Map.of("loading", LOADING, "loaded", LOADED))
        .execute()
        .records()
        .getFirst()
        .get("loaded")
        .asBoolean();
  }

  /**
   * Takes the sample out again: all but its regions, and what something of another source is linked
   * with.
   *
   * @return how many nodes went
   */
  int remove() {
    try (Session session = driver.session()) {
      return session.executeWrite(tx -> {
        List<String> touched = ids(tx, REMOVE_LINKS);
        List<String> removed = ids(tx, REMOVE_NODES);
        touched.addAll(removed);
        tx.run(SAVE, Map.of("mark", DECLINED)).consume();
        tx.run(ChangeLog.APPEND, Map.of("kind", "sample", "ids", touched)).consume();
        return removed.size();
      });
    }
  }

  private static List<String> ids(TransactionContext tx, String statement) {
    return new ArrayList<>(tx.run(statement).list(row -> row.get("id").asString()));
  }

  void loaded() {
    driver.executableQuery(SAVE).withParameters(Map.of("mark", LOADED)).execute();
  }
}
