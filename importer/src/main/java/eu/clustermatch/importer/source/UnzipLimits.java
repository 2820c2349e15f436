package eu.clustermatch.importer.source;

/**
 * What archives may unpack to, all of one import together. The counts of an archive are never
 * believed: what comes out of it is counted while it is read.
 *
 * @param files how many files a zip may hold, at least 1
 * @param bytes what may come out of zipped and gzipped files, each counted once, at least 1
 * @param setting what allows more, as messages name it; empty when nothing does
 */
public record UnzipLimits(int files, long bytes, String setting) {
  /** For files of one's own. */
  public static final UnzipLimits GENEROUS = new UnzipLimits(1_000_000, 200L << 30, "");

  /** The tenth of it would be usual; more than thousandfold nothing can be zipped. */
  private static final long MOST_RATIO = 200;

  /** Below that any ratio may be. */
  private static final long SMALL = 10L << 20;

  public UnzipLimits {
    if (files < 1 || bytes < 1) {
      throw new IllegalArgumentException(
          "files and bytes must be at least 1, but were %d and %d.".formatted(files, bytes));
    }
  }

  /** How many bytes may come out of so many zipped ones. */
  static long mostFrom(long zipped) {
    return Math.max(SMALL, MOST_RATIO * Math.max(1, zipped));
  }

  String tooMany() {
    String allowed = bytes >= 1L << 30 ? (bytes >> 30) + " GB" : (bytes >> 20) + " MB";
    return "More than %s come out of the archive; no more are allowed%s."
        .formatted(allowed, setting.isEmpty() ? "" : " (" + setting + ")");
  }

  static String tooDense() {
    return "More than %d times its size comes out of it, as of a bomb; if it is none, unzip it first."
        .formatted(MOST_RATIO);
  }
}
