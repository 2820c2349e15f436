package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.failure.Failure;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Reading;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** What is sought, on one snapshot: products, for whom, and what is out. */
final class Sourcing extends Question {
  private final Side side;
  private final int asking;
  private final int known;
  private final NavigableSet<Integer> sought;
  private final Failure failure;
  private final Map<Integer, Match> matches;
  private final ProductMatches products;
  private final Need need;
  private final SupplyShares shares;

  /**
   * How much is needed.
   *
   * @param quantity not a number where unknown
   */
  record Need(double quantity, @Nullable String unit) {}

  /**
   * @param asking node of who needs, or sells, or {@link Nodes#NONE}
   * @param excluded nodes that are no candidates
   */
  Sourcing(
      Snapshot snapshot,
      @Nullable LocalDate asOf,
      Side side,
      int asking,
      NavigableSet<Integer> sought,
      Failure failure,
      Map<Integer, Match> matches,
      ProductMatches products,
      Need need,
      @Nullable Reading reading,
      BitSet excluded) {
    super(
        snapshot,
        asOf,
        asking == Nodes.NONE ? new int[0] : new int[] {asking},
        reading == null ? null : reading.text(),
        reading == null ? List.of() : reading.concepts(),
        Call.UNKNOWN,
        Preference.NONE,
        excluded);
    this.side = side;
    this.asking = asking;
    this.known = Snapshot.day(asOf);
    this.sought = sought;
    this.failure = failure;
    this.matches = matches;
    this.products = products;
    this.need = need;
    this.shares = SupplyShares.of(this);
  }

  Side side() {
    return side;
  }

  /** Node of who asks, or {@link Nodes#NONE}. */
  int asking() {
    return asking;
  }

  /** The epoch day of the question; what begins later is not known. */
  int known() {
    return known;
  }

  /** The products that are sought. */
  NavigableSet<Integer> sought() {
    return sought;
  }

  Failure failure() {
    return failure;
  }

  SupplyNetwork network() {
    return failure.network();
  }

  /** How what a candidate makes or buys fits, or null where only words may say so. */
  @Nullable Match match(int candidate) {
    return matches.get(candidate);
  }

  Map<Integer, Match> matches() {
    return matches;
  }

  /** Whether a product would do. */
  boolean fits(int product) {
    return products.of(product) != null;
  }

  Need need() {
    return need;
  }

  /** Who delivers how much today to the one who asks. */
  SupplyShares shares() {
    return shares;
  }

  /** Kilometres from who asks, or not a number. */
  double distanceKm(int candidate) {
    return asking == Nodes.NONE
        ? Double.NaN
        : snapshot().supply().coordinates().distanceKm(asking, candidate);
  }
}
