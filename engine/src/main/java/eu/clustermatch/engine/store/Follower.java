package eu.clustermatch.engine.store;

import eu.clustermatch.engine.snapshot.Embeddings;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.Duration;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a store's committed changes: looks for a new sequence number a few times a second and
 * hands out a new snapshot when there is one.
 */
public final class Follower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  /** What is read faster than this is read again at once. */
  private static final Duration QUICK = Duration.ofMillis(500);

  /**
   * Under a stream of changes, the share of time spent on long reads stays below one in this many,
   * so that an import and the questions asked meanwhile keep the processors.
   */
  private static final int IDLE_PER_READ = 1;

  private final StoreReader reader;
  private final Consumer<Snapshot> publish;
  private final Thread thread;
  private long lastSequence;
  private volatile boolean closed;
  private volatile boolean following = true;

  private Follower(Driver driver, Embeddings embeddings, Consumer<Snapshot> publish) {
    this.reader = new StoreReader(driver, _ -> true, embeddings);
    this.publish = publish;
    this.thread = Thread.ofPlatform().name("follow-changes").daemon().unstarted(this::follow);
  }

  /**
   * Hands out the store's present state, on the calling thread, and then every later one on its
   * own.
   *
   * @param embeddings are used and brought up to date by every snapshot
   */
  public static Follower start(Driver driver, Embeddings embeddings, Consumer<Snapshot> publish) {
    Follower follower = new Follower(driver, embeddings, publish);
    follower.lastSequence = follower.read();
    follower.thread.start();
    return follower;
  }

  /** Whether the store answered when it was last asked, and a snapshot could be made of it. */
  public boolean isFollowing() {
    return following;
  }

  private void follow() {
    Duration pause = PAUSE;
    while (!closed) {
      try {
        Thread.sleep(pause);
        pause = look();
      } catch (InterruptedException e) {
        return;
      } catch (Throwable e) {
        // Whatever it is, memory included: a follower that ends would be stale for ever.
        warn(e);
        pause = PAUSE_AFTER_FAILURE;
      }
    }
  }

  private void warn(Throwable e) {
    if (!following || closed) {
      return;
    }
    following = false;
    if (e instanceof Neo4jException) {
      log.warn(
          "The store cannot be read: questions go on with the last snapshot. {}", e.getMessage());
    } else {
      log.error("No snapshot can be built: questions go on with the last one.", e);
    }
  }

  private Duration look() {
    Duration pause = PAUSE;
    if (reader.state().sequence() != lastSequence) {
      long start = System.nanoTime();
      lastSequence = read();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      pause = took.compareTo(QUICK) < 0 ? PAUSE : atMost(took.multipliedBy(IDLE_PER_READ));
    }
    if (!following) {
      log.info("Changes are followed again.");
    }
    following = true;
    return pause;
  }

  private static Duration atMost(Duration pause) {
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private long read() {
    long start = System.nanoTime();
    Snapshot snapshot = reader.read();
    publish.accept(snapshot);
    log.info(
        "Snapshot {} of store {}: {} nodes, {} arcs, {} documents, {} KiB in {} ms",
        snapshot.sequence(),
        snapshot.store(),
        snapshot.nodes().size(),
        snapshot.view().graph().arcs(),
        snapshot.text().documents(),
        snapshot.bytes() / 1024,
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    return snapshot.sequence();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
