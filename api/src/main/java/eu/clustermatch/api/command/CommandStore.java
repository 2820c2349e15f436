package eu.clustermatch.api.command;

import eu.clustermatch.api.config.Settings;
import eu.clustermatch.api.config.StartupException;
import eu.clustermatch.api.config.StoreConfiguration;
import eu.clustermatch.api.config.StoreConnection;
import eu.clustermatch.importer.StoreOpener;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The store that the application would use with the same settings: an external one, the embedded
 * one, or the one of a running application that has the data folder open.
 */
final class CommandStore implements StoreOpener, AutoCloseable {
  private final List<String> settings;
  private @Nullable ConfigurableApplicationContext context;

  /**
   * @param settings such as {@code --clustermatch.store.folder=data}
   */
  CommandStore(List<String> settings) {
    this.settings = settings;
  }

  @Override
  public Store open() {
    ConfigurableApplicationContext opened = start();
    context = opened;
    return new Store(opened.getBean(Driver.class), describe(opened));
  }

  private ConfigurableApplicationContext start() {
    try {
      return new SpringApplicationBuilder(StoreOnly.class)
          .web(WebApplicationType.NONE)
          .logStartupInfo(false)
          .properties(
              "clustermatch.store.join=true",
              "logging.level.root=WARN",
              "logging.level.org.springframework.boot=OFF",
              "logging.level.org.springframework.context=ERROR")
          .run(settings.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw sentence(e);
    }
  }

  private static RuntimeException sentence(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartupException startup) {
        return startup;
      }
    }
    return failure;
  }

  private static String describe(ConfigurableApplicationContext context) {
    Neo4jConnectionDetails details = context.getBean(Neo4jConnectionDetails.class);
    return details instanceof StoreConnection store
        ? store.description()
        : details.getUri().toString();
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }

  /**
   * Of the application, the store alone. No {@code @Configuration}, lest the application scan it.
   */
  @EnableConfigurationProperties(Settings.class)
  @ImportAutoConfiguration(Neo4jAutoConfiguration.class)
  @Import(StoreConfiguration.NoStore.class)
  @ComponentScan("eu.clustermatch.api.embedded")
  static final class StoreOnly {}
}
