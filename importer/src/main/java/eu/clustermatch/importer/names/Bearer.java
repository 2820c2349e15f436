package eu.clustermatch.importer.names;

/** Who bears a name. */
public enum Bearer {
  ORGANISATION,
  /** A natural person, a sole trader among them. */
  PERSON,
  /** Nobody: the name only fills the place of one. */
  NOBODY
}
