package eu.clustermatch.importer;

import eu.clustermatch.importer.StoreOpener.Store;
import eu.clustermatch.importer.source.SourceFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import picocli.CommandLine.Option;

/** The options that all imports share. */
final class ImportOptions {
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

  @Option(names = "--dry-run", description = "Read, validate and compare only; write nothing.")
  boolean dryRun;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to list what was rejected; default rejects/<name>-rejects.csv.")
  @Nullable Path rejects;

  @Option(
      names = "--source-name",
      paramLabel = "NAME",
      description =
          "What 'source' says of our own tables without such a column; default the first"
              + " file's name.")
  @Nullable String sourceName;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  boolean quiet;

  @Option(
      names = "--progress",
      description = "Draw the progress bar even where standard error is not a terminal.")
  boolean progress;

  Path rejectsFile(String name) {
    return rejects == null ? Path.of("rejects", name + "-rejects.csv") : rejects;
  }

  String sourceName(List<Path> paths) {
    return sourceName == null ? SourceFiles.name(paths) : sourceName;
  }

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
