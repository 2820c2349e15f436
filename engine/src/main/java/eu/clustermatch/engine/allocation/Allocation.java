package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Watch;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers who should serve whom with how much. Distances are great-circle distances between places,
 * and goods are taken to come 600 km a day, any begun day counted in full; an unknown distance
 * counts as 5,000 km.
 */
public final class Allocation {
  /** What the search among plans may cost in all, in nodes × arcs: a few seconds. */
  private static final long BUDGET = 1_000_000;

  private static final int MOST_NODES = 2_000;
  private static final int LEAST_NODES = 8;

  private final Nodes nodes;
  private final Market market;
  private final Watch watch;
  private final List<LeftOut> leftOut;
  private final List<Outcome> outcomes = new ArrayList<>();

  private Allocation(Snapshot snapshot, AllocationRequest request, Watch watch) {
    this.nodes = snapshot.nodes();
    this.watch = watch;
    Lines lines = new Lines(nodes);
    this.market =
        new Market(
            snapshot,
            lines.needs(request.demands()),
            lines.supplies(request.offers()),
            request.apart());
    this.leftOut = request.leftOut();
  }

  /**
   * The best plan.
   *
   * @param snapshotId how answers name the snapshot
   * @param watch may end the search, which ends by itself after a limited amount of work
   * @throws InvalidRequestException when a line cannot be understood
   */
  public static AllocationAnswer answer(
      Snapshot snapshot, String snapshotId, AllocationRequest request, Watch watch) {
    return new Allocation(snapshot, request, watch).answer(snapshotId);
  }

  private AllocationAnswer answer(String snapshotId) {
    List<Component> components = Component.of(market);
    long searches = Math.max(1, components.stream().filter(Component::hasWhole).count());
    for (Component component : components) {
      watch.report("planning", outcomes.size(), components.size());
      Transport transport = component.transport();
      int budget = Math.clamp(BUDGET / searches / transport.arcs(), LEAST_NODES, MOST_NODES);
      outcomes.add(new Outcome(component, UnsplitSearch.search(transport, budget, watch)));
    }
    boolean ended = watch.isOver();
    watch.report("planning", components.size(), components.size());
    Totals totals = new Totals(market);
    outcomes.forEach(totals::add);
    Findings findings = new Findings(nodes, market, outcomes);
    return new AllocationAnswer(
        snapshotId,
        findings.flows(),
        findings.shortfall(),
        findings.unused(),
        totals.list(),
        leftOut,
        outcomes.stream().allMatch(outcome -> outcome.plan().proven()),
        ended);
  }
}
