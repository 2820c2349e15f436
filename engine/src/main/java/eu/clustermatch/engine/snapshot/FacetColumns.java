package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which values of the facets a candidate has, those above it in a hierarchy included, each once.
 * Laid out once for a graph so that counting a facet over a whole answer is one pass over arrays.
 */
final class FacetColumns {
  private final int firstCandidate;
  private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);

  /**
   * The values of candidate i lie in {@code values} from {@code starts[i]} to {@code starts[i +
   * 1]}.
   */
  private record Column(int[] starts, int[] values) {}

  FacetColumns(Graph graph, Nodes nodes) {
    // Clusters and organisations are the first two labels, so candidates are consecutive.
    this.firstCandidate = nodes.first(Label.CLUSTER);
    int candidates = nodes.end(Label.ORGANISATION) - firstCandidate;
    for (Facet facet : Facet.values()) {
      if (facet.isNode() && nodes.first(facet.target()) < nodes.end(facet.target())) {
        columns.put(facet, column(facet, candidates, graph, nodes));
      }
    }
  }

  /** How many of the candidates have each value, by node; empty where the facet has no values. */
  int[] count(Facet facet, BitSet candidates, int nodes) {
    Column column = columns.get(facet);
    if (column == null) {
      return new int[0];
    }
    int[] counts = new int[nodes];
    for (int node = candidates.nextSetBit(0); node >= 0; node = candidates.nextSetBit(node + 1)) {
      int end = column.starts()[node - firstCandidate + 1];
      for (int i = column.starts()[node - firstCandidate]; i < end; i++) {
        counts[column.values()[i]]++;
      }
    }
    return counts;
  }

  private Column column(Facet facet, int candidates, Graph graph, Nodes nodes) {
    int[] starts = new int[candidates + 1];
    Growing values = new Growing();
    for (int i = 0; i < candidates; i++) {
      values.begin();
      if (facet == Facet.COUNTRY) {
        values.addOnce(nodes.country(firstCandidate + i));
      } else {
        addLinked(facet, firstCandidate + i, graph, nodes, values);
      }
      starts[i + 1] = values.size;
    }
    return new Column(starts, values.trimmed());
  }

  private static void addLinked(
      Facet facet, int candidate, Graph graph, Nodes nodes, Growing values) {
    for (Relationship link : facet.links()) {
      addTargets(candidate, link, facet.target(), graph, nodes, values);
    }
    Relationship hierarchy = facet.hierarchy();
    if (hierarchy != null) {
      for (int i = values.begin; i < values.size; i++) {
        addTargets(values.array[i], hierarchy, facet.target(), graph, nodes, values);
      }
    }
  }

  private static void addTargets(
      int node, Relationship type, Label label, Graph graph, Nodes nodes, Growing values) {
    int end = graph.endArc(node, type, Direction.OUT);
    for (int arc = graph.firstArc(node, type, Direction.OUT); arc < end; arc++) {
      if (nodes.is(graph.target(arc), label)) {
        values.addOnce(graph.target(arc));
      }
    }
  }

  /** A growing array; what is added since {@link #begin} stands in it once. */
  private static final class Growing {
    private int[] array = new int[64];
    private int size;
    private int begin;

    void begin() {
      begin = size;
    }

    void addOnce(int value) {
      if (value == Nodes.NONE) {
        return;
      }
      for (int i = begin; i < size; i++) {
        if (array[i] == value) {
          return;
        }
      }
      if (size == array.length) {
        array = Arrays.copyOf(array, 2 * size);
      }
      array[size++] = value;
    }

    int[] trimmed() {
      return Arrays.copyOf(array, size);
    }
  }
}
