package eu.clustermatch.api.imports;

import eu.clustermatch.importer.RejectsFile;
import eu.clustermatch.importer.source.ArchiveRefused;
import eu.clustermatch.importer.source.MendFiles;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.UnzipLimits;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a job rejects, up to a number that no disk minds. */
final class Rejected implements Consumer<Reject>, Closeable {
  private static final Logger log = LoggerFactory.getLogger(Rejected.class);
  private static final int MOST = 100_000;

  private final ImportJob job;
  private final RejectsFile file;
  private final MendFiles mend = new MendFiles();
  private int count;

  Rejected(ImportJob job) throws IOException {
    this.job = job;
    this.file = new RejectsFile(job.rejects());
  }

  @Override
  public void accept(Reject reject) {
    boolean kept = count < MOST;
    if (kept) {
      count++;
      file.add(reject);
      mend.add(reject);
    }
    job.rejected(kept);
  }

  /** Copies the rejected rows out of the uploaded files into a zip; without it if that fails. */
  void writeMend(Path uploads, UnzipLimits limits) {
    if (count == 0 || job.isStopping()) {
      return;
    }
    boolean written = false;
    try {
      written = write(uploads, limits);
    } catch (IOException | ArchiveRefused e) {
      log.warn("The rejected rows of the import {} cannot be copied", job.id(), e);
    }
    if (!written) {
      job.mend().toFile().delete();
    }
  }

  private boolean write(Path uploads, UnzipLimits limits) throws IOException {
    URI zip = URI.create("jar:" + job.mend().toUri());
    // Not in memory until it is closed, as a zip file system would otherwise keep it.
    Map<String, ?> settings = Map.of("create", true, "useTempFile", true);
    try (FileSystem inside = FileSystems.newFileSystem(zip, settings)) {
      return !mend.writeUploaded(uploads, limits, inside.getPath("/")).isEmpty();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
