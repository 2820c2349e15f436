package eu.clustermatch.engine.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** The plan of a component, and what it is bound by. */
final class Outcome {
  private final Component component;
  private final Plan plan;

  /** The arcs in use at every offer. */
  private final List<List<Integer>> used = new ArrayList<>();

  Outcome(Component component, Plan plan) {
    this.component = component;
    this.plan = plan;
    Transport transport = component.transport();
    for (int offer = 0; offer < transport.offers(); offer++) {
      used.add(new ArrayList<>());
    }
    for (int arc = 0; arc < transport.arcs(); arc++) {
      if (plan.flows().quantity(arc) > 0) {
        used.get(transport.offerOf(arc)).add(arc);
      }
    }
  }

  Component component() {
    return component;
  }

  Plan plan() {
    return plan;
  }

  Flows flows() {
    return plan.flows();
  }

  Transport transport() {
    return component.transport();
  }

  /** The arcs over which an offer gives something. */
  List<Integer> used(int offer) {
    return used.get(offer);
  }

  /** Whether a demand gets less than it asks for. */
  boolean isShort(int demand) {
    return flows().isShort(demand, transport().asked(demand));
  }

  /**
   * The offers of which one unit more would serve a demand one unit more, directly or by making
   * room in another: those to be reached from the demand in the residual graph. Where the plan
   * serves the most there is, nothing of them is left over (Ford &amp; Fulkerson 1956: they are the
   * demand's side of a least cut).
   */
  BitSet bottleneck(int demand) {
    BitSet offers = new BitSet();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    seen.set(demand);
    open.add(demand);
    // Once all offers are found, there is nothing more to find: mostly after a few demands.
    while (!open.isEmpty() && offers.cardinality() < transport().offers()) {
      int at = open.remove();
      for (int arc = transport().firstArc(at); arc < transport().endArc(at); arc++) {
        int offer = transport().offerOf(arc);
        if (canGrow(arc) && !offers.get(offer)) {
          offers.set(offer);
          for (int taken : used(offer)) {
            int other = transport().demandOf(taken);
            if (!seen.get(other)) {
              seen.set(other);
              open.add(other);
            }
          }
        }
      }
    }
    return offers;
  }

  /** Whether more could go this way without splitting what must not be split. */
  private boolean canGrow(int arc) {
    int demand = transport().demandOf(arc);
    if (!transport().isWhole(demand)) {
      return true;
    }
    return flows().got(demand) == 0 || flows().quantity(arc) > 0;
  }
}
