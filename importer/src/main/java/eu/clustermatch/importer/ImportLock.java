package eu.clustermatch.importer;

import java.time.Duration;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Lets one import at a time write to a store: the lock of a node, held by a transaction that stays
 * open. It goes with the connection, so that an import that is killed leaves nothing behind.
 */
final class ImportLock implements AutoCloseable {
  private static final String TAKE = "MATCH (l:ImportLock {name: 'import'}) SET l.taken = true";
  private static final Duration PROBE = Duration.ofSeconds(3);

  private static final Set<String> STILL_WAITING =
      Set.of(
          "Neo.ClientError.Transaction.LockClientStopped",
          "Neo.ClientError.Transaction.TransactionTimedOut",
          "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
          "Neo.TransientError.Transaction.LockClientStopped",
          "Neo.TransientError.Transaction.Terminated");

  private final Session session;
  private final Transaction transaction;

  /** Waits until no other import is at work. */
  private ImportLock(Session session) {
    this.session = session;
    this.transaction = session.beginTransaction();
    transaction.run(TAKE).consume();
  }

  /**
   * Takes the lock; waits while another import has it.
   *
   * @param waiting called where it has to wait
   */
  static ImportLock take(Driver driver, SessionConfig config, Runnable waiting) {
    Session session = driver.session(config);
    try {
      if (!isFree(session)) {
        waiting.run();
      }
      return new ImportLock(session);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static boolean isFree(Session session) {
    TransactionConfig patience = TransactionConfig.builder().withTimeout(PROBE).build();
    try (Transaction probe = session.beginTransaction(patience)) {
      probe.run(TAKE).consume();
      return true;
    } catch (Neo4jException e) {
      if (STILL_WAITING.contains(String.valueOf(e.code()))) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    try (session) {
      transaction.close();
    }
  }
}
