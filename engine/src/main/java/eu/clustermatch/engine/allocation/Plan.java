package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Who serves whom with how much.
 *
 * @param proven whether it is proven to be best by all objectives
 * @param bound what no plan exceeds, by objective; a later one only counts among the plans that
 *     reach the bound of the earlier ones
 */
@SuppressWarnings("ArrayRecordComponent")
record Plan(Flows flows, boolean proven, double[] bound) {
  private static final long[] MULTIPLES = {4, 64, 1024};

  /**
   * The best plan on a face, where demands may be split: all objectives are solved as one linear
   * program; each in turn is then proven to be at its best among the plans that are best by the
   * earlier ones. Where a proof fails, the program is solved again from that objective on, over
   * these plans alone.
   *
   * @param face is used up
   */
  static Plan splitting(Face face, Watch watch) {
    double[] bound = unbounded(face);
    Flows flows = solve(face, Objective.SERVED, MULTIPLES[0], null, watch);
    for (Objective objective : Objective.values()) {
      Proof proof = Proof.of(face, flows, objective);
      for (int i = 0; proof == null && i < MULTIPLES.length && !watch.isOver(); i++) {
        flows = solve(face, objective, MULTIPLES[i], flows, watch);
        proof = Proof.of(face, flows, objective);
      }
      if (proof == null) {
        return new Plan(flows, false, bound);
      }
      bound[objective.ordinal()] = flows.value(objective);
      face.restrict(proof, objective);
    }
    return new Plan(flows, true, bound);
  }

  private static Flows solve(
      Face face, Objective first, long multiple, @Nullable Flows known, Watch watch) {
    return new ColumnGeneration(face, new Gains(face, first, multiple)).solve(known, watch);
  }

  /**
   * What is certain without a proof: nobody gets more than is asked, and nothing is late or far.
   */
  @SuppressWarnings("ReturnsArray")
  static double[] unbounded(Face face) {
    double[] bound = new double[Objective.values().length];
    for (int demand = 0; demand < face.problem().demands(); demand++) {
      bound[Objective.SERVED.ordinal()] += face.cap(demand) * face.problem().priority(demand);
    }
    return bound;
  }

  /**
   * Compares by the objectives in their order; what differs by less than a millionth is equal.
   *
   * @return 1 where {@code a} is better, -1 where it is worse, else 0
   */
  static int compare(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      if (Math.abs(difference) > 1e-6 * Math.max(1, Math.abs(a[i]))) {
        return difference > 0 ? 1 : -1;
      }
    }
    return 0;
  }
}
