package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Watch;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Solves a linear program of many arcs through a few of them: those that look best, then, as long
 * as there are any, those that gain more than their ends are worth by the prices of the last
 * solution (Dantzig &amp; Wolfe 1960). Without such arcs the solution is best among all.
 */
final class ColumnGeneration {
  /** Up to so many arcs, all are taken at once. */
  private static final int FEW = 1500;

  private static final int FIRST_OF_DEMAND = 5;
  private static final int FURTHER_OF_DEMAND = 12;

  /** Rounds in which arcs far from gaining are dropped; without an end they might come and go. */
  private static final int DROPPING_ROUNDS = 8;

  /** How many arcs are kept, relative to the rows; a solution uses fewer than there are rows. */
  private static final double KEPT = 1.1;

  /** All gains are whole numbers: what is less is rounding. */
  private static final double HALF = 0.5;

  /** There are fewer arcs than 2 to this. */
  private static final int ARC_BITS = 24;

  private final Transport problem;
  private final Face face;
  private final long[] gain;
  private final BitSet columns = new BitSet();

  ColumnGeneration(Face face, Gains gains) {
    this.face = face;
    this.problem = face.problem();
    this.gain = new long[problem.arcs()];
    for (int arc = 0; arc < gain.length; arc++) {
      gain[arc] = face.isOpen(arc) ? gains.of(arc) : Long.MIN_VALUE;
    }
  }

  /**
   * A best flow; where the solver fails or nobody waits any longer, one that is merely possible.
   *
   * @param known a flow to begin with, or null
   */
  Flows solve(@Nullable Flows known, Watch watch) {
    int open = face.open();
    Flows best = known == null ? greedy() : known;
    if (open <= FEW) {
      face.addOpen(columns);
    } else {
      best.addUsed(columns);
      add(FIRST_OF_DEMAND, new double[problem.demands() + problem.offers()]);
    }
    for (int round = 0; !watch.isOver(); round++) {
      int[] arcs = columns.stream().toArray();
      double[] gains = Arrays.stream(arcs).mapToDouble(arc -> gain[arc]).toArray();
      LinearProgram.Solution solution = LinearProgram.solve(face, arcs, gains);
      if (!solution.optimal()) {
        return best;
      }
      best = new Flows(problem, arcs, solution.flow());
      if (arcs.length == open) {
        return best;
      }
      if (round < DROPPING_ROUNDS) {
        drop(arcs, solution.worth());
      }
      if (!add(FURTHER_OF_DEMAND, solution.worth())) {
        return best;
      }
    }
    return best;
  }

  private double more(int arc, double[] worth) {
    return gain[arc]
        - worth[problem.demandOf(arc)]
        - worth[problem.demands() + problem.offerOf(arc)];
  }

  /** The best arc takes what it can, then the next. */
  private Flows greedy() {
    long top = Arrays.stream(gain).max().orElse(0);
    long[] order = new long[gain.length];
    int count = 0;
    for (int arc = 0; arc < gain.length; arc++) {
      if (face.isOpen(arc)) {
        long behind = Math.min(top - gain[arc], (1L << (63 - ARC_BITS)) - 1);
        order[count++] = behind << ARC_BITS | arc;
      }
    }
    Arrays.sort(order, 0, count);
    double[] rest = new double[problem.demands()];
    Arrays.setAll(rest, face::cap);
    double[] left = new double[problem.offers()];
    Arrays.setAll(left, problem::available);
    int[] arcs = new int[count];
    double[] flow = new double[count];
    for (int i = 0; i < count; i++) {
      arcs[i] = (int) (order[i] & ((1 << ARC_BITS) - 1));
      int demand = problem.demandOf(arcs[i]);
      int offer = problem.offerOf(arcs[i]);
      flow[i] = Math.min(rest[demand], left[offer]);
      rest[demand] -= flow[i];
      left[offer] -= flow[i];
    }
    return new Flows(problem, arcs, flow);
  }

  /** Drops the arcs that are furthest from gaining anything. */
  private void drop(int[] arcs, double[] worth) {
    double[] sorted = Arrays.stream(arcs).mapToDouble(arc -> more(arc, worth)).sorted().toArray();
    int kept = (int) (KEPT * (problem.demands() + problem.offers()));
    double least = Math.min(-HALF, sorted[Math.max(0, sorted.length - kept)]);
    for (int arc : arcs) {
      if (more(arc, worth) < least) {
        columns.clear(arc);
      }
    }
  }

  /**
   * Adds the arcs that gain most beyond what their ends are worth: a few of each demand and the
   * best of each offer.
   */
  private boolean add(int ofDemand, double[] worth) {
    double[] bestOfOffer = new double[problem.offers()];
    int[] arcOfOffer = new int[problem.offers()];
    Arrays.fill(bestOfOffer, HALF);
    Arrays.fill(arcOfOffer, -1);
    double[] best = new double[ofDemand];
    int[] bestArcs = new int[ofDemand];
    BitSet added = new BitSet();
    for (int demand = 0; demand < problem.demands(); demand++) {
      Arrays.fill(best, HALF);
      Arrays.fill(bestArcs, -1);
      for (int arc = problem.firstArc(demand); arc < problem.endArc(demand); arc++) {
        if (face.isOpen(arc) && !columns.get(arc)) {
          double more = more(arc, worth);
          int offer = problem.offerOf(arc);
          if (more > bestOfOffer[offer]) {
            bestOfOffer[offer] = more;
            arcOfOffer[offer] = arc;
          }
          insert(best, bestArcs, more, arc);
        }
      }
      Arrays.stream(bestArcs).filter(arc -> arc >= 0).forEach(added::set);
    }
    Arrays.stream(arcOfOffer).filter(arc -> arc >= 0).forEach(added::set);
    columns.or(added);
    return !added.isEmpty();
  }

  /** Keeps values descending, and of equal ones the earlier arc first. */
  private static void insert(double[] best, int[] arcs, double value, int arc) {
    for (int at = best.length - 1; at >= 0 && value > best[at]; at--) {
      if (at + 1 < best.length) {
        best[at + 1] = best[at];
        arcs[at + 1] = arcs[at];
      }
      best[at] = value;
      arcs[at] = arc;
    }
  }
}
