package eu.clustermatch.api.config;

import java.util.Map;
import org.neo4j.driver.Driver;

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

  void loaded() {
    driver.executableQuery(SAVE).withParameters(Map.of("mark", LOADED)).execute();
  }
}
