package eu.clustermatch.engine.allocation;

import java.util.BitSet;

/** How much goes along each arc. */
final class Flows {
  /** Relative to a quantity, what counts as nothing: far above the rounding of a solver. */
  private static final double NOTHING = 1e-7;

  /** What counts as nothing at most, however much there is: that of 10,000. */
  private static final double NOTHING_OF_MUCH = 1e-3;

  private final Transport problem;
  private final double[] quantity;
  private final double[] got;
  private final double[] given;

  /**
   * Takes a solver's flow over some arcs, cleared of its rounding.
   *
   * @param columns the arcs
   */
  Flows(Transport problem, int[] columns, double[] flow) {
    this.problem = problem;
    this.quantity = new double[problem.arcs()];
    this.got = new double[problem.demands()];
    this.given = new double[problem.offers()];
    for (int column = 0; column < columns.length; column++) {
      int arc = columns[column];
      if (flow[column] > NOTHING * problem.most(arc)) {
        quantity[arc] = cleared(flow[column]);
        got[problem.demandOf(arc)] += quantity[arc];
        given[problem.offerOf(arc)] += quantity[arc];
      }
    }
  }

  private static double cleared(double flow) {
    double whole = Math.rint(flow);
    double nothing = Math.min(NOTHING * Math.max(1, whole), NOTHING_OF_MUCH);
    return Math.abs(flow - whole) <= nothing ? whole : flow;
  }

  double quantity(int arc) {
    return quantity[arc];
  }

  double got(int demand) {
    return got[demand];
  }

  double given(int offer) {
    return given[offer];
  }

  /** Whether a demand gets less than the most it may. */
  boolean isShort(int demand, double cap) {
    return cap - got[demand] > NOTHING * cap;
  }

  /** Whether something of an offer is left over. */
  boolean isLeft(int offer) {
    double available = problem.available(offer);
    return available - given[offer] > Math.min(NOTHING * available, NOTHING_OF_MUCH);
  }

  /** How much of an offer is left over. */
  double left(int offer) {
    return isLeft(offer) ? problem.available(offer) - given[offer] : 0;
  }

  /** Whether nobody gets or gives more than allowed. */
  boolean fits(Face face) {
    boolean fits = true;
    for (int demand = 0; demand < got.length; demand++) {
      fits &= got[demand] <= face.cap(demand) * (1 + NOTHING);
    }
    for (int offer = 0; offer < given.length; offer++) {
      fits &= given[offer] <= problem.available(offer) * (1 + NOTHING);
    }
    return fits;
  }

  void addUsed(BitSet arcs) {
    for (int arc = 0; arc < quantity.length; arc++) {
      if (quantity[arc] > 0) {
        arcs.set(arc);
      }
    }
  }

  /** The sum of quantity × gain. */
  double value(Objective objective) {
    double sum = 0;
    for (int arc = 0; arc < quantity.length; arc++) {
      if (quantity[arc] > 0) {
        sum += quantity[arc] * objective.gain(problem, arc);
      }
    }
    return sum;
  }
}
