package eu.clustermatch.engine.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The plans that are still to be chosen from: which arcs may be used, how much a demand may get at
 * most, and which demands and offers must be served or used up in full. Every proof of an {@link
 * Objective} makes it smaller, to exactly the plans that are best by that objective.
 */
final class Face {
  private final Transport problem;
  private final boolean[] open;
  private final double[] cap;
  private final boolean[] fullDemand;
  private final boolean[] fullOffer;

  private Face(
      Transport problem, boolean[] open, double[] cap, boolean[] fullDemand, boolean[] fullOffer) {
    this.problem = problem;
    this.open = open;
    this.cap = cap;
    this.fullDemand = fullDemand;
    this.fullOffer = fullOffer;
  }

  /** All plans. */
  static Face of(Transport problem) {
    boolean[] open = new boolean[problem.arcs()];
    Arrays.fill(open, true);
    double[] cap = new double[problem.demands()];
    Arrays.setAll(cap, problem::asked);
    return new Face(
            problem, open, cap, new boolean[problem.demands()], new boolean[problem.offers()])
        .capped();
  }

  /** These plans without those that use an arc that does not pass. */
  Face without(IntPredicate closed) {
    boolean[] fewer = open.clone();
    for (int arc = 0; arc < fewer.length; arc++) {
      fewer[arc] &= !closed.test(arc);
    }
    return new Face(problem, fewer, cap.clone(), fullDemand.clone(), fullOffer.clone()).capped();
  }

  Face copy() {
    return without(arc -> false);
  }

  /** One offer alone can give no more than the largest one has. */
  private Face capped() {
    for (int demand = 0; demand < cap.length; demand++) {
      if (problem.isWhole(demand)) {
        double most = 0;
        for (int arc = problem.firstArc(demand); arc < problem.endArc(demand); arc++) {
          most = open[arc] ? Math.max(most, problem.most(arc)) : most;
        }
        cap[demand] = most;
      }
    }
    return this;
  }

  /** Keeps only the plans that a proof finds to be best. */
  void restrict(Proof proof, Objective objective) {
    for (int arc = 0; arc < open.length; arc++) {
      open[arc] &=
          proof.demandWorth()[problem.demandOf(arc)] + proof.offerWorth()[problem.offerOf(arc)]
              == objective.gain(problem, arc);
    }
    for (int demand = 0; demand < fullDemand.length; demand++) {
      fullDemand[demand] |= proof.demandWorth()[demand] != 0;
    }
    for (int offer = 0; offer < fullOffer.length; offer++) {
      fullOffer[offer] |= proof.offerWorth()[offer] != 0;
    }
  }

  Transport problem() {
    return problem;
  }

  boolean isOpen(int arc) {
    return open[arc];
  }

  /** The most that a demand may get. */
  double cap(int demand) {
    return cap[demand];
  }

  boolean isFullDemand(int demand) {
    return fullDemand[demand];
  }

  boolean isFullOffer(int offer) {
    return fullOffer[offer];
  }

  /** How many of the two ends of an arc must be served or used up in full. */
  int fullEnds(int arc) {
    return (fullDemand[problem.demandOf(arc)] ? 1 : 0) + (fullOffer[problem.offerOf(arc)] ? 1 : 0);
  }

  /** How many arcs may be used. */
  int open() {
    int count = 0;
    for (boolean arc : open) {
      count += arc ? 1 : 0;
    }
    return count;
  }

  void addOpen(BitSet arcs) {
    for (int arc = 0; arc < open.length; arc++) {
      if (open[arc]) {
        arcs.set(arc);
      }
    }
  }
}
