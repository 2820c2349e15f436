package eu.clustermatch.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.Session;

/**
 * The peer of {@link ImportTiming}: a network of {@link SyntheticNetwork} by Cypher's own {@code
 * LOAD CSV}, into an empty store with the same constraints. It checks, compares and logs nothing,
 * and drops links that lack an end without a word.
 */
final class LoadCsvTiming {
  private static final String NODES =
      """
      LOAD CSV WITH HEADERS FROM 'file:///nodes/%1$s.csv' AS row
      CALL (row) { CREATE (n:%1$s) SET n = row, n.version = 1, n.source = 'peer' }
      IN TRANSACTIONS OF 4000 ROWS
      """;
  private static final String LINKS =
      """
      LOAD CSV WITH HEADERS FROM 'file:///links/%1$s.csv' AS row
      CALL (row) {
        MATCH (a:%2$s {id: row.from})
        MATCH (b:%3$s {id: row.to})
        CREATE (a)-[r:%1$s {source: 'peer'}]->(b)
        %4$s
      } IN TRANSACTIONS OF 4000 ROWS
      """;

  private LoadCsvTiming() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    try (TestStore store =
        TestStore.passing(Map.of(GraphDatabaseSettings.load_csv_file_url_root, folder))) {
      store.clear();
      for (String label : List.of("Country", "Region", "Cluster", "Product", "Organisation")) {
        time(store, folder.resolve("nodes").resolve(label + ".csv"), NODES.formatted(label));
      }
      link(store, folder, "WITHIN", "Region", "Country", "");
      link(store, folder, "BUYS", "Organisation", "Product", "");
      link(store, folder, "LOCATED_IN", "Organisation", "Region", "");
      link(store, folder, "MEMBER_OF", "Organisation", "Cluster", "");
      link(store, folder, "PRODUCES", "Organisation", "Product", "");
      String supply = "SET r.product = row.product, r.since = date(row.since)";
      link(store, folder, "SUPPLIES", "Organisation", "Organisation", supply);
    }
  }

  private static void link(
      TestStore store, Path folder, String type, String from, String to, String set)
      throws IOException {
    Path file = folder.resolve("links").resolve(type + ".csv");
    time(store, file, LINKS.formatted(type, from, to, set));
  }

  private static void time(TestStore store, Path file, String statement) throws IOException {
    long start = System.nanoTime();
    long cpu = ImportTiming.cpu();
    try (Session session = store.driver().session()) {
      session.run(statement).consume();
    }
    long rows;
    try (var lines = Files.lines(file)) {
      rows = lines.count() - 1;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %,d rows, %.1f s, %.1f s of processors, %.0f rows a second%n",
        file.getFileName(), rows, seconds, (ImportTiming.cpu() - cpu) / 1e9, rows / seconds);
  }
}
