package eu.clustermatch.api.config;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.EagerResult;

/** The token that may write. The store keeps its SHA-256 alone, so it can be shown only once. */
public final class AdminToken {
  /** Finds the digest of the token, if one was ever issued. */
  public static final String FIND =
      "MATCH (s:Store {name: 'clustermatch'}) WHERE s.adminToken IS NOT NULL"
          + " RETURN s.adminToken AS digest";

  private static final String REPLACE =
      "MATCH (s:Store {name: 'clustermatch'}) SET s.adminToken = $digest";
  private static final String SET_FIRST =
      """
      MATCH (s:Store {name: 'clustermatch'})
      SET s.adminToken = coalesce(s.adminToken, $digest)
      RETURN s.adminToken = $digest AS first
      """;
  private static final int BYTES = 32;

  private AdminToken() {}

  /** Issues a new token; the one before is no longer valid. */
  public static String issue(Driver driver) {
    String token = random();
    run(driver, REPLACE, token);
    return token;
  }

  /** Issues the first token, or returns null where one was issued before. */
  static @Nullable String issueFirst(Driver driver) {
    String token = random();
    boolean first = run(driver, SET_FIRST, token).records().getFirst().get("first").asBoolean();
    return first ? token : null;
  }

  private static EagerResult run(Driver driver, String statement, String token) {
    Map<String, Object> digest = Map.of("digest", Sha256.of(token));
    return driver.executableQuery(statement).withParameters(digest).execute();
  }

  /** A token that nobody can guess. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
