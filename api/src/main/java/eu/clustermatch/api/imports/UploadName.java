package eu.clustermatch.api.imports;

/** File names that clients send, reduced to what is safe on any file system. */
final class UploadName {
  /** Also with three bytes a letter it is short enough for any file system. */
  private static final int LONGEST = 80;

  private UploadName() {}

  /** The last segment without what could mean anything to a file system; the end is kept. */
  static String safe(String sent) {
    String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String end = name.substring(Math.max(0, name.length() - LONGEST));
    String safe = end.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()+-]", "_").strip();
    String visible = safe.replaceFirst("^[. ]+", "");
    return visible.isEmpty() ? "upload" : visible;
  }
}
