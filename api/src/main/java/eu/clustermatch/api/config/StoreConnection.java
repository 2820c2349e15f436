package eu.clustermatch.api.config;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/**
 * The way to a store that was not named by {@code spring.neo4j.uri}.
 *
 * @param description what the user knows it by, for example {@code the embedded store in data}
 */
public record StoreConnection(URI uri, AuthToken token, String description)
    implements Neo4jConnectionDetails {
  @Override
  public URI getUri() {
    return uri;
  }

  @Override
  public AuthToken getAuthToken() {
    return token;
  }
}
