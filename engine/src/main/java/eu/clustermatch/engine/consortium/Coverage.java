package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.BitSet;
import java.util.List;

/**
 * Who covers which requirement: itself, or, for a cluster, through its members. Requirements are
 * numbered as in the request and are bits of a mask.
 */
final class Coverage {
  private final Graph graph;
  private final List<BitSet> itself;
  private final List<BitSet> throughMembers;

  /**
   * @param itself by requirement, the nodes that cover it themselves
   */
  Coverage(Graph graph, List<BitSet> itself) {
    this.graph = graph;
    this.itself = List.copyOf(itself);
    this.throughMembers = itself.stream().map(this::clustersOf).toList();
  }

  private BitSet clustersOf(BitSet members) {
    BitSet clusters = new BitSet();
    for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
      int end = graph.endArc(member, Relationship.MEMBER_OF, Direction.OUT);
      for (int arc = graph.firstArc(member, Relationship.MEMBER_OF, Direction.OUT);
          arc < end;
          arc++) {
        clusters.set(graph.target(arc));
      }
    }
    clusters.andNot(members);
    return clusters;
  }

  int requirements() {
    return itself.size();
  }

  /** Everybody who covers anything. */
  BitSet everybody() {
    BitSet everybody = new BitSet();
    itself.forEach(everybody::or);
    throughMembers.forEach(everybody::or);
    return everybody;
  }

  /** Everybody who covers a requirement. */
  BitSet of(int requirement) {
    BitSet all = (BitSet) itself.get(requirement).clone();
    all.or(throughMembers.get(requirement));
    return all;
  }

  /** The requirements that a node covers, itself or through members. */
  long covered(int node) {
    return bits(throughMembers, node) | coveredItself(node);
  }

  long coveredItself(int node) {
    return bits(itself, node);
  }

  private static long bits(List<BitSet> sets, int node) {
    long bits = 0;
    for (int i = 0; i < sets.size(); i++) {
      bits |= sets.get(i).get(node) ? 1L << i : 0;
    }
    return bits;
  }

  /** The first member through which a cluster covers a requirement, or {@link Nodes#NONE}. */
  int through(int cluster, int requirement) {
    if (itself.get(requirement).get(cluster)) {
      return Nodes.NONE;
    }
    int end = graph.endArc(cluster, Relationship.MEMBER_OF, Direction.IN);
    for (int arc = graph.firstArc(cluster, Relationship.MEMBER_OF, Direction.IN);
        arc < end;
        arc++) {
      if (itself.get(requirement).get(graph.target(arc))) {
        return graph.target(arc);
      }
    }
    return Nodes.NONE;
  }
}
