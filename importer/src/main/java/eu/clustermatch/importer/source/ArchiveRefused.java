package eu.clustermatch.importer.source;

import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/**
 * An archive of which nothing more is imported: it unpacks to too much, or is no proper one. Where
 * its directory says so already, nothing of it was read; where it shows only while reading, the
 * batches before it are in the store.
 */
public final class ArchiveRefused extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  ArchiveRefused(String file, String reason) {
    super(file + ": " + reason, new ZipException(reason));
  }

  /** A sentence that names the archive or the file in it. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
