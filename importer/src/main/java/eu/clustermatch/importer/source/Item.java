package eu.clustermatch.importer.source;

/** What a source yields, one after the other. */
public sealed interface Item permits NodeItem, LinkItem, Reject {
  /** Where it was read. */
  Origin origin();

  /** What the report counts it under: a label, a relationship type, or {@link Reject#FILE}. */
  String kind();
}
