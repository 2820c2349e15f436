package eu.clustermatch.api.imports;

import eu.clustermatch.importer.ImportReport;
import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import: what it is to do, how far it is, what became of it. Safe for use by many threads. */
final class ImportJob implements Progress {
  private final String id = UUID.randomUUID().toString();
  private final Instant submitted = Instant.now();
  private final Upload upload;
  private final ImportOrder order;
  private final List<String> passedOver;
  private final Path results;
  private final Map<String, Counts> report = new LinkedHashMap<>();

  private ImportState state = ImportState.QUEUED;
  private boolean stopping;
  private @Nullable Thread thread;
  private @Nullable Instant started;
  private @Nullable Instant ended;
  private long items;
  private long expected;
  private long rejected;
  private long rejectsKept;
  private @Nullable String snapshot;
  private @Nullable ImportError error;

  /**
   * @param passedOver names of files that no format recognises
   * @param folder where folders for results may be created
   */
  ImportJob(Upload upload, ImportOrder order, List<String> passedOver, Path folder) {
    this.upload = upload;
    this.order = order;
    this.passedOver = List.copyOf(passedOver);
    this.results = folder.resolve(id);
  }

  String id() {
    return id;
  }

  Upload upload() {
    return upload;
  }

  ImportOrder order() {
    return order;
  }

  /** The folder of what is kept when the job has ended; there is none before it begins. */
  Path results() {
    return results;
  }

  /** The CSV of what was rejected; not there where nothing was. */
  Path rejects() {
    return results.resolve("rejects.csv");
  }

  /** The zip of rejected rows to be mended; not there where there are none. */
  Path mend() {
    return results.resolve("mend.zip");
  }

  String sourceName() {
    return order.sourceName();
  }

  boolean hasMend() {
    return Files.exists(mend());
  }

  synchronized boolean hasEnded() {
    return ended != null;
  }

  /**
   * This thread is at work on it from now on.
   *
   * @return false when it was cancelled before
   */
  synchronized boolean begin() {
    if (hasEnded()) {
      return false;
    }
    thread = Thread.currentThread();
    started = Instant.now();
    state = ImportState.RUNNING;
    return true;
  }

  /** No other import is in the way any more. */
  synchronized void read() {
    state = ImportState.RUNNING;
    // Who stops it now does so by the flag; interrupted files would be rejected.
    Thread.interrupted();
    check();
  }

  /**
   * @throws ImportStopped when it is to stop
   */
  synchronized void check() {
    if (stopping) {
      throw new ImportStopped();
    }
  }

  @Override
  public synchronized void expect(long more) {
    expected += more;
  }

  @Override
  public synchronized void waiting() {
    check();
    state = ImportState.WAITING;
  }

  @Override
  public synchronized void committed(long more) {
    items += more;
    expected = Math.max(expected, items);
  }

  synchronized void rejected(boolean kept) {
    rejected++;
    rejectsKept += kept ? 1 : 0;
  }

  /** Adds what became of one of its sources. */
  synchronized void add(ImportReport done) {
    done.byKind().forEach((kind, counts) -> report.merge(kind, counts, ImportJob::sum));
  }

  private static Counts sum(Counts a, Counts b) {
    return new Counts(
        a.created() + b.created(),
        a.updated() + b.updated(),
        a.unchanged() + b.unchanged(),
        a.rejected() + b.rejected());
  }

  synchronized void shown(String bySnapshot) {
    snapshot = bySnapshot;
  }

  synchronized void done() {
    end(ImportState.DONE);
  }

  synchronized void failed(ImportError because) {
    error = because;
    end(ImportState.FAILED);
  }

  synchronized void cancelled() {
    end(ImportState.CANCELLED);
  }

  private void end(ImportState last) {
    state = last;
    ended = Instant.now();
    thread = null;
  }

  /**
   * Stops it: at once where it is not at work, else after the batch at hand.
   *
   * @return whether it has not begun, so that nobody else will end it
   */
  synchronized boolean stop() {
    stopping = true;
    if (state == ImportState.QUEUED) {
      cancelled();
      return true;
    }
    if (state == ImportState.WAITING && thread != null) {
      thread.interrupt();
    }
    return false;
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  synchronized ImportView view() {
    return new ImportView(
        id,
        state.text(),
        order.files(),
        order.sourceName(),
        order.dryRun(),
        submitted,
        started,
        ended,
        new ImportView.ProgressView(items, expected),
        passedOver,
        report.isEmpty() ? null : ImportView.report(report),
        rejected,
        rejectsKept,
        snapshot,
        error);
  }
}
