package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Watch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best plan where some demands may be served by one offer only, by branch and bound (Land &amp;
 * Doig 1960): splitting all gives a bound; a demand that is split there is served through one of
 * its offers only, or not through that one. Depth first, within a number of nodes, so that the same
 * question has the same answer; what has not been searched then still bounds how much better
 * another plan could be.
 */
final class UnsplitSearch {
  /** How often a plan is made out of a bound by keeping the largest flow of each demand. */
  private static final int ROUNDING = 16;

  private static final int NONE = -1;

  private final Transport problem;
  private final int budget;
  private final Watch watch;

  /** What may still be reached where the search went no further. */
  private final List<double[]> unresolved = new ArrayList<>();

  private @Nullable Flows best;
  private double[] value = new double[0];

  @SuppressWarnings("ArrayRecordComponent")
  private record Node(Face face, double[] bound) {}

  private UnsplitSearch(Transport problem, int budget, Watch watch) {
    this.problem = problem;
    this.budget = budget;
    this.watch = watch;
  }

  /**
   * The best plan found.
   *
   * @param budget how many nodes are searched, 1 or more
   */
  static Plan search(Transport problem, int budget, Watch watch) {
    for (int demand = 0; demand < problem.demands(); demand++) {
      if (problem.isWhole(demand)) {
        return new UnsplitSearch(problem, budget, watch).search();
      }
    }
    Merged merged = new Merged(problem);
    return merged.expand(Plan.splitting(Face.of(merged.transport()), watch));
  }

  private Plan search() {
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(Face.of(problem), Plan.unbounded(Face.of(problem))));
    keep(packed(Face.of(problem), true));
    keep(packed(Face.of(problem), false));
    for (int node = 0; !open.isEmpty() && node < budget && !watch.isOver(); node++) {
      branch(open.pop(), node % ROUNDING == 0, open);
    }
    open.forEach(node -> unresolved.add(node.bound));
    double[] bound = value;
    for (double[] other : unresolved) {
      bound = Plan.compare(other, bound) > 0 ? other : bound;
    }
    return new Plan(Objects.requireNonNull(best), Plan.compare(bound, value) == 0, bound);
  }

  private void branch(Node node, boolean rounding, Deque<Node> open) {
    if (best != null && Plan.compare(node.bound, value) <= 0) {
      return;
    }
    Plan relaxed = Plan.splitting(node.face.copy(), watch);
    double[] bound = relaxed.bound();
    if (best != null && Plan.compare(bound, value) <= 0) {
      return;
    }
    int arc = splitArc(relaxed.flows());
    if (arc == NONE) {
      keep(relaxed.flows());
      if (!relaxed.proven()) {
        unresolved.add(bound);
      }
      return;
    }
    if (rounding) {
      round(node.face, relaxed.flows());
    }
    int demand = problem.demandOf(arc);
    open.push(new Node(node.face.without(other -> other == arc), bound));
    open.push(
        new Node(
            node.face.without(other -> other != arc && problem.demandOf(other) == demand), bound));
  }

  /** The largest flow to the demand of which most comes from others, or none is split. */
  private int splitArc(Flows flows) {
    int found = NONE;
    double most = 0;
    for (int demand = 0; demand < problem.demands(); demand++) {
      int largest = problem.isWhole(demand) ? largest(flows, demand) : NONE;
      if (largest != NONE && flows.got(demand) - flows.quantity(largest) > most) {
        most = flows.got(demand) - flows.quantity(largest);
        found = largest;
      }
    }
    return found;
  }

  private int largest(Flows flows, int demand) {
    int largest = NONE;
    for (int arc = problem.firstArc(demand); arc < problem.endArc(demand); arc++) {
      if (flows.quantity(arc) > (largest == NONE ? 0 : flows.quantity(largest))) {
        largest = arc;
      }
    }
    return largest;
  }

  /** Leaves every demand that may not be split the largest of its flows. */
  private void round(Face face, Flows flows) {
    int[] kept = new int[problem.demands()];
    for (int demand = 0; demand < kept.length; demand++) {
      kept[demand] = largest(flows, demand);
      for (int arc = problem.firstArc(demand); arc < problem.endArc(demand); arc++) {
        if (flows.got(demand) == 0
            && face.isOpen(arc)
            && (kept[demand] == NONE || problem.most(arc) > problem.most(kept[demand]))) {
          kept[demand] = arc;
        }
      }
    }
    keep(Plan.splitting(only(face, kept), watch).flows());
  }

  /**
   * The largest demands first, each from the offer that serves most of it, and of these from that
   * of which least is left over (best fit decreasing); then the others.
   *
   * @param inTime whether of equal offers one that comes in time is taken first
   */
  private Flows packed(Face face, boolean inTime) {
    double[] left = new double[problem.offers()];
    Arrays.setAll(left, problem::available);
    int[] kept = new int[problem.demands()];
    Arrays.fill(kept, NONE);
    IntStream.range(0, problem.demands())
        .filter(problem::isWhole)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer demand) -> -problem.priority(demand))
                .thenComparing(demand -> -problem.asked(demand)))
        .forEach(demand -> {
          for (int arc = problem.firstArc(demand); arc < problem.endArc(demand); arc++) {
            if (kept[demand] == NONE || fitsBetter(arc, kept[demand], left, inTime)) {
              kept[demand] = arc;
            }
          }
          if (kept[demand] != NONE) {
            int offer = problem.offerOf(kept[demand]);
            left[offer] -= Math.min(left[offer], problem.asked(demand));
          }
        });
    return Plan.splitting(only(face, kept), watch).flows();
  }

  private boolean fitsBetter(int arc, int than, double[] left, boolean inTime) {
    double asked = problem.asked(problem.demandOf(arc));
    double here = left[problem.offerOf(arc)];
    double there = left[problem.offerOf(than)];
    if (Math.min(here, asked) != Math.min(there, asked)) {
      return here > there;
    }
    return inTime && problem.isLate(arc) != problem.isLate(than)
        ? problem.isLate(than)
        : here < there;
  }

  /** Leaves every demand that may not be split one arc at most. */
  private Face only(Face face, int[] kept) {
    return face.without(
        arc -> problem.isWhole(problem.demandOf(arc)) && arc != kept[problem.demandOf(arc)]);
  }

  private void keep(Flows flows) {
    double[] values = new double[Objective.values().length];
    for (Objective objective : Objective.values()) {
      values[objective.ordinal()] = flows.value(objective);
    }
    if (best == null || Plan.compare(values, value) > 0) {
      best = flows;
      value = values;
    }
  }
}
