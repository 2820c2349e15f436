package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What passes the filters: one bit set per filter that is set, so that a facet can be counted under
 * all filters but its own.
 */
public final class Selection {
  private final Snapshot snapshot;
  private final View view;
  private final Graph graph;
  private final Filters filters;
  private final BitSet all;
  private final Map<Facet, BitSet> passing = new EnumMap<>(Facet.class);

  /**
   * Reads the filters. O(values × what they lead to + nodes / 64).
   *
   * @throws InvalidRequestException when a value is unknown
   */
  public Selection(Snapshot snapshot, View view, Filters filters, int asOf) {
    this.snapshot = snapshot;
    this.view = view;
    this.graph = view.graph();
    this.filters = filters;
    this.all = candidates(asOf);
    for (Facet facet : Facet.values()) {
      List<String> values = facet.values(filters);
      if (!values.isEmpty()) {
        BitSet passes = new BitSet(snapshot.nodes().size());
        values.forEach(value -> mark(facet, value, passes));
        passing.put(facet, passes);
      }
    }
  }

  /** What passes every filter. */
  public BitSet passing() {
    return passingAllBut(null);
  }

  /** What passes every filter except that of {@code facet}. */
  BitSet passingAllBut(@Nullable Facet facet) {
    BitSet result = (BitSet) all.clone();
    passing.forEach((other, passes) -> {
      if (other != facet) {
        result.and(passes);
      }
    });
    return result;
  }

  /** Whether it was known at all on the day asked for; if not, no filter is to blame. */
  public boolean isKnown(int candidate) {
    return all.get(candidate);
  }

  /** The filters that keep a candidate out, in their order. */
  public List<Exclusion> exclusions(int candidate) {
    List<Exclusion> exclusions = new ArrayList<>();
    passing.forEach((facet, passes) -> {
      if (!passes.get(candidate)) {
        exclusions.add(
            new Exclusion(
                facet.key(), facet.values(filters), facet.had(candidate, snapshot, graph)));
      }
    });
    return List.copyOf(exclusions);
  }

  boolean filters(Facet facet) {
    return passing.containsKey(facet);
  }

  View view() {
    return view;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  private BitSet candidates(int asOf) {
    BitSet known = snapshot.candidates();
    if (asOf < Integer.MAX_VALUE) {
      for (int node = known.nextSetBit(0); node >= 0; node = known.nextSetBit(node + 1)) {
        known.set(node, snapshot.nodes().validFrom(node) <= asOf);
      }
    }
    return known;
  }

  private void mark(Facet facet, String value, BitSet passes) {
    Nodes nodes = snapshot.nodes();
    switch (facet) {
      case LABEL -> {
        Label label =
            Label.find(value)
                .filter(l -> l == Label.CLUSTER || l == Label.ORGANISATION)
                .orElseThrow(() -> unknown(facet, value, "one of Cluster, Organisation"));
        passes.set(nodes.first(label), nodes.end(label));
      }
      case SIZE -> {
        Size size =
            Size.find(value)
                .orElseThrow(() ->
                    unknown(
                        facet,
                        value,
                        oneOf(Arrays.stream(Size.values()).map(Size::text).toList())));
        markIf(passes, node -> nodes.is(node, Label.ORGANISATION) && nodes.size(node) == size);
      }
      case ROLE -> {
        Role role =
            Role.find(value)
                .orElseThrow(() ->
                    unknown(
                        facet,
                        value,
                        oneOf(Arrays.stream(Role.values()).map(Role::text).toList())));
        markIf(passes, node -> nodes.hasRole(node, role));
      }
      case COUNTRY -> {
        int country = find(facet, value);
        markIf(passes, node -> nodes.country(node) == country);
      }
      default -> markLinked(facet, find(facet, value), passes);
    }
  }

  private void markIf(BitSet passes, java.util.function.IntPredicate test) {
    for (int node = all.nextSetBit(0); node >= 0; node = all.nextSetBit(node + 1)) {
      if (test.test(node)) {
        passes.set(node);
      }
    }
  }

  /** Marks what is linked to the node or to anything below it. */
  private void markLinked(Facet facet, int root, BitSet passes) {
    BitSet seen = new BitSet();
    int[] queue = {root};
    seen.set(root);
    for (int head = 0, tail = 1; head < tail; head++) {
      int node = queue[head];
      for (Relationship link : facet.links()) {
        for (int arc = graph.firstArc(node, link, Direction.IN);
            arc < graph.endArc(node, link, Direction.IN);
            arc++) {
          passes.set(graph.target(arc));
        }
      }
      Relationship hierarchy = facet.hierarchy();
      if (hierarchy != null) {
        for (int arc = graph.firstArc(node, hierarchy, Direction.IN);
            arc < graph.endArc(node, hierarchy, Direction.IN);
            arc++) {
          int below = graph.target(arc);
          if (!seen.get(below)) {
            seen.set(below);
            if (tail == queue.length) {
              queue = Arrays.copyOf(queue, 2 * tail);
            }
            queue[tail++] = below;
          }
        }
      }
    }
  }

  private int find(Facet facet, String value) {
    int node = snapshot.nodes().find(facet.target(), Vocabulary.id(facet.scheme(), value));
    if (node == Nodes.NONE) {
      throw unknown(facet, value, "the id of a known " + facet.target().noun() + examples(facet));
    }
    return node;
  }

  /** Small vocabularies are listed whole, large ones by their first few. */
  private String examples(Facet facet) {
    Nodes nodes = snapshot.nodes();
    int first = nodes.first(facet.target());
    int end = nodes.end(facet.target());
    int shown = end - first <= 20 ? end - first : 3;
    String list =
        java.util.stream.IntStream.range(first, first + shown)
            .mapToObj(node -> facet.written(nodes.id(node)))
            .collect(Collectors.joining(", "));
    return shown == 0
        ? " (there are none)"
        : end - first == shown ? " (" + list + ")" : " (" + list + ", …)";
  }

  private static String oneOf(List<String> values) {
    return "one of " + String.join(", ", values);
  }

  private static InvalidRequestException unknown(Facet facet, String value, String allowed) {
    return new InvalidRequestException("filters." + facet.key(), value, allowed);
  }
}
