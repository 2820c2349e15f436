package eu.clustermatch.engine.failure;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;

/** Whether an organisation lies in what is out. */
final class Places {
  /** NUTS has four levels; anything deeper is a loop in the data. */
  private static final int DEEPEST = 8;

  private Places() {}

  /**
   * Whether it may lie in a part of {@code place} that is out, as far as is known: not where a more
   * precise place of it within {@code place} is known.
   */
  static boolean mayLieIn(SupplyNetwork network, int node, int place, Outage outage) {
    Graph graph = network.view().graph();
    int end = graph.endArc(node, Relationship.LOCATED_IN, Direction.OUT);
    for (int arc = graph.firstArc(node, Relationship.LOCATED_IN, Direction.OUT); arc < end; arc++) {
      int other = graph.target(arc);
      if (other != place && liesIn(graph, other, place, DEEPEST)) {
        return false;
      }
    }
    return outage.isPerhapsOut(place);
  }

  private static boolean liesIn(Graph graph, int place, int within, int levels) {
    int end = graph.endArc(place, Relationship.WITHIN, Direction.OUT);
    for (int arc = graph.firstArc(place, Relationship.WITHIN, Direction.OUT); arc < end; arc++) {
      int above = graph.target(arc);
      if (above == within || (levels > 0 && liesIn(graph, above, within, levels - 1))) {
        return true;
      }
    }
    return false;
  }
}
