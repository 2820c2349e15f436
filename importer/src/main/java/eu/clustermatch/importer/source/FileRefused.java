package eu.clustermatch.importer.source;

/** A file of which nothing is imported, because its beginning already says that it cannot be. */
final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  FileRefused(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
