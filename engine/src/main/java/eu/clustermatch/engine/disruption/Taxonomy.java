package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What lies above and below a product in the taxonomies. Loops in the data do no harm. */
final class Taxonomy {
  private Taxonomy() {}

  /** The product and all that is broader. */
  static NavigableSet<Integer> above(Graph graph, int product) {
    return reach(graph, product, Direction.OUT);
  }

  /** The product and all kinds of it. */
  static NavigableSet<Integer> below(Graph graph, int product) {
    return reach(graph, product, Direction.IN);
  }

  private static NavigableSet<Integer> reach(Graph graph, int product, Direction direction) {
    NavigableSet<Integer> found = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    found.add(product);
    open.add(product);
    while (!open.isEmpty()) {
      int node = open.remove();
      int end = graph.endArc(node, Relationship.BROADER, direction);
      for (int arc = graph.firstArc(node, Relationship.BROADER, direction); arc < end; arc++) {
        if (found.add(graph.target(arc))) {
          open.add(graph.target(arc));
        }
      }
    }
    return found;
  }
}
