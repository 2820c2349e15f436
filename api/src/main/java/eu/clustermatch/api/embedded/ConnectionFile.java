package eu.clustermatch.api.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * How to reach the embedded store of a running process: lies in its data folder while it runs,
 * readable by its owner alone, so that an import can reach it.
 */
record ConnectionFile(URI uri, String user, String password) {
  private static final String NAME = "connection.properties";

  /** The connection noted in {@code folder}, or empty when no process has noted one. */
  static Optional<ConnectionFile> find(Path folder) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(NAME))) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
        new ConnectionFile(
            URI.create(properties.getProperty("uri")),
            properties.getProperty("user"),
            properties.getProperty("password")));
  }

  /** Whether a server answers there that knows the password. */
  boolean answers() {
    try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password))) {
      driver.verifyConnectivity();
      return true;
    } catch (Neo4jException e) {
      return false; // left behind by a process that was killed
    }
  }

  /** Notes this connection in {@code folder}. */
  void write(Path folder) {
    delete(folder);
    Properties properties = new Properties();
    properties.setProperty("uri", uri.toString());
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    try {
      Path file = Files.createFile(folder.resolve(NAME), ownerOnly(folder));
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, "How to reach the running store; gone when it stops");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what is noted in {@code folder}. */
  static void delete(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * On Windows a file inherits the folder's permissions, which are the owner's in a home folder.
   */
  private static FileAttribute<?>[] ownerOnly(Path folder) {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
