package eu.clustermatch.importer.resolve;

/** What a comparison ends in. */
public enum Outcome {
  SAME,
  DIFFERENT,
  /** A person must say. */
  UNDECIDED
}
