package eu.clustermatch.engine.allocation;

import java.util.List;

/**
 * Who serves whom with how much: the plan that serves most, of these one of which most is there in
 * time, of these one with the fewest and nearest substitutes, of these one with the least quantity
 * × distance.
 *
 * @param snapshot the state it was given on
 * @param flows by demand and offer
 * @param shortfall the demands that get too little or something too late, by id
 * @param unused the offers of which something is left over, by id
 * @param totals one a kind of quantity
 * @param leftOut what of the market cannot be allocated
 * @param optimal whether it is proven that no plan is better, in the order above
 * @param incomplete whether the search was ended from outside, so that another run may differ
 */
public record AllocationAnswer(
    String snapshot,
    List<Flow> flows,
    List<Shortfall> shortfall,
    List<Unused> unused,
    List<Total> totals,
    List<LeftOut> leftOut,
    boolean optimal,
    boolean incomplete) {
  public AllocationAnswer {
    flows = List.copyOf(flows);
    shortfall = List.copyOf(shortfall);
    unused = List.copyOf(unused);
    totals = List.copyOf(totals);
    leftOut = List.copyOf(leftOut);
  }
}
