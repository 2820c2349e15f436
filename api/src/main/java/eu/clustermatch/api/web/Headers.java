package eu.clustermatch.api.web;

/** Headers of our own. */
public final class Headers {
  /** The snapshot that an answer was given on. */
  public static final String SNAPSHOT = "X-Snapshot";

  /** The number of the change that a write made; a snapshot of this number or more shows it. */
  public static final String CHANGE = "X-Change";

  private Headers() {}
}
