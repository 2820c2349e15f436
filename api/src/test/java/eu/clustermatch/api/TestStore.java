package eu.clustermatch.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The store of the integration tests: a Neo4j container where there is Docker, else the embedded
 * server; {@code -Dit.neo4j=docker} or {@code embedded} forces one.
 */
final class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String IMAGE = "neo4j:2026.08.1-community";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, String> settings = isDockerChosen() ? docker() : embedded();
    TestPropertyValues.of(settings).applyTo(context);
  }

  private static boolean isDockerChosen() {
    String choice = System.getProperty("it.neo4j", "").toLowerCase(Locale.ROOT);
    return switch (choice) {
      case "embedded" -> false;
      case "docker" -> {
        if (!isDockerThere()) {
          throw new IllegalStateException("-Dit.neo4j=docker was asked for, but Docker is absent.");
        }
        yield true;
      }
      case "" -> isDockerThere();
      default ->
          throw new IllegalArgumentException(
              "it.neo4j must be docker, embedded or left out, but was " + choice + ".");
    };
  }

  private static boolean isDockerThere() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @SuppressWarnings("resource") // lives as long as the tests; Testcontainers removes it
  private static Map<String, String> docker() {
    System.out.println("Integration tests run against Neo4j in Docker (" + IMAGE + ").");
    Neo4jContainer neo4j = new Neo4jContainer(IMAGE);
    neo4j.start();
    return Map.of(
        "spring.neo4j.uri", neo4j.getBoltUrl(),
        "spring.neo4j.authentication.username", "neo4j",
        "spring.neo4j.authentication.password", neo4j.getAdminPassword());
  }

  private static Map<String, String> embedded() {
    System.out.println("Integration tests run against the embedded Neo4j.");
    return Map.of("clustermatch.store.folder", folder().toString());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "it-store-");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
