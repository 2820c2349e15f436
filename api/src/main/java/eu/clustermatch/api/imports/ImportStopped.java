package eu.clustermatch.api.imports;

/** Ends an import between two batches, because somebody cancelled it or the server stops. */
final class ImportStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportStopped() {
    super("The import was stopped.");
  }
}
