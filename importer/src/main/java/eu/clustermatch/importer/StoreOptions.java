package eu.clustermatch.importer;

import eu.clustermatch.importer.StoreOpener.Store;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import picocli.CommandLine.Option;

/** The options that say which store. */
final class StoreOptions {
  @Option(
      names = "--uri",
      paramLabel = "URI",
      description = "The Neo4j to write to, bolt://HOST:PORT or neo4j://HOST:PORT.")
  @Nullable URI uri;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "neo4j",
      description = "Its user; default ${DEFAULT-VALUE}.")
  String user = "neo4j";

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      interactive = true,
      arity = "0..1",
      defaultValue = "${env:NEO4J_PASSWORD}",
      description =
          "Its password: asked for when none follows; taken from the environment variable"
              + " NEO4J_PASSWORD when the option is not given.")
  @Nullable String password;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "Its database; default is the user's home database.")
  @Nullable String database;

  SessionConfig session() {
    return database == null ? SessionConfig.defaultConfig() : SessionConfig.forDatabase(database);
  }

  /**
   * Opens the store that {@code --uri} names, or else the one that {@code other} opens.
   *
   * @throws IllegalStateException when there is neither
   */
  Store open(@Nullable StoreOpener other) {
    if (uri != null) {
      AuthToken token = password == null ? AuthTokens.none() : AuthTokens.basic(user, password);
      Driver driver = GraphDatabase.driver(uri, token);
      return new Store(driver, uri.toString());
    }
    if (other == null) {
      throw new IllegalStateException(
          "Please say where to write: --uri bolt://localhost:7687 --user neo4j --password");
    }
    return other.open();
  }
}
