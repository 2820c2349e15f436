package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Selection;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A request asked on a snapshot that may be only supposed. It is ranked once, when first needed:
 * filters change neither scores nor order, so that the answer under any filters is what passes
 * them.
 */
final class Supposed {
  /** No such rank. */
  static final int NOT_A_HIT = 0;

  private final Ranker<Question> ranker;
  private final Snapshot snapshot;
  private final PartnerRequest request;
  private int @Nullable [] order;

  Supposed(Ranker<Question> ranker, Snapshot snapshot, PartnerRequest request) {
    this.ranker = ranker;
    this.snapshot = snapshot;
    this.request = request;
  }

  /** The rank of a candidate under these filters, or {@link #NOT_A_HIT}. */
  int rank(int candidate, Filters filters) {
    BitSet passing = passing(filters);
    if (!passing.get(candidate)) {
      return NOT_A_HIT;
    }
    int rank = 1;
    for (int node : order()) {
      if (node == candidate) {
        return rank;
      }
      rank += passing.get(node) ? 1 : 0;
    }
    return NOT_A_HIT;
  }

  /** The hit at a rank under the request's own filters or the last before it, or null. */
  @Nullable Place at(int rank) {
    BitSet passing = passing(request.filters());
    Place last = null;
    for (int node : order()) {
      if (passing.get(node)) {
        last = new Place(last == null ? 1 : last.rank() + 1, node);
        if (last.rank() == rank) {
          break;
        }
      }
    }
    return last;
  }

  /** A hit and its rank. */
  record Place(int rank, int node) {}

  private BitSet passing(Filters filters) {
    return new Selection(
            snapshot, snapshot.view(request.asOf()), filters, Snapshot.day(request.asOf()))
        .passing();
  }

  /** All hits before any filter, the best first. */
  private int[] order() {
    int[] known = order;
    if (known == null) {
      Question question = Inquiry.of(snapshot, request).question();
      known =
          ranker.rank(question, snapshot.candidates(), 0, Integer.MAX_VALUE, false).hits().stream()
              .mapToInt(Ranked::node)
              .toArray();
      order = known;
    }
    return known;
  }
}
