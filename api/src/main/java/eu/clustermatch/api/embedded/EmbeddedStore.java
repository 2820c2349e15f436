package eu.clustermatch.api.embedded;

import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.helpers.Exceptions;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j server inside this process, spoken to over Bolt on the loopback interface exactly as an
 * external one would be. Its password is a new random one at every start.
 */
final class EmbeddedStore implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String USER = "neo4j";
  private static final int PASSWORD_BYTES = 24;

  private final Path folder;
  private final @Nullable DatabaseManagementService server;
  private final ConnectionFile connection;

  private EmbeddedStore(
      Path folder, @Nullable DatabaseManagementService server, ConnectionFile connection) {
    this.folder = folder;
    this.server = server;
    this.connection = connection;
  }

  /**
   * Starts the server on the files in {@code folder}, which is created where it is missing.
   *
   * @param port Bolt port; 0: any free one
   * @throws StoreInUseException when another process has the folder open
   */
  static EmbeddedStore open(Path folder, int port) {
    DatabaseManagementService server = start(folder, port);
    try {
      GraphDatabaseAPI system = (GraphDatabaseAPI) server.database(SYSTEM_DATABASE_NAME);
      ConnectionFile connection = new ConnectionFile(address(system), USER, newPassword(system));
      connection.write(folder);
      return new EmbeddedStore(folder, server, connection);
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  /** Reaches the server of the process that has the folder open, or else opens it. */
  static EmbeddedStore join(Path folder, int port) {
    return ConnectionFile.find(folder)
        .filter(ConnectionFile::answers)
        .map(running -> new EmbeddedStore(folder, null, running))
        .orElseGet(() -> open(folder, port));
  }

  ConnectionFile connection() {
    return connection;
  }

  @Override
  public void close() {
    if (server != null) {
      ConnectionFile.delete(folder);
      server.shutdown();
    }
  }

  @Override
  public String toString() {
    return server == null
        ? "the running ClusterMatch at %s, data folder %s".formatted(connection.uri(), folder)
        : "the embedded store, data folder " + folder;
  }

  private static DatabaseManagementService start(Path folder, int port) {
    try {
      return new DatabaseManagementServiceBuilder(folder)
          .setConfig(GraphDatabaseSettings.data_directory, folder)
          .setConfig(BoltConnector.enabled, true)
          .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, port))
          .setConfig(BoltConnector.advertised_address, new SocketAddress(LOOPBACK, port))
          .setConfig(HttpConnector.enabled, false)
          .setConfig(GraphDatabaseSettings.auth_enabled, true)
          .setConfig(quiet())
          .setConfig(small())
          .build();
    } catch (RuntimeException e) {
      if (Exceptions.contains(e, FileLockException.class::isInstance)) {
        throw new StoreInUseException(folder, e);
      }
      throw e;
    }
  }

  /** Nothing is announced, reported or waited for. */
  private static Map<Setting<?>, Object> quiet() {
    return Map.of(
        BoltConnector.enable_discovery, false,
        BoltConnector.server_bolt_telemetry_enabled, false,
        GraphDatabaseSettings.udc_enabled, false,
        GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF,
        GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
  }

  /** Modest in memory and, after many imports too, on disk. */
  private static Map<Setting<?>, Object> small() {
    return Map.of(
        GraphDatabaseSettings.pagecache_memory,
        ByteUnit.mebiBytes(256),
        GraphDatabaseSettings.preallocate_logical_logs,
        false,
        GraphDatabaseSettings.logical_log_rotation_threshold,
        ByteUnit.mebiBytes(32),
        GraphDatabaseSettings.keep_logical_logs,
        "64M size");
  }

  private static URI address(GraphDatabaseAPI system) {
    int port =
        system
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT)
            .getPort();
    return URI.create("bolt://" + LOOPBACK + ":" + port);
  }

  private static String newPassword(GraphDatabaseAPI system) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try (Transaction transaction = system.beginTx()) {
      transaction
          .execute(
              "ALTER USER $user SET PASSWORD $password CHANGE NOT REQUIRED",
              Map.of("user", USER, "password", password))
          .close();
      transaction.commit();
    }
    return password;
  }
}
