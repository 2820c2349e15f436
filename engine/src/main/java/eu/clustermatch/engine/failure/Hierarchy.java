package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.Arrays;

/** What lies above each product in the taxonomies, itself included. */
public final class Hierarchy {
  private final int first;
  private final int[][] above;

  Hierarchy(Graph graph, Nodes nodes) {
    this.first = nodes.first(Label.PRODUCT);
    this.above = new int[nodes.end(Label.PRODUCT) - first][];
    for (int i = 0; i < above.length; i++) {
      above[i] = climb(graph, first + i);
    }
  }

  /** Loops in the data do no harm. */
  private static int[] climb(Graph graph, int product) {
    int[] found = {product};
    for (int head = 0; head < found.length; head++) {
      int end = graph.endArc(found[head], Relationship.BROADER, Direction.OUT);
      int arc = graph.firstArc(found[head], Relationship.BROADER, Direction.OUT);
      for (; arc < end; arc++) {
        int broader = graph.target(arc);
        if (Arrays.stream(found).noneMatch(node -> node == broader)) {
          found = Arrays.copyOf(found, found.length + 1);
          found[found.length - 1] = broader;
        }
      }
    }
    Arrays.sort(found);
    return found;
  }

  /** The product nodes from {@code product} upwards, ascending by number. Not to be changed. */
  @SuppressWarnings("ReturnsArray")
  int[] above(int product) {
    return above[product - first];
  }

  /** Whether {@code product} is {@code other} or lies below it. */
  public boolean isOrBelow(int product, int other) {
    return Arrays.binarySearch(above[product - first], other) >= 0;
  }
}
