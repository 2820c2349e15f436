package eu.clustermatch.api.imports;

import eu.clustermatch.api.config.Settings;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.importer.source.ArchiveRefused;
import eu.clustermatch.importer.source.Format;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.SourceFiles.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.server.ResponseStatusException;

/** All imports of this process: those that are queued, the one at work, the last that ended. */
@Component
final class Imports implements AutoCloseable {
  private static final int MOST_KEPT = 100;
  private static final int LONGEST_BATCH_SECONDS = 20;

  private final Settings.Imports settings;
  private final Importing importing;
  private final Semaphore places;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

  /** Newest first. */
  private final Deque<ImportJob> jobs = new ArrayDeque<>();

  private @Nullable WorkFolder folder;

  Imports(Settings settings, Importing importing) {
    this.settings = settings.imports();
    this.importing = importing;
    this.places = new Semaphore(this.settings.queue());
  }

  /**
   * Makes room for an upload.
   *
   * @throws ImportsFull when there is none
   */
  Upload open() {
    if (!places.tryAcquire()) {
      throw new ImportsFull(settings.queue());
    }
    try {
      return new Upload(Files.createTempDirectory(folder(), "upload-"), places::release);
    } catch (IOException e) {
      places.release();
      throw new UploadFailed(e);
    }
  }

  /** Made when it is first needed. */
  private synchronized Path folder() throws IOException {
    if (folder == null) {
      folder = WorkFolder.create(settings.folder());
    }
    return folder.path();
  }

  /**
   * Takes an upload and queues its import.
   *
   * @throws eu.clustermatch.api.web.FaultyRequestException when no file is of a known format
   * @throws ResponseStatusException when an archive is refused
   */
  ImportJob submit(Upload upload, ImportOrder order) throws IOException {
    Found found = find(upload, order);
    ImportJob job = new ImportJob(upload, order, found.passedOver(), folder());
    upload.take();
    add(job);
    List<Source> sources = found.sources();
    worker.execute(() -> importing.run(job, sources));
    return job;
  }

  private Found find(Upload upload, ImportOrder order) throws IOException {
    try {
      Found found =
          SourceFiles.findUploaded(order.sourceName(), upload.folder(), settings.unzipLimits());
      if (found.sources().isEmpty()) {
        throw Receiving.faulty(
            "file", String.join(", ", order.files()), "of a known format: " + formats());
      }
      return found;
    } catch (ArchiveRefused e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.sentence(), e);
    }
  }

  private static String formats() {
    return Arrays.stream(Format.values()).map(Format::text).collect(Collectors.joining(", "));
  }

  private synchronized void add(ImportJob job) {
    jobs.addFirst(job);
    while (jobs.size() > MOST_KEPT && jobs.getLast().hasEnded()) {
      forget(jobs.removeLast());
    }
  }

  private static void forget(ImportJob job) {
    try {
      FileSystemUtils.deleteRecursively(job.results());
    } catch (IOException e) {
      // It goes with the folder that it lies in.
    }
  }

  /**
   * @throws ResponseStatusException when it is not known, or no longer
   */
  synchronized ImportJob get(String id) {
    return jobs.stream()
        .filter(job -> job.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                ("There is no import %s. The process that took an import keeps the last %d, until"
                        + " it restarts.")
                    .formatted(id, MOST_KEPT)));
  }

  /**
   * Stops a job, at once or after the batch at hand.
   *
   * @return false when it had ended before
   */
  boolean cancel(ImportJob job) {
    if (job.hasEnded()) {
      return false;
    }
    if (job.stop()) {
      job.upload().delete();
    }
    return true;
  }

  /** Those after {@code cursor}, the newest first without one. */
  synchronized ImportListView list(int limit, @Nullable String cursor) {
    List<ImportJob> all = new ArrayList<>(jobs);
    int start = cursor == null ? 0 : after(cursor, all);
    int end = Math.min(all.size(), start + limit);
    return new ImportListView(
        all.size(),
        false,
        end < all.size() ? all.get(end - 1).id() : null,
        all.subList(start, end).stream().map(ImportJob::view).toList());
  }

  private static int after(String cursor, List<ImportJob> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(cursor)) {
        return i + 1;
      }
    }
    throw new InvalidRequestException("cursor", cursor, "the next of an earlier answer");
  }

  /** Stops what is at work between two batches, and forgets everything. */
  @Override
  public void close() throws InterruptedException {
    List<ImportJob> all;
    synchronized (this) {
      all = List.copyOf(jobs);
    }
    all.forEach(this::cancel);
    worker.shutdown();
    if (!worker.awaitTermination(LONGEST_BATCH_SECONDS, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
    deleteFolder();
  }

  private synchronized void deleteFolder() {
    try {
      if (folder != null) {
        folder.close();
      }
    } catch (IOException e) {
      // The next process takes what is left.
    }
  }
}
