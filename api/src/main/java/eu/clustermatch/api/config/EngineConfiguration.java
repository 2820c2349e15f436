package eu.clustermatch.api.config;

import eu.clustermatch.engine.MatchEngine;
import java.net.URI;
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
  MatchEngine engine(Driver driver, FirstSteps done) {
    return MatchEngine.start(driver);
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
