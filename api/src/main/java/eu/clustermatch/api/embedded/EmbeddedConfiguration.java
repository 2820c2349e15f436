package eu.clustermatch.api.embedded;

import eu.clustermatch.api.config.Settings;
import eu.clustermatch.api.config.StoreConnection;
import java.nio.file.Path;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the store into this process, unless {@code spring.neo4j.uri} names another one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "embedded", matchIfMissing = true)
class EmbeddedConfiguration {
  @Bean
  EmbeddedStore embeddedStore(Settings settings) {
    Settings.Store store = settings.store();
    Path folder = Path.of(store.folder()).toAbsolutePath().normalize();
    return store.join()
        ? EmbeddedStore.join(folder, store.boltPort())
        : EmbeddedStore.open(folder, store.boltPort());
  }

  @Bean
  StoreConnection embeddedConnection(EmbeddedStore store) {
    ConnectionFile connection = store.connection();
    return new StoreConnection(
        connection.uri(),
        AuthTokens.basic(connection.user(), connection.password()),
        store.toString());
  }
}
