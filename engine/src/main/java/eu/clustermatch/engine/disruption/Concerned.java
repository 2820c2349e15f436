package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.failure.Exposure;
import eu.clustermatch.engine.failure.Needs;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whom something concerns that makes nobody fail for sure: organisations that have to do with what
 * it is about, and, where tiers are asked about, who delivers to them.
 */
final class Concerned {
  /** What ties an organisation to a subject. */
  private static final Map<Label, List<Relationship>> TIES =
      Map.of(
          Label.ECOSYSTEM, List.of(Relationship.ACTIVE_IN),
          Label.TECHNOLOGY, List.of(Relationship.APPLIES, Relationship.ADDRESSES),
          Label.ACTIVITY, List.of(Relationship.ENGAGED_IN),
          Label.PRODUCT,
              List.of(Relationship.PRODUCES, Relationship.USES_INPUT, Relationship.BUYS));

  private final SupplyNetwork network;
  private final Nodes nodes;
  private final Graph graph;

  /** By node: the way that leads there, of nodes, and how many tiers up it lies. */
  private final Map<Integer, int[]> ways = new TreeMap<>();

  private final Map<Integer, Integer> tiers = new TreeMap<>();

  /**
   * @param subjects nodes of what it is about
   * @param places nodes of where it happens, with all that lies in them; empty: everywhere
   * @param upstream the tiers of suppliers that it is about, from 1; empty: no suppliers
   */
  Concerned(SupplyNetwork network, int[] subjects, BitSet places, SortedSet<Integer> upstream) {
    this.network = network;
    this.nodes = network.snapshot().nodes();
    this.graph = network.view().graph();
    boolean tiered = !upstream.isEmpty();
    for (int subject : subjects) {
      for (Relationship tie : TIES.getOrDefault(nodes.label(subject), List.of())) {
        neighbours(subject, tie, Direction.IN)
            .filter(node -> nodes.is(node, Label.ORGANISATION))
            .filter(node -> tiered || places.isEmpty() || liesIn(node, places))
            .forEach(node -> ways.putIfAbsent(node, new int[] {subject, node}));
      }
    }
    if (subjects.length == 0) {
      places.stream()
          .forEach(place ->
              neighbours(place, Relationship.LOCATED_IN, Direction.IN)
                  .filter(node -> nodes.is(node, Label.ORGANISATION))
                  .forEach(node -> ways.putIfAbsent(node, new int[] {place, node})));
    }
    ways.keySet().forEach(node -> tiers.put(node, 0));
    if (tiered) {
      climb(upstream.last());
      ways.keySet().removeIf(node -> !upstream.contains(tiers.get(node)));
      ways.keySet().removeIf(node -> !places.isEmpty() && !liesIn(node, places));
    }
  }

  private boolean liesIn(int node, BitSet places) {
    return neighbours(node, Relationship.LOCATED_IN, Direction.OUT).anyMatch(places::get);
  }

  /**
   * Counts tiers from those who deliver to nobody else that it is about: a maker of parts for
   * aircraft is a supplier, although it belongs to the industry.
   */
  private void climb(int last) {
    Set<Integer> delivering = new HashSet<>();
    ways.keySet().forEach(buyer -> delivering.addAll(suppliers(buyer)));
    List<Integer> level =
        new ArrayList<>(ways.keySet().stream().filter(node -> !delivering.contains(node)).toList());
    Set<Integer> reached = new HashSet<>(level);
    for (int tier = 1; tier <= last; tier++) {
      List<Integer> next = new ArrayList<>();
      for (int buyer : level) {
        int[] way = Objects.requireNonNull(ways.get(buyer));
        for (int supplier : suppliers(buyer)) {
          if (reached.add(supplier)) {
            ways.put(
                supplier, IntStream.concat(IntStream.of(way), IntStream.of(supplier)).toArray());
            tiers.put(supplier, tier);
            next.add(supplier);
          }
        }
      }
      level = next;
    }
  }

  private Set<Integer> suppliers(int buyer) {
    Needs needs = network.needs();
    int organisation = network.organisation(buyer);
    Set<Integer> suppliers = new TreeSet<>();
    for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
      for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
        int supplier = network.node(needs.supplier(d));
        if (!isByProduct(supplier, needs.delivered(d))) {
          suppliers.add(supplier);
        }
      }
    }
    return suppliers;
  }

  /** Who takes somebody's waste is not the industry's maker, nor that one a supplier of it. */
  private boolean isByProduct(int supplier, int product) {
    LinkTable produces = network.snapshot().supply().of(Relationship.PRODUCES);
    for (int row = produces.firstFrom(supplier); row < produces.endFrom(supplier); row++) {
      if (produces.to(row) == product && produces.mark(row) == Mark.YES) {
        return true;
      }
    }
    return false;
  }

  private IntStream neighbours(int node, Relationship type, Direction direction) {
    return IntStream.range(
            graph.firstArc(node, type, direction), graph.endArc(node, type, direction))
        .map(graph::target);
  }

  /** Those of the lowest tiers first. */
  List<Affected> find() {
    return ways.keySet().stream()
        .sorted(Comparator.<Integer>comparingInt(tiers::get).thenComparing(node -> node))
        .map(this::show)
        .toList();
  }

  private Affected show(int node) {
    int[] way = Objects.requireNonNull(ways.get(node));
    int before = way[way.length - 2];
    int tier = Objects.requireNonNull(tiers.get(node));
    return new Affected(
        nodes.id(node),
        Label.ORGANISATION,
        nodes.name(node),
        tier,
        Effect.UNKNOWN,
        new Exposure(0, 1),
        tier > 0
            ? "delivers to %s, at tier %d".formatted(nodes.name(before), tier)
            : "has to do with " + nodes.name(before),
        network.view().paths().along(way, Set.of(Relationship.values())));
  }
}
