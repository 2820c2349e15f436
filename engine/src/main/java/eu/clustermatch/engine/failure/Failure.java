package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.BitSet;
import java.util.stream.IntStream;

/** What fails when something is out, what survives, and of what nobody can say. Immutable. */
public final class Failure {
  private final SupplyNetwork network;
  private final Outage outage;
  private final BitSet out;
  private final BitSet failed;
  private final BitSet doubtful;
  private final Causes failing;
  private final Causes doubting;

  /** Takes everything over. */
  Failure(
      SupplyNetwork network,
      Outage outage,
      BitSet out,
      BitSet failed,
      BitSet doubtful,
      Causes failing,
      Causes doubting) {
    this.network = network;
    this.outage = outage;
    this.out = out;
    this.failed = failed;
    this.doubtful = doubtful;
    this.failing = failing;
    this.doubting = doubting;
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
    return out.get(organisation);
  }

  /** The organisations that are out themselves, ascending. */
  public IntStream out() {
    return out.stream();
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

  /** How many organisations fail. */
  public int failures() {
    return failing.size();
  }

  /** The need for which an organisation fails, or {@link Baseline#ITSELF} where it is out. */
  int failedBy(int organisation) {
    return failing.of(organisation, Baseline.ITSELF);
  }

  /** The need for which it may fail, or {@link Baseline#ITSELF}. */
  int doubtedBy(int organisation) {
    return doubting.of(organisation, network.baseline().doubtedBy[organisation]);
  }
}
