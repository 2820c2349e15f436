package eu.clustermatch.engine.graph;

import java.util.BitSet;

/**
 * The nodes whose removal leaves an undirected graph with more connected components: depth-first
 * search with low points (Tarjan, <em>Depth-first search and linear graph algorithms</em>, 1972).
 */
public final class ArticulationPoints {
  private final Digraph graph;

  /** By node: 1, 2, … in the order of discovery; 0 is not discovered yet. */
  private final int[] discovered;

  private int discoveries;

  // By depth, for the nodes on the path from the root to where the search is: the node, its next
  // arc, and the earliest discovery seen from its subtree. Neighbours here are neighbours in
  // memory, so that of all that is read for an arc only its target's discovery is far away.
  private final int[] path;
  private final int[] nextArc;
  private final int[] low;

  private final BitSet points;

  private ArticulationPoints(Digraph graph) {
    this.graph = graph;
    discovered = new int[graph.nodes()];
    path = new int[graph.nodes()];
    nextArc = new int[graph.nodes()];
    low = new int[graph.nodes()];
    points = new BitSet(graph.nodes());
  }

  /**
   * The articulation points of a graph. O(nodes + arcs), 16 bytes a node; no recursion, so that a
   * path of millions of nodes is no matter.
   *
   * @param undirected every edge as two arcs, one in each direction (else the answer means
   *     nothing); parallel edges and loops change nothing
   * @return the node numbers
   */
  public static BitSet of(Digraph undirected) {
    return new ArticulationPoints(undirected).find();
  }

  private BitSet find() {
    for (int v = 0; v < graph.nodes(); v++) {
      if (discovered[v] == 0) {
        search(v);
      }
    }
    return points;
  }

  private void search(int root) {
    int rootChildren = 0;
    int depth = 0;
    enter(root, depth);
    while (true) {
      int child = nextChild(depth);
      if (child >= 0) {
        enter(child, ++depth);
        if (depth == 1) {
          rootChildren++;
        }
      } else if (depth > 0) {
        leave(depth--);
      } else {
        break;
      }
    }
    // Between two children of the root there is no edge: it would have made one the other's child.
    points.set(root, rootChildren > 1);
  }

  private void enter(int v, int depth) {
    discovered[v] = ++discoveries;
    path[depth] = v;
    nextArc[depth] = graph.offsets[v];
    low[depth] = discoveries;
  }

  /** A neighbour not discovered yet, or -1; notes on the way how early the others were. */
  private int nextChild(int depth) {
    int[] targets = graph.targets;
    int earliest = low[depth];
    int arc = nextArc[depth];
    int end = graph.offsets[path[depth] + 1];
    int child = -1;
    // The parent counts as a neighbour too: it is never earlier than itself, which is the question.
    while (arc < end && child < 0) {
      int target = targets[arc++];
      int discovery = discovered[target];
      if (discovery == 0) {
        child = target;
      } else if (discovery < earliest) {
        earliest = discovery;
      }
    }
    nextArc[depth] = arc;
    low[depth] = earliest;
    return child;
  }

  /** Goes back to the parent, which is a point if nothing below it reaches above it. */
  private void leave(int depth) {
    int parent = path[depth - 1];
    if (low[depth] < low[depth - 1]) {
      low[depth - 1] = low[depth];
    }
    // Of the root this holds for every child; search decides on it.
    if (low[depth] >= discovered[parent]) {
      points.set(parent);
    }
  }
}
