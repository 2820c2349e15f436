package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.snapshot.Nodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the plans of all components say of every demand and offer. */
final class Findings {
  private final Nodes nodes;
  private final Market market;
  private final List<Outcome> outcomes;

  /** Of every offer of the market, in base units. */
  private final double[] left;

  Findings(Nodes nodes, Market market, List<Outcome> outcomes) {
    this.nodes = nodes;
    this.market = market;
    this.outcomes = List.copyOf(outcomes);
    this.left = new double[market.supplies()];
    Arrays.setAll(left, supply -> market.supply(supply).quantity());
    for (Outcome outcome : outcomes) {
      for (int offer = 0; offer < outcome.transport().offers(); offer++) {
        int supply = outcome.component().supplies().get(offer);
        left[supply] = outcome.flows().isLeft(offer) ? left[supply] - given(outcome, offer) : 0;
      }
    }
  }

  private static double given(Outcome outcome, int offer) {
    return outcome.flows().given(offer);
  }

  /** By demand and offer. */
  List<Flow> flows() {
    List<Flow> flows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (int arc = 0; arc < outcome.transport().arcs(); arc++) {
        if (outcome.flows().quantity(arc) > 0) {
          flows.add(flow(outcome, arc));
        }
      }
    }
    flows.sort(Comparator.comparing(Flow::demand).thenComparing(Flow::offer));
    return flows;
  }

  private Flow flow(Outcome outcome, int arc) {
    int need = outcome.component().needs().get(outcome.transport().demandOf(arc));
    int number = outcome.component().supplies().get(outcome.transport().offerOf(arc));
    Need asked = market.need(need);
    Supply supply = market.supply(number);
    Integer km = market.findKm(need, number);
    return new Flow(
        supply.line().id(),
        asked.line().id(),
        Words.rounded(asked.unit().fromBase(outcome.flows().quantity(arc))),
        asked.unit().text(),
        nodes.id(supply.product()),
        nodes.name(supply.product()),
        Words.rounded(Objects.requireNonNull(market.findFit(need, number)).degree()),
        supply.provider() == Nodes.NONE ? null : nodes.id(supply.provider()),
        supply.provider() == Nodes.NONE ? null : nodes.name(supply.provider()),
        km == null ? null : (Double) (double) km,
        market.findArrival(need, number),
        !outcome.transport().isLate(arc));
  }

  /** By demand. */
  List<Shortfall> shortfall() {
    @Nullable Shortfall[] found = new @Nullable Shortfall[market.needs()];
    boolean[] connected = new boolean[market.needs()];
    Hints hints = new Hints(nodes, market, left);
    for (Outcome outcome : outcomes) {
      Shortfalls shortfalls = new Shortfalls(market, outcome);
      for (int demand = 0; demand < outcome.transport().demands(); demand++) {
        int need = outcome.component().needs().get(demand);
        connected[need] = true;
        List<Reason> reasons = new ArrayList<>(shortfalls.of(demand));
        double missing = outcome.isShort(demand) ? missing(outcome, demand, need) : 0;
        if (missing > 0) {
          reasons.addAll(hints.besides(need));
        }
        if (!reasons.isEmpty()) {
          found[need] =
              shortfall(need, served(outcome, demand), missing, shortfalls.late(demand), reasons);
        }
      }
    }
    for (int need = 0; need < found.length; need++) {
      if (!connected[need]) {
        double all = market.need(need).quantity();
        found[need] = shortfall(need, List.of(), all, 0, hints.instead(need));
      }
    }
    return Arrays.stream(found).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private double missing(Outcome outcome, int demand, int need) {
    return market.need(need).quantity() - outcome.flows().got(demand);
  }

  private List<Telling.Served> served(Outcome outcome, int demand) {
    Transport transport = outcome.transport();
    return IntStream.range(transport.firstArc(demand), transport.endArc(demand))
        .filter(arc -> outcome.flows().quantity(arc) > 0)
        .mapToObj(arc -> new Telling.Served(offer(outcome, arc), outcome.flows().quantity(arc)))
        .toList();
  }

  private String offer(Outcome outcome, int arc) {
    int supply = outcome.component().supplies().get(outcome.transport().offerOf(arc));
    return market.supply(supply).line().id();
  }

  private Shortfall shortfall(
      int number, List<Telling.Served> parts, double missing, double late, List<Reason> reasons) {
    Need need = market.need(number);
    double served = parts.stream().mapToDouble(Telling.Served::quantity).sum();
    return new Shortfall(
        need.line().id(),
        nodes.id(need.product()),
        nodes.name(need.product()),
        need.line().quantity(),
        Words.rounded(need.unit().fromBase(served)),
        Words.rounded(need.unit().fromBase(missing)),
        Words.rounded(need.unit().fromBase(late)),
        need.unit().text(),
        reasons,
        new Telling(nodes).tell(need, parts, served, missing, reasons));
  }

  /** By offer. */
  List<Unused> unused() {
    Leftovers leftovers = new Leftovers(nodes, market);
    @Nullable Unused[] found = new @Nullable Unused[market.supplies()];
    boolean[] connected = new boolean[market.supplies()];
    for (Outcome outcome : outcomes) {
      List<ReasonKind> kinds = Leftovers.bound(outcome);
      for (int offer = 0; offer < outcome.transport().offers(); offer++) {
        int supply = outcome.component().supplies().get(offer);
        connected[supply] = true;
        if (left[supply] > 0) {
          found[supply] = leftovers.of(supply, left[supply], kinds.get(offer));
        }
      }
    }
    for (int supply = 0; supply < found.length; supply++) {
      if (!connected[supply]) {
        found[supply] = leftovers.of(supply, left[supply], leftovers.obstacle(supply));
      }
    }
    return Arrays.stream(found).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
