package eu.clustermatch.engine;

import eu.clustermatch.engine.partner.PartnerAnswer;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.snapshot.EntryList;
import eu.clustermatch.engine.snapshot.ListRequest;
import eu.clustermatch.engine.snapshot.SnapshotInfo;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Answers every question on an immutable snapshot of the graph and follows the store's committed
 * changes. Safe for use by many threads. Questions are CPU work and never touch Neo4j.
 */
public final class MatchEngine implements AutoCloseable {
  /**
   * Migrates the store's schema, reads the first snapshot and starts to follow changes. Blocks
   * until it can answer.
   */
  public static MatchEngine start(Driver driver) {
    throw new UnsupportedOperationException();
  }

  /** The snapshot that new questions are answered on. */
  public SnapshotInfo current() {
    throw new UnsupportedOperationException();
  }

  /**
   * @param snapshot id of the snapshot to ask, or null for the current one
   * @throws eu.clustermatch.engine.snapshot.SnapshotGoneException when that snapshot is no longer
   *     kept
   * @throws eu.clustermatch.engine.model.InvalidRequestException when an id or filter value is
   *     unknown
   */
  public PartnerAnswer searchPartners(PartnerRequest request, @Nullable String snapshot) {
    throw new UnsupportedOperationException();
  }

  /** Lists what passes the filters; parameters as in {@link #searchPartners}. */
  public EntryList list(ListRequest request, @Nullable String snapshot) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
