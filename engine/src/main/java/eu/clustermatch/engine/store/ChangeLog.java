package eu.clustermatch.engine.store;

/**
 * The record of committed changes that engines follow. Every transaction that writes runs {@link
 * #APPEND} as its last statement: the sequence number is taken under the lock of the one {@code
 * Store} node, which is held to commit, so that numbers become visible in order and a follower
 * asking for those above {@code n} misses none.
 */
public final class ChangeLog {
  /**
   * Appends one change; parameters {@code $kind} (String, for example {@code import}) and {@code
   * $ids} (List of String): the nodes that were created, changed or deleted, and those at which a
   * link starts that was created, changed or deleted. Only these are read again; null says that
   * anything may have changed.
   */
  public static final String APPEND =
      """
      MATCH (s:Store)
      SET s.sequence = s.sequence + 1
      CREATE (c:Change {sequence: s.sequence, kind: $kind, ids: $ids, at: datetime()})
      RETURN c.sequence AS sequence
      """;

  private ChangeLog() {}
}
