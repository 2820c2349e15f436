package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.BitSet;

/** What fails when something is out, what survives, and of what nobody can say. Immutable. */
public final class Failure {
  private final SupplyNetwork network;
  private final Outage outage;
  private final BitSet failed;
  private final BitSet doubtful;
  private final int[] inOrder;
  private final int[] failedAt;
  private final int[] failedBy;
  private final int[] doubtedAt;
  private final int[] doubtedBy;

  /** Takes everything over. */
  Failure(
      SupplyNetwork network,
      Outage outage,
      BitSet failed,
      BitSet doubtful,
      int[] inOrder,
      int[] failedAt,
      int[] failedBy,
      int[] doubtedAt,
      int[] doubtedBy) {
    this.network = network;
    this.outage = outage;
    this.failed = failed;
    this.doubtful = doubtful;
    this.inOrder = inOrder;
    this.failedAt = failedAt;
    this.failedBy = failedBy;
    this.doubtedAt = doubtedAt;
    this.doubtedBy = doubtedBy;
  }

  public SupplyNetwork network() {
    return network;
  }

  public Outage outage() {
    return outage;
  }

  /** What becomes of an organisation, by its number in the network. O(1). */
  public Verdict of(int organisation) {
    if (failed.get(organisation)) {
      return Verdict.FAILS;
    }
    return doubtful.get(organisation) ? Verdict.UNKNOWN : Verdict.SURVIVES;
  }

  /** Whether it is out itself, by its name or its place, rather than for what it needs. O(1). */
  public boolean isOut(int organisation) {
    return failed.get(organisation) && failedBy[organisation] == Baseline.ITSELF;
  }

  /** What becomes of a delivery: that of its supplier, unless what it delivers is out. O(1). */
  public Verdict ofDelivery(int delivery) {
    int product = network.needs().delivered(delivery);
    Verdict supplier = of(network.needs().supplier(delivery));
    if (product != Nodes.NONE && outage.isOut(product)) {
      return Verdict.FAILS;
    }
    boolean unclear = product != Nodes.NONE && outage.isPerhapsOut(product);
    return unclear && supplier == Verdict.SURVIVES ? Verdict.UNKNOWN : supplier;
  }

  /** What becomes of a need, with all that is known to serve it. O(deliveries). */
  public Verdict ofNeed(int need) {
    Needs needs = network.needs();
    boolean all = needs.hasSupplier(need) || outage.isOut(needs.product(need));
    for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
      Verdict delivery = ofDelivery(d);
      if (delivery == Verdict.SURVIVES && needs.serves(d) != Needs.Serves.PERHAPS) {
        return Verdict.SURVIVES;
      }
      all &= delivery == Verdict.FAILS;
    }
    return all ? Verdict.FAILS : Verdict.UNKNOWN;
  }

  /** The organisations that fail, each after those that make it fail. Not to be changed. */
  @SuppressWarnings("ReturnsArray")
  public int[] failed() {
    return inOrder.clone();
  }

  /** How many organisations fail. */
  public int failures() {
    return inOrder.length;
  }

  /** The need for which an organisation fails, or {@link Baseline#ITSELF} where it is out. */
  int failedBy(int organisation) {
    return failedBy[organisation];
  }

  /** When that was found; what made it fail was found before. */
  int failedAt(int organisation) {
    return failedAt[organisation];
  }

  /** The need for which it may fail, or {@link Baseline#ITSELF}. */
  int doubtedBy(int organisation) {
    return doubtedBy[organisation];
  }

  /** When that was found; what put it in doubt was found before. */
  int doubtedAt(int organisation) {
    return doubtedAt[organisation];
  }
}
