package eu.clustermatch.engine.snapshot;

/** The snapshot asked for is no longer kept. */
public final class SnapshotGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SnapshotGoneException(String id) {
    super("Snapshot " + id + " is no longer kept: ask again without a cursor.");
  }
}
