package eu.clustermatch.importer;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Writes items in batches, a transaction each, so that a kill at any moment leaves whole batches
 * and a second run finishes the rest. A batch is read from its file while the one before is
 * compared with the store and the two before that are written; no more are in memory. A batch
 * writes only what differs, counts, and appends one change to the change log, or none when nothing
 * differs.
 *
 * <p>The rule for what differs: an import replaces exactly the properties that it owns, those its
 * files have columns for, in what its own source says ({@link Claims}). It takes back an owned
 * property whose cell is empty, leaves every other property alone, and sets defaults only where
 * there is nothing. A node that is created or changed counts up its {@code version}.
 */
final class Upsert implements Sink, AutoCloseable {
  private static final int BATCH = 4_000;

  /** Commits wait for each other; a second writer has its rows ready by then. More gain nothing. */
  private static final int WRITERS = 2;

  private static final int IN_FLIGHT = WRITERS + 2;
  private static final String TAKEN_ID = "Neo.ClientError.Schema.ConstraintValidationFailed";

  private final Driver driver;
  private final SessionConfig config;
  private final Session reading;
  private final boolean dryRun;
  private final Progress progress;
  private final Consumer<Reject> rejects;
  private final ImportReport report = new ImportReport();
  private final NodeWriter nodes = new NodeWriter();
  private final LinkWriter links = new LinkWriter();
  private final ChangedIds changed = new ChangedIds();
  private final ExecutorService comparer = Executors.newSingleThreadExecutor(daemon("compare"));
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, daemon("write"));
  private final Semaphore free = new Semaphore(IN_FLIGHT);

  /** Shared by writers, and held alone by one that has to compare first. */
  private final ReadWriteLock beside = new ReentrantReadWriteLock();

  /** Done when all batches so far are; in their order. */
  private CompletableFuture<@Nullable Void> done = CompletableFuture.completedFuture(null);

  private volatile @Nullable Throwable failure;
  private List<Item> waiting = new ArrayList<>();

  /**
   * @param dryRun whether to compare and count only
   * @param rejects told of every reject, by one thread at a time
   */
  Upsert(
      Driver driver,
      SessionConfig config,
      boolean dryRun,
      Progress progress,
      Consumer<Reject> rejects) {
    this.driver = driver;
    this.config = config;
    this.reading = driver.session(config);
    this.dryRun = dryRun;
    this.progress = progress;
    this.rejects = rejects;
  }

  private static ThreadFactory daemon(String what) {
    return Thread.ofPlatform().daemon().name("import-" + what).factory();
  }

  @Override
  public void expect(long items) {
    progress.expect(items);
  }

  @Override
  public void accept(Item item) {
    if (item instanceof Reject reject) {
      report(reject);
      return;
    }
    boolean other =
        !waiting.isEmpty() && waiting.getFirst() instanceof NodeItem != item instanceof NodeItem;
    if (other || waiting.size() >= BATCH) {
      flush();
    }
    if (other) {
      // A link may need a node that is still on its way.
      settle();
    }
    waiting.add(item);
  }

  /** Those committed; of the items taken so far some may still be on their way. */
  @Override
  public void names(Label label, int most, BiConsumer<String, String> idAndName) {
    String query =
        """
        MATCH (n:%s)
        UNWIND [key IN keys(n)
          WHERE key IN ['name', 'alsoNamed'] OR key STARTS WITH 'name_' OR key STARTS WITH 'alias_'
        ] AS key
        UNWIND n[key] AS name
        RETURN n.id AS id, name
        LIMIT $most
        """
            .formatted(label.text());
    try (Session session = driver.session(config)) {
      session
          .run(query, Map.of("most", most))
          .forEachRemaining(
              found -> idAndName.accept(found.get("id").asString(), found.get("name").asString()));
    }
  }

  /** Writes what still waits and says what became of everything. */
  ImportReport finish() {
    flush();
    settle();
    return report;
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Item> items = waiting;
    waiting = new ArrayList<>();
    throwFailure();
    free.acquireUninterruptibly();
    CompletableFuture<Batch> written =
        CompletableFuture.supplyAsync(() -> compare(items), comparer)
            .thenApplyAsync(batch -> write(items, batch), writers);
    done =
        done.thenAcceptBoth(written, (_, batch) -> report(items, batch))
            .whenComplete((all, e) -> {
              if (e != null && failure == null) {
                failure =
                    e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
              }
              free.release();
            });
  }

  /** Waits until everything so far is in the store. */
  private void settle() {
    free.acquireUninterruptibly(IN_FLIGHT);
    free.release(IN_FLIGHT);
    throwFailure();
  }

  private void throwFailure() {
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /**
   * Null where the store changed under the reading, which Neo4j may notice while links are written
   * to the nodes that are read: then the writer compares, with nobody beside it.
   */
  private @Nullable Batch compare(List<Item> items) {
    throwFailure();
    try (Transaction tx = reading.beginTransaction()) {
      Batch batch = dryRun ? null : planNew(tx, items);
      return batch == null ? compare(tx, items) : batch;
    } catch (TransientException | Batch.OutOfDate e) {
      return null;
    }
  }

  private @Nullable Batch planNew(SimpleQueryRunner tx, List<Item> items) {
    return items.getFirst() instanceof NodeItem
        ? nodes.planNew(tx, nodes(items))
        : links.planNew(tx, links(items));
  }

  private Batch compare(SimpleQueryRunner tx, List<Item> items) {
    if (items.getFirst() instanceof NodeItem) {
      return nodes.plan(tx, nodes(items));
    }
    List<LinkItem> compared = links(items);
    Batch batch = links.plan(tx, compared);
    links.compared(compared, batch);
    return batch;
  }

  private static List<NodeItem> nodes(List<Item> items) {
    return items.stream().map(NodeItem.class::cast).toList();
  }

  private static List<LinkItem> links(List<Item> items) {
    return items.stream().map(LinkItem.class::cast).toList();
  }

  private Batch write(List<Item> items, @Nullable Batch planned) {
    throwFailure();
    try (Session writing = driver.session(config)) {
      return dryRun ? again(writing, items, planned) : written(writing, items, planned);
    }
  }

  private Batch again(Session session, List<Item> items, @Nullable Batch planned) {
    return planned == null ? session.executeRead(tx -> compare(tx, items)) : planned;
  }

  private Batch written(Session session, List<Item> items, @Nullable Batch planned) {
    if (planned == null) {
      return comparedAndWritten(session, items);
    }
    beside.readLock().lock();
    try (Transaction tx = session.beginTransaction()) {
      planned.write(tx, changed);
      tx.commit();
      return planned;
    } catch (Batch.OutOfDate | Neo4jException e) {
      if (!mayBeCompared(e)) {
        throw e;
      }
    } finally {
      beside.readLock().unlock();
    }
    return comparedAndWritten(session, items);
  }

  /**
   * Whether somebody else wrote meanwhile, or the server could not go on, or it did get through:
   * then it is for {@link #comparedAndWritten} to compare and write in one.
   */
  private static boolean mayBeCompared(RuntimeException e) {
    return e instanceof Batch.OutOfDate
        || e instanceof RetryableException
        || (e instanceof Neo4jException failed && TAKEN_ID.equals(failed.code()));
  }

  private Batch comparedAndWritten(Session session, List<Item> items) {
    beside.writeLock().lock();
    try {
      return session.executeWrite(tx -> {
        Batch batch = compare(tx, items);
        batch.write(tx, changed);
        return batch;
      });
    } finally {
      beside.writeLock().unlock();
    }
  }

  private void report(List<Item> items, Batch batch) {
    for (Item item : items) {
      if (item instanceof NodeItem node) {
        nodes.arrived(node);
        links.met(node.node().label(), node.node().id(), dryRun);
      }
    }
    synchronized (report) {
      batch.counts().forEach(report::add);
      batch.rejects().forEach(rejects);
    }
    progress.committed(items.size());
  }

  private void report(Reject reject) {
    synchronized (report) {
      report.add(reject.kind(), Counts.REJECTED);
      rejects.accept(reject);
    }
  }

  @Override
  public void close() {
    free.acquireUninterruptibly(IN_FLIGHT);
    comparer.shutdown();
    writers.shutdown();
    reading.close();
  }
}
