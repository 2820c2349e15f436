package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.failure.Needs.Serves;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Runs one failure through the network: two least fixed points at once, of what surely fails and of
 * what may, each by counting down how many deliveries a need has left (Dowling &amp; Gallier 1984:
 * linear in what is reached). What was counted down is put back afterwards, so that the next run
 * costs nothing for the size of the network. For one thread at a time.
 */
final class Propagation {
  private final SupplyNetwork network;
  private final Needs needs;
  private final Baseline baseline;
  private final int[] doubtsLeft;
  private final int[] failuresLeft;
  private final Growing countedDoubts = new Growing();
  private final Growing countedFailures = new Growing();

  private final Causes failing = new Causes();
  private final Causes doubting = new Causes();
  private BitSet failed = new BitSet();
  private BitSet doubtful = new BitSet();

  Propagation(SupplyNetwork network) {
    this.network = network;
    this.needs = network.needs();
    this.baseline = network.baseline();
    this.doubtsLeft = baseline.doubtsLeft.clone();
    this.failuresLeft = baseline.failuresLeft.clone();
  }

  /**
   * Who fails besides when an organisation does, too, that does not yet; what is held stays as it
   * is. O(what fails besides).
   */
  int[] further(int organisation, Outage outage) {
    Growing more = new Growing();
    Growing counted = new Growing();
    failed.set(organisation);
    more.add(organisation);
    for (int next = 0; next < more.size(); next++) {
      int supplier = more.get(next);
      for (int i = 0; i < needs.deliveriesOf(supplier); i++) {
        int delivery = needs.deliveryOf(supplier, i);
        int product = needs.delivered[delivery];
        int need = needs.needOf[delivery];
        if (product == Nodes.NONE || !outage.isOut(product)) {
          counted.add(need);
          if (--failuresLeft[need] == 0
              && needs.essential(need) == Mark.YES
              && !failed.get(needs.organisation[need])) {
            failed.set(needs.organisation[need]);
            more.add(needs.organisation[need]);
          }
        }
      }
    }
    for (int i = 0; i < counted.size(); i++) {
      failuresLeft[counted.get(i)]++;
    }
    for (int i = 0; i < more.size(); i++) {
      failed.clear(more.get(i));
    }
    int[] all = more.toArray();
    return Arrays.copyOfRange(all, 1, all.length);
  }

  /** Runs an outage; it must be put back before the next. */
  Failure hold(Outage outage) {
    begin();
    outOrganisations(outage);
    outPlaces(outage);
    BitSet out = (BitSet) failed.clone();
    outProducts(outage);
    // What surely fails may fail, too, so the sure failures come first.
    int doubts = 0;
    for (int next = 0; next < failing.size() || doubts < doubting.size(); ) {
      if (next < failing.size()) {
        spreadFailure(failing.organisation(next++), outage);
      } else {
        spreadDoubt(doubting.organisation(doubts++), outage);
      }
    }
    return new Failure(
        network, outage, out, (BitSet) failed.clone(), doubtful, failing.copy(), doubting.copy());
  }

  private void begin() {
    failing.clear();
    doubting.clear();
    failed = new BitSet(needs.organisations());
    doubtful = (BitSet) baseline.doubtful.clone();
  }

  void putBack() {
    for (int i = 0; i < countedDoubts.size(); i++) {
      doubtsLeft[countedDoubts.get(i)] = baseline.doubtsLeft[countedDoubts.get(i)];
    }
    for (int i = 0; i < countedFailures.size(); i++) {
      failuresLeft[countedFailures.get(i)] = baseline.failuresLeft[countedFailures.get(i)];
    }
    countedDoubts.clear();
    countedFailures.clear();
  }

  private void outOrganisations(Outage outage) {
    for (int node : outage.out(Label.ORGANISATION)) {
      fail(network.organisation(node), Baseline.ITSELF);
    }
  }

