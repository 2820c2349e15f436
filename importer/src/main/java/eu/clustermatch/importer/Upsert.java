package eu.clustermatch.importer;

import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Writes items in batches, a transaction each, so that a kill at any moment leaves whole batches
 * and a second run finishes the rest. Three things go on at a time: this batch is read from its
 * file, the one before is compared with the store, the one before that is written; no more batches
 * are in memory. A batch writes only what differs, counts, and appends one change to the change
 * log, or none when nothing differs.
 *
 * <p>The rule for what differs: an import replaces exactly the properties that it owns, those its
 * files have columns for, in what its own source says ({@link Claims}). It takes back an owned
 * property whose cell is empty, leaves every other property alone, and sets defaults only where
 * there is nothing. A node that is created or changed counts up its {@code version}.
 */
final class Upsert implements Sink, AutoCloseable {
  private static final int BATCH = 10_000;
  private static final int IN_FLIGHT = 3;
  private static final String TAKEN_ID = "Neo.ClientError.Schema.ConstraintValidationFailed";

  private final Session reading;
  private final Session writing;
  private final boolean dryRun;
  private final Progress progress;
  private final Consumer<Reject> rejects;
  private final ImportReport report = new ImportReport();
  private final NodeWriter nodes = new NodeWriter();
  private final LinkWriter links = new LinkWriter();
  private final ChangedIds changed = new ChangedIds();
  private final ExecutorService comparer = Executors.newSingleThreadExecutor(daemon("compare"));
  private final ExecutorService writer = Executors.newSingleThreadExecutor(daemon("write"));
  private final Semaphore free = new Semaphore(IN_FLIGHT);
  private volatile @Nullable Throwable failure;
  private List<Item> waiting = new ArrayList<>();

  /**
   * @param dryRun whether to compare and count only
   * @param rejects told of every reject, by one thread at a time
   */
  Upsert(
      Driver driver,
      SessionConfig session,
      boolean dryRun,
      Progress progress,
      Consumer<Reject> rejects) {
    this.reading = driver.session(session);
    this.writing = driver.session(session);
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
    CompletableFuture.supplyAsync(() -> compare(items), comparer)
        .thenAcceptAsync(batch -> write(items, batch), writer)
        .whenComplete((done, e) -> {
          if (e != null && failure == null) {
            failure = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
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
    } catch (TransientException e) {
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

  private void write(List<Item> items, @Nullable Batch planned) {
    throwFailure();
    Batch batch = dryRun ? again(items, planned) : written(items, planned);
    for (Item item : items) {
      if (item instanceof NodeItem node) {
        links.met(node.node().label(), node.node().id(), dryRun);
      }
    }
    synchronized (report) {
      batch.counts().forEach(report::add);
      batch.rejects().forEach(rejects);
    }
    progress.committed(items.size());
  }

  private Batch again(List<Item> items, @Nullable Batch planned) {
    return planned == null ? writing.executeRead(tx -> compare(tx, items)) : planned;
  }

  private Batch written(List<Item> items, @Nullable Batch planned) {
    if (planned == null) {
      return comparedAndWritten(items);
    }
    try {
      return write(planned);
    } catch (Batch.OutOfDate | ClientException e) {
      // Somebody else wrote meanwhile, or it did get through: now compare and write in one.
      if (e instanceof ClientException client && !TAKEN_ID.equals(client.code())) {
        throw e;
      }
      return comparedAndWritten(items);
    }
  }

  private Batch comparedAndWritten(List<Item> items) {
    return writing.executeWrite(tx -> {
      Batch batch = compare(tx, items);
      batch.write(tx, changed);
      return batch;
    });
  }

  private Batch write(Batch planned) {
    boolean[] tried = {false};
    return writing.executeWrite(tx -> {
      if (tried[0]) {
        throw new Batch.OutOfDate();
      }
      tried[0] = true;
      planned.write(tx, changed);
      return planned;
    });
  }

  private void report(Reject reject) {
    synchronized (report) {
      report.add(reject.kind(), Counts.REJECTED);
      rejects.accept(reject);
    }
  }

  @Override
  public void close() {
    comparer.shutdown();
    writer.shutdown();
    free.acquireUninterruptibly(IN_FLIGHT);
    reading.close();
    writing.close();
  }
}
