package eu.clustermatch.importer;

import eu.clustermatch.engine.store.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * A real Neo4j for tests: a container where Docker is, else an embedded server, or what the system
 * property {@code it.neo4j} says.
 */
final class TestStore implements AutoCloseable {
  private final Driver driver;
  private final String uri;
  private final Runnable stop;

  private TestStore(String uri, Runnable stop) {
    this.uri = uri;
    this.stop = stop;
    this.driver = GraphDatabase.driver(uri, AuthTokens.none());
    driver.verifyConnectivity();
  }

  static TestStore start() throws IOException {
    String wanted = System.getProperty("it.neo4j", "");
    boolean docker =
        switch (wanted) {
          case "docker" -> true;
          case "embedded" -> false;
          case "" -> DockerClientFactory.instance().isDockerAvailable();
          default ->
              throw new IllegalArgumentException(
                  "it.neo4j must be docker or embedded, but was " + wanted + ".");
        };
    System.out.println("Neo4j of this test: " + (docker ? "container" : "embedded"));
    return docker ? container() : embedded();
  }

  private static TestStore container() {
    @SuppressWarnings("resource") // stopped by close
    Neo4jContainer container = new Neo4jContainer("neo4j:2026.08.1").withoutAuthentication();
    container.start();
    return new TestStore(container.getBoltUrl(), container::stop);
  }

  private static TestStore embedded() throws IOException {
    return passing(Map.of());
  }

  /** An embedded store that leaves nothing behind. */
  static TestStore passing(Map<Setting<?>, Object> settings) throws IOException {
    Path home = Files.createTempDirectory("clustermatch-it");
    DatabaseManagementService server = start(home, settings);
    return new TestStore(
        uri(server),
        () -> {
          server.shutdown();
          delete(home);
        });
  }

  /** An embedded store that keeps its files in a folder. */
  static TestStore in(Path home) {
    DatabaseManagementService server = start(home, Map.of());
    return new TestStore(uri(server), server::shutdown);
  }

  private static DatabaseManagementService start(Path home, Map<Setting<?>, Object> settings) {
    return new DatabaseManagementServiceBuilder(home)
        .setConfig(settings)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(BoltConnector.enable_discovery, false)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, 256L << 20)
        .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
        .build();
  }

  private static String uri(DatabaseManagementService server) {
    GraphDatabaseAPI database = (GraphDatabaseAPI) server.database("neo4j");
    int port =
        database
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT)
            .getPort();
    return "bolt://127.0.0.1:" + port;
  }

  private static void delete(Path home) {
    try {
      FileUtils.deleteDirectory(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Driver driver() {
    return driver;
  }

  String uri() {
    return uri;
  }

  /** Empties the store and gives it the schema anew. */
  void clear() {
    try (Session session = driver.session()) {
      session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume();
    }
    Schema.migrate(driver);
  }

  long number(String cypher) {
    return single(cypher).get(0).asLong();
  }

  Record single(String cypher) {
    try (Session session = driver.session()) {
      return session.run(cypher).single();
    }
  }

  long sequence() {
    return number("MATCH (s:Store) RETURN s.sequence");
  }

  /** All nodes and links with all properties but those of the change log, as sorted lines. */
  List<String> dump() {
    List<String> lines = new ArrayList<>();
    try (Session session = driver.session()) {
      session
          .run(
              """
              MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Store
              RETURN labels(n)[0] + ' ' + n.id AS key, properties(n) AS properties
              UNION ALL
              MATCH (a)-[r]->(b) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
              RETURN a.id + ' ' + type(r) + ' ' + b.id AS key, properties(r) AS properties
              """)
          .forEachRemaining(row -> {
            Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
            lines.add(row.get("key").asString() + " " + properties);
          });
    }
    lines.sort(null);
    return lines;
  }

  @Override
  public void close() {
    driver.close();
    stop.run();
  }
}
