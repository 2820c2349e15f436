package eu.clustermatch.importer;

import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.LinkItem;
import eu.clustermatch.importer.source.NodeItem;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.exceptions.ClientException;

/**
 * Writes items in batches, a transaction each, so that a kill at any moment leaves whole batches
 * and a second run finishes the rest. A batch reads what is there, writes only what differs,
 * counts, and appends one change to the change log, or none when nothing differs.
 *
 * <p>The rule for what differs: an import replaces exactly the properties that it owns, those its
 * files have columns for. It removes an owned property whose cell is empty, leaves every other
 * property alone, and sets defaults only where there is nothing. Nothing is ever deleted but such
 * properties. A node that is created or changed counts up its {@code version}.
 */
final class Upsert implements Sink {
  private static final int BATCH = 5_000;
  private static final String TAKEN_ID = "Neo.ClientError.Schema.ConstraintValidationFailed";

  private final Session session;
  private final boolean dryRun;
  private final Progress progress;
  private final Consumer<Reject> rejects;
  private final ImportReport report = new ImportReport();
  private final Ends ends = new Ends();
  private List<Item> waiting = new ArrayList<>();

  /**
   * @param dryRun whether to compare and count only
   * @param rejects told of every reject, in the order of finding
   */
  Upsert(Session session, boolean dryRun, Progress progress, Consumer<Reject> rejects) {
    this.session = session;
    this.dryRun = dryRun;
    this.progress = progress;
    this.rejects = rejects;
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
    // A link may need a node that waits, so the two never share a batch.
    boolean other =
        !waiting.isEmpty() && waiting.getFirst() instanceof NodeItem != item instanceof NodeItem;
    if (other || waiting.size() >= BATCH) {
      flush();
    }
    waiting.add(item);
  }

  /** Writes what still waits and says what became of everything. */
  ImportReport finish() {
    flush();
    return report;
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Item> items = waiting;
    waiting = new ArrayList<>();
    Batch batch = run(plan(items));
    for (Item item : items) {
      if (dryRun && item instanceof NodeItem node) {
        ends.assume(node.node().label(), node.node().id());
      }
    }
    batch.counts().forEach(report::add);
    batch.rejects().forEach(rejects);
    progress.committed(items.size());
  }

  private Batch run(TransactionCallback<Batch> plan) {
    if (dryRun) {
      return session.executeRead(plan);
    }
    TransactionCallback<Batch> write =
        tx -> {
          Batch batch = plan.execute(tx);
          batch.write(tx);
          return batch;
        };
    try {
      return session.executeWrite(write);
    } catch (ClientException e) {
      if (!TAKEN_ID.equals(e.code())) {
        throw e;
      }
      // Somebody else created one of the nodes meanwhile; now it is there to be compared with.
      return session.executeWrite(write);
    }
  }

  private TransactionCallback<Batch> plan(List<Item> items) {
    if (items.getFirst() instanceof NodeItem) {
      List<NodeItem> nodes = items.stream().map(NodeItem.class::cast).toList();
      return tx -> NodeWriter.plan(tx, nodes);
    }
    List<LinkItem> links = items.stream().map(LinkItem.class::cast).toList();
    return tx -> LinkWriter.plan(tx, links, ends);
  }

  private void report(Reject reject) {
    report.add(reject.kind(), Counts.REJECTED);
    rejects.accept(reject);
  }
}
