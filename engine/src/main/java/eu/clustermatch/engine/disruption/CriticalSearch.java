package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.failure.Failure;
import eu.clustermatch.engine.failure.Needs;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.graph.Digraph;
import eu.clustermatch.engine.graph.Dominators;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who else must not fail. Whatever a further failure causes begins with an essential need that
 * loses its last delivery, so only those can be critical who alone are left to serve one: exactly
 * these are tried, each by failing it, too.
 *
 * <p>Where they are too many, those are tried first that dominate most in the network of deliveries
 * (Cooper, Harvey &amp; Kennedy 2001): all that reaches the others from primary producers passes
 * through them.
 */
final class CriticalSearch {
  /** How many are tried at most. */
  static final int MOST_TRIED = 300;

  private static final int FEW_OTHERS = 2;

  private final SupplyNetwork.Held held;
  private final Failure failure;
  private final SupplyNetwork network;
  private final Needs needs;
  private final Spread spread;
  private int untried;

  /**
   * @param spread of the failure that is held
   */
  CriticalSearch(Spread spread, SupplyNetwork.Held held) {
    this.spread = spread;
    this.held = held;
    this.failure = held.failure();
    this.network = failure.network();
    this.needs = network.needs();
  }

  /** How many candidates were left out. */
  int untried() {
    return untried;
  }

  /** Those who would make others fail, those of most first. */
  List<Critical> find() {
    List<Critical> found = new ArrayList<>();
    for (int candidate : candidates()) {
      int[] besides = held.further(candidate);
      if (besides.length > 0) {
        found.add(critical(candidate, besides));
      }
    }
    found.sort(
        Comparator.comparingInt(Critical::alsoFail)
            .thenComparingInt(critical -> critical.makesFail().size())
            .reversed()
            .thenComparing(Critical::id));
    return found;
  }

  /** Who alone serves an essential need of one that is affected, or that delivers to such a one. */
  private int[] candidates() {
    BitSet around = around();
    BitSet alone = new BitSet();
    for (int organisation = around.nextSetBit(0);
        organisation >= 0;
        organisation = around.nextSetBit(organisation + 1)) {
      if (failure.of(organisation) != Verdict.FAILS) {
        for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
          int last = lastSupplier(need);
          if (needs.essential(need) == Mark.YES && last != Nodes.NONE) {
            alone.set(last);
          }
        }
      }
    }
    int[] candidates = alone.stream().toArray();
    untried = Math.max(0, candidates.length - MOST_TRIED);
    return untried == 0 ? candidates : dominating(candidates);
  }

  /** All upstream of those who are affected. */
  private BitSet around() {
    BitSet around = new BitSet();
    Growing open = new Growing();
    for (int i = 0; i < spread.size(); i++) {
      if (network.snapshot().nodes().is(spread.nodeAt(i), Label.ORGANISATION)) {
        open.add(network.organisation(spread.nodeAt(i)), around);
      }
    }
    for (int next = 0; next < open.size; next++) {
      int organisation = open.values[next];
      for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
        for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
          open.add(needs.supplier(d), around);
        }
      }
    }
    return around;
  }

  /** A list of organisations, each once. */
  private static final class Growing {
    private int[] values = new int[64];
    private int size;

    void add(int value, BitSet once) {
      if (!once.get(value)) {
        once.set(value);
        if (size == values.length) {
          values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
      }
    }
  }

  /** The one supplier whose deliveries are all that a need has left, or {@link Nodes#NONE}. */
  private int lastSupplier(int need) {
    int last = Nodes.NONE;
    for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
      if (failure.ofDelivery(d) != Verdict.FAILS) {
        if (last != Nodes.NONE && last != needs.supplier(d)) {
          return Nodes.NONE;
        }
        last = needs.supplier(d);
      }
    }
    boolean others = !needs.hasSupplier(need) && !failure.outage().isOut(needs.product(need));
    return others ? Nodes.NONE : last;
  }

  private int[] dominating(int[] candidates) {
    int[] dominated = dominators().dominated();
    return Arrays.stream(candidates)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(candidate -> -dominated[candidate])
                .thenComparing(candidate -> candidate))
        .limit(MOST_TRIED)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Of those who go on, from a root before all who need nothing, along essential deliveries. */
  private Dominators dominators() {
    int organisations = needs.organisations();
    int[] from = new int[needs.deliveries() + organisations];
    int[] to = new int[from.length];
    int arcs = 0;
    for (int organisation = 0; organisation < organisations; organisation++) {
      if (failure.of(organisation) == Verdict.FAILS) {
        continue;
      }
      boolean primary = true;
      for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
        for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
          if (needs.essential(need) == Mark.YES && failure.ofDelivery(d) != Verdict.FAILS) {
            primary = false;
            from[arcs] = needs.supplier(d);
            to[arcs++] = organisation;
          }
        }
      }
      if (primary) {
        from[arcs] = organisations;
        to[arcs++] = organisation;
      }
    }
    Digraph deliveries =
        Digraph.of(organisations + 1, Arrays.copyOf(from, arcs), Arrays.copyOf(to, arcs));
    return Dominators.of(deliveries, organisations);
  }

  private Critical critical(int candidate, int[] besides) {
    int node = network.node(candidate);
    Nodes nodes = network.snapshot().nodes();
    List<String> makesFail = new ArrayList<>();
    for (int organisation : besides) {
      if (spread.isReached(network.node(organisation))) {
        makesFail.add(nodes.id(network.node(organisation)));
      }
    }
    int also = besides.length;
    List<String> rare = rareKnowHow(node);
    return new Critical(
        nodes.id(node),
        nodes.name(node),
        also,
        makesFail.stream().sorted().toList(),
        rare,
        (also == 1 ? "one more fails without it" : also + " more fail without it")
            + (rare.isEmpty() ? "" : "; few others apply " + String.join(", ", rare)));
  }

  private List<String> rareKnowHow(int node) {
    Graph graph = network.view().graph();
    Nodes nodes = network.snapshot().nodes();
    int end = graph.endArc(node, Relationship.APPLIES, Direction.OUT);
    List<String> rare = new ArrayList<>();
    for (int arc = graph.firstArc(node, Relationship.APPLIES, Direction.OUT); arc < end; arc++) {
      int technology = graph.target(arc);
      int first = graph.firstArc(technology, Relationship.APPLIES, Direction.IN);
      int last = graph.endArc(technology, Relationship.APPLIES, Direction.IN);
      long others = 0;
      for (int other = first; other < last && others <= FEW_OTHERS + 1; other++) {
        others += nodes.is(graph.target(other), Label.ORGANISATION) ? 1 : 0;
      }
      if (others <= FEW_OTHERS + 1) {
        rare.add(nodes.name(technology));
      }
    }
    return rare.stream().distinct().sorted().collect(Collectors.toList());
  }
}
