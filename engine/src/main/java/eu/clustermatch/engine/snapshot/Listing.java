package eu.clustermatch.engine.snapshot;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Lists what passes the filters, by name. */
public final class Listing {
  private Listing() {}

  /** O(n log n) in what passes. */
  public static EntryList list(Snapshot snapshot, String snapshotId, ListRequest request) {
    Selection selection =
        new Selection(snapshot, snapshot.view(), request.filters(), Snapshot.day(null));
    BitSet passing = selection.passing();
    Nodes nodes = snapshot.nodes();
    List<Entry> entries =
        passing.stream()
            .boxed()
            .sorted(Comparator.<Integer, String>comparing(nodes::name).thenComparing(nodes::id))
            .skip(request.offset())
            .limit(request.limit())
            .map(nodes::entry)
            .toList();
    return new EntryList(snapshotId, passing.cardinality(), entries, Facets.count(selection, null));
  }
}
