package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.failure.Needs.Serves;
import eu.clustermatch.engine.snapshot.Mark;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What may fail although nothing is out, because too little is known of it: every further failure
 * starts from here.
 */
final class Baseline {
  /** What makes an organisation fail that is not a need of it. */
  static final int ITSELF = -1;

  /** Organisations that may fail. */
  final BitSet doubtful;

  /** The need that made it so, or {@link #ITSELF}. */
  final int[] doubtedBy;

  /** How many deliveries a need can lose before it may fail, and before it surely does. */
  final int[] doubtsLeft;

  final int[] failuresLeft;

  Baseline(SupplyNetwork network) {
    Needs needs = network.needs();
    doubtful = new BitSet(needs.organisations());
    doubtedBy = new int[needs.organisations()];
    Arrays.fill(doubtedBy, ITSELF);
    doubtsLeft = new int[needs.size()];
    failuresLeft = new int[needs.size()];
    Growing order = new Growing();
    for (int organisation = 0; organisation < needs.organisations(); organisation++) {
      if (!network.areInputsKnown(organisation)) {
        doubt(organisation, ITSELF, order);
      }
    }
    for (int need = 0; need < needs.size(); need++) {
      int deliveries = needs.endDelivery(need) - needs.firstDelivery(need);
      // Somebody unknown must deliver what nobody known does.
      failuresLeft[need] = deliveries + (needs.hasSupplier(need) ? 0 : 1);
      for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
        doubtsLeft[need] += needs.serves(d) == Serves.PERHAPS ? 0 : 1;
      }
      if (doubtsLeft[need] == 0) {
        doubtNeed(needs, need, order);
      }
    }
    for (int next = 0; next < order.size(); next++) {
      int supplier = order.get(next);
      for (int i = 0; i < needs.deliveriesOf(supplier); i++) {
        int delivery = needs.deliveryOf(supplier, i);
        int need = needs.need(delivery);
        if (needs.serves(delivery) != Serves.PERHAPS && --doubtsLeft[need] == 0) {
          doubtNeed(needs, need, order);
        }
      }
    }
  }

  private void doubtNeed(Needs needs, int need, Growing order) {
    if (needs.essential(need) != Mark.NO) {
      doubt(needs.organisation(need), need, order);
    }
  }

  private void doubt(int organisation, int by, Growing order) {
    if (!doubtful.get(organisation)) {
      doubtful.set(organisation);
      doubtedBy[organisation] = by;
      order.add(organisation);
    }
  }
}
