package eu.clustermatch.api.config;

import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.ReactiveDatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Transactions on the store, embedded or not. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
  /** The repositories look for it by this name. */
  @Bean
  ReactiveNeo4jTransactionManager reactiveTransactionManager(
      Driver driver, ReactiveDatabaseSelectionProvider databases) {
    return new ReactiveNeo4jTransactionManager(driver, databases);
  }

  @Bean
  TransactionalOperator transaction(ReactiveNeo4jTransactionManager manager) {
    return TransactionalOperator.create(manager);
  }

  /** In place of the embedded store where it was left out of the build and none other is named. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingClass("org.neo4j.dbms.api.DatabaseManagementService")
  @ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "embedded", matchIfMissing = true)
  public static class NoStore implements BeanFactoryPostProcessor {
    /** Before any bean could try to reach a store. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
      throw new StartupException(
          "This build has no embedded Neo4j: set spring.neo4j.uri,"
              + " spring.neo4j.authentication.username and spring.neo4j.authentication.password"
              + " to those of your server.",
          null);
    }
  }
}
