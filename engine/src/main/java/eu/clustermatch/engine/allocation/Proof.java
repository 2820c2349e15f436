package eu.clustermatch.engine.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Proves that a flow is best by an objective, in whole numbers and apart from the solver that found
 * it: prices for what is asked and what is offered under which no arc gains more than its ends are
 * worth together, an arc in use gains exactly that, and what is left over is worth nothing. By weak
 * duality no other flow can then be better (Ford &amp; Fulkerson 1962).
 *
 * <p>The prices are shortest distances in the residual graph (Bellman 1958; Ford 1956); they exist
 * exactly when the flow is best, else some cycle would improve it.
 *
 * @param demandWorth what another unit of a demand is worth; negative only where it must be full
 * @param offerWorth what another unit of an offer is worth; negative only where it must be full
 */
@SuppressWarnings("ArrayRecordComponent")
record Proof(long[] demandWorth, long[] offerWorth) {

  /** A proof, or null where the flow is not best. O(arcs × (demands + offers)), mostly O(arcs). */
  static @Nullable Proof of(Face face, Flows flows, Objective objective) {
    if (!flows.fits(face)) {
      return null;
    }
    Transport problem = face.problem();
    // Potentials of demands, offers and of the outside, which gives and takes what is left over:
    // a demand's worth is its potential, an offer's is minus its own, both against the outside's.
    long[] demand = new long[problem.demands()];
    long[] offer = new long[problem.offers()];
    long outside = 0;
    int passes = demand.length + offer.length + 2;
    boolean changed = true;
    while (changed) {
      if (passes-- == 0) {
        return null;
      }
      changed = false;
      for (int arc = 0; arc < problem.arcs(); arc++) {
        if (face.isOpen(arc)) {
          int d = problem.demandOf(arc);
          int o = problem.offerOf(arc);
          long gain = objective.gain(problem, arc);
          if (demand[d] - gain < offer[o]) {
            offer[o] = demand[d] - gain;
            changed = true;
          }
          if (flows.quantity(arc) > 0 && offer[o] + gain < demand[d]) {
            demand[d] = offer[o] + gain;
            changed = true;
          }
        }
      }
      for (int d = 0; d < demand.length; d++) {
        if (!face.isFullDemand(d) && demand[d] < outside) {
          outside = demand[d];
          changed = true;
        }
        if (demand[d] > outside && flows.isShort(d, face.cap(d))) {
          demand[d] = outside;
          changed = true;
        }
      }
      for (int o = 0; o < offer.length; o++) {
        if (!face.isFullOffer(o) && offer[o] > outside) {
          offer[o] = outside;
          changed = true;
        }
        if (offer[o] < outside && flows.isLeft(o)) {
          outside = offer[o];
          changed = true;
        }
      }
    }
    for (int d = 0; d < demand.length; d++) {
      demand[d] -= outside;
    }
    for (int o = 0; o < offer.length; o++) {
      offer[o] = outside - offer[o];
    }
    return new Proof(demand, offer);
  }
}
