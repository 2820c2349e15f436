package eu.clustermatch.importer;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/** The store's memory of what was imported into it and when: a node {@code Source} each. */
public final class SourceLog {
  private static final String BEGIN =
      """
      UNWIND $names AS name
      MERGE (s:Source {name: name})
      SET s.started = datetime(), s.finished = null
      """;
  private static final String END =
      """
      UNWIND $names AS name
      MATCH (s:Source {name: name})
      SET s.finished = datetime()
      """;
  private static final String FORGET = "MATCH (s:Source {name: $name}) DELETE s";
  private static final String LIST =
      """
      MATCH (s:Source)
      RETURN s.name AS name, s.started AS started, s.finished AS finished
      ORDER BY name
      """;

  private SourceLog() {}

  /**
   * A source and its last import.
   *
   * @param finished null where the import is under way or was interrupted
   */
  public record Entry(String name, ZonedDateTime started, @Nullable ZonedDateTime finished) {}

  static void begin(Driver driver, SessionConfig config, Collection<String> names) {
    run(driver, config, BEGIN, Map.of("names", List.copyOf(names)));
  }

  static void end(Driver driver, SessionConfig config, Collection<String> names) {
    run(driver, config, END, Map.of("names", List.copyOf(names)));
  }

  static void forget(Driver driver, SessionConfig config, String name) {
    run(driver, config, FORGET, Map.of("name", name));
  }

  /** All sources, by name. */
  public static List<Entry> list(Driver driver, SessionConfig config) {
    try (var session = driver.session(config)) {
      return session.executeRead(tx ->
          tx.run(LIST)
              .list(row ->
                  new Entry(
                      row.get("name").asString(),
                      row.get("started").asZonedDateTime(),
                      row.get("finished").isNull()
                          ? null
                          : row.get("finished").asZonedDateTime())));
    }
  }

  private static void run(
      Driver driver, SessionConfig config, String statement, Map<String, Object> parameters) {
    try (var session = driver.session(config)) {
      session.executeWriteWithoutResult(tx -> tx.run(statement, parameters).consume());
    }
  }
}
