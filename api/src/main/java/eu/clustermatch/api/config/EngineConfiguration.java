package eu.clustermatch.api.config;

import eu.clustermatch.engine.MatchEngine;
import eu.clustermatch.engine.alert.AlertReader;
import eu.clustermatch.engine.alert.AlertRules;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.text.EmbeddingUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills the store before the engine reads it, so that the first question finds it all. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
  @Bean
  FirstSteps firstSteps(Driver driver, Neo4jConnectionDetails store, Settings settings) {
    reach(driver, store.getUri());
    return FirstSteps.take(driver, settings);
  }

  @Bean
  MatchEngine engine(Driver driver, FirstSteps done, Model model, Settings settings) {
    Path kept = Path.of(settings.store().folder(), "embeddings");
    try {
      return MatchEngine.start(driver, model, Embeddings.keptIn(kept));
    } catch (EmbeddingUnavailableException e) {
      throw new StartupException(String.valueOf(e.getMessage()), e);
    }
  }

  @Bean
  Model model(Settings settings) {
    Path file = settings.ranking().model();
    if (file == null) {
      return Model.standard();
    }
    try {
      return Model.read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartupException(
          "clustermatch.ranking.model: %s is no model to rank with: %s"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  @Bean
  AlertReader alertReader(Settings settings) {
    Path file = settings.alerts().rules();
    if (file == null) {
      return new AlertReader(AlertRules.standard());
    }
    try {
      return new AlertReader(AlertRules.read(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartupException(
          "clustermatch.alerts.rules: %s has no rules to understand alerts by: %s"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static void reach(Driver driver, URI uri) {
    try {
      driver.verifyConnectivity();
    } catch (AuthenticationException e) {
      throw new StartupException(
          "Neo4j at %s refuses the user or the password: set %s.username and %2$s.password."
              .formatted(uri, "spring.neo4j.authentication"),
          e);
    } catch (Neo4jException e) {
      throw new StartupException(
          "Neo4j at %s does not answer: start it, or set spring.neo4j.uri. (%s)"
              .formatted(uri, e.getMessage()),
          e);
    }
  }
}