  private void outPlaces(Outage outage) {
    if (!outage.hasPlaces()) {
      return;
    }
    for (Label label : new Label[] {Label.REGION, Label.COUNTRY}) {
      for (int place : outage.out(label)) {
        forEachOrganisationIn(place, true, outage);
      }
    }
    for (Label label : new Label[] {Label.REGION, Label.COUNTRY}) {
      for (int place : outage.perhapsOut(label)) {
        forEachOrganisationIn(place, false, outage);
      }
    }
    for (int organisation : network.unplacedOrganisations()) {
      doubt(organisation, Baseline.ITSELF);
    }
  }

  private void forEachOrganisationIn(int place, boolean sure, Outage outage) {
    Graph graph = network.view().graph();
    int end = graph.endArc(place, Relationship.LOCATED_IN, Direction.IN);
    for (int arc = graph.firstArc(place, Relationship.LOCATED_IN, Direction.IN); arc < end; arc++) {
      int node = graph.target(arc);
      if (network.snapshot().nodes().is(node, Label.ORGANISATION)) {
        if (sure) {
          fail(network.organisation(node), Baseline.ITSELF);
        } else if (Places.mayLieIn(network, node, place, outage)) {
          doubt(network.organisation(node), Baseline.ITSELF);
        }
      }
    }
  }

  private void outProducts(Outage outage) {
    for (int product : outage.out(Label.PRODUCT)) {
      int p = product - needs.firstProduct;
      for (int i = needs.firstOfProduct[p]; i < needs.firstOfProduct[p + 1]; i++) {
        loseSurely(needs.needOf[needs.byProduct[i]]);
        loseDelivery(needs.byProduct[i]);
      }
      for (int i = needs.firstNeedOfProduct[p]; i < needs.firstNeedOfProduct[p + 1]; i++) {
        int need = needs.needsByProduct[i];
        if (!needs.hasSupplier[need]) {
          loseSurely(need);
        }
      }
    }
    for (int product : outage.perhapsOut(Label.PRODUCT)) {
      int p = product - needs.firstProduct;
      for (int i = needs.firstOfProduct[p]; i < needs.firstOfProduct[p + 1]; i++) {
        loseDelivery(needs.byProduct[i]);
      }
    }
  }

  /** A delivery may be lost by what it is of, unless that of its supplier was doubted before. */
  private void loseDelivery(int delivery) {
    if (!baseline.doubtful.get(needs.supplier[delivery])) {
      loseMaybe(delivery);
    }
  }

  private void spreadFailure(int organisation, Outage outage) {
    int end = needs.firstOfSupplier[organisation + 1];
    for (int i = needs.firstOfSupplier[organisation]; i < end; i++) {
      int delivery = needs.bySupplier[i];
      int product = needs.delivered[delivery];
      // What is out is lost already.
      if (product == Nodes.NONE || !outage.isOut(product)) {
        loseSurely(needs.needOf[delivery]);
      }
    }
  }

  private void spreadDoubt(int organisation, Outage outage) {
    int end = needs.firstOfSupplier[organisation + 1];
    for (int i = needs.firstOfSupplier[organisation]; i < end; i++) {
      int delivery = needs.bySupplier[i];
      int product = needs.delivered[delivery];
      if (product == Nodes.NONE || !(outage.isOut(product) || outage.isPerhapsOut(product))) {
        loseMaybe(delivery);
      }
    }
  }

  private void loseSurely(int need) {
    countedFailures.add(need);
    if (--failuresLeft[need] == 0) {
      Mark essential = needs.essential(need);
      if (essential == Mark.YES) {
        fail(needs.organisation[need], need);
      } else if (essential == Mark.UNKNOWN) {
        doubt(needs.organisation[need], need);
      }
    }
  }

  private void loseMaybe(int delivery) {
    if (needs.serves(delivery) == Serves.PERHAPS) {
      return;
    }
    int need = needs.needOf[delivery];
    countedDoubts.add(need);
    if (--doubtsLeft[need] == 0 && needs.essential(need) != Mark.NO) {
      doubt(needs.organisation[need], need);
    }
  }

  private void fail(int organisation, int by) {
    if (!failed.get(organisation)) {
      failed.set(organisation);
      failing.add(organisation, by);
      doubt(organisation, by);
    }
  }

  private void doubt(int organisation, int by) {
    if (!doubtful.get(organisation)) {
      doubtful.set(organisation);
      doubting.add(organisation, by);
    }
  }
}
