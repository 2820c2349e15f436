package eu.clustermatch.engine.graph;

import java.util.Arrays;

/**
 * The simple version of Lengauer and Tarjan's algorithm (1979), without recursion. But for {@code
 * numbers} and {@code nodes} everything goes by the numbers of a depth-first search, in which a
 * node comes after its parent, its semidominator and its dominators; 0 is the root.
 */
final class LengauerTarjan {
  private static final int NONE = -1;

  private final Digraph graph;
  private final int root;

  /** The number of a node, or {@link #NONE}, and the node of a number. */
  private final int[] numbers;

  private final int[] nodes;
  private int reached;

  /**
   * The parent in the search's tree; of linked numbers, after compression, an ancestor on the same
   * path of linked numbers or the unlinked one above it.
   */
  private final int[] ancestors;

  private final int[] semidominators;

  /** The number of least semidominator between a number and its ancestor, the latter excluded. */
  private final int[] labels;

  /** Numbers from here on are linked: their semidominator is known. */
  private int linked;

  /** First a stack of the search, then that of a compression. */
  private final int[] stack;

  LengauerTarjan(Digraph graph, int root) {
    this.graph = graph;
    this.root = root;
    numbers = new int[graph.nodes()];
    nodes = new int[graph.nodes()];
    ancestors = new int[graph.nodes()];
    semidominators = new int[graph.nodes()];
    labels = new int[graph.nodes()];
    stack = new int[graph.nodes()];
  }

  Dominators find() {
    numberNodes();
    int[] dominators = dominators();
    int[] immediate = new int[graph.nodes()];
    Arrays.fill(immediate, NONE);
    for (int w = 1; w < reached; w++) {
      immediate[nodes[w]] = nodes[dominators[w]];
    }
    return new Dominators(root, immediate, Arrays.copyOf(nodes, reached));
  }

  private void numberNodes() {
    Arrays.fill(numbers, NONE);
    int[] nextArc = stack;
    enter(root, NONE, nextArc);
    int w = 0;
    while (w != NONE) {
      int child = nextChild(w, nextArc);
      if (child == NONE) {
        w = ancestors[w];
      } else {
        enter(child, w, nextArc);
        w = reached - 1;
      }
    }
  }

  private void enter(int v, int parent, int[] nextArc) {
    numbers[v] = reached;
    nodes[reached] = v;
    ancestors[reached] = parent;
    semidominators[reached] = reached;
    labels[reached] = reached;
    nextArc[reached] = graph.offsets[v];
    reached++;
  }

  private int nextChild(int w, int[] nextArc) {
    int end = graph.offsets[nodes[w] + 1];
    for (int arc = nextArc[w]; arc < end; arc++) {
      if (numbers[graph.targets[arc]] == NONE) {
        nextArc[w] = arc + 1;
        return graph.targets[arc];
      }
    }
    nextArc[w] = end;
    return NONE;
  }

  private int[] dominators() {
    int[] offsets = new int[reached + 1];
    int[] predecessors = predecessors(offsets);
    int[] dominators = new int[reached];
    // The numbers of one semidominator, as a list; 0 ends it, which has none.
    int[] first = new int[reached];
    int[] next = new int[reached];
    linked = reached;
    for (int w = reached - 1; w > 0; w--) {
      int semidominator = w;
      for (int i = offsets[w]; i < offsets[w + 1]; i++) {
        int v = predecessors[i];
        semidominator = Math.min(semidominator, v <= w ? v : semidominators[best(v)]);
      }
      semidominators[w] = semidominator;
      next[w] = first[semidominator];
      first[semidominator] = w;
      // Still the parent: only linked numbers are compressed.
      int parent = ancestors[w];
      linked = w;
      for (int v = first[parent]; v != 0; v = next[v]) {
        int u = best(v);
        // Either the immediate dominator, or a number that has the same.
        dominators[v] = semidominators[u] < parent ? u : parent;
      }
      first[parent] = 0;
    }
    for (int w = 1; w < reached; w++) {
      if (dominators[w] != semidominators[w]) {
        dominators[w] = dominators[dominators[w]];
      }
    }
    return dominators;
  }

  /** The arcs between reached nodes by target; fills in where those of each number begin. */
  private int[] predecessors(int[] offsets) {
    // Kept from the first look at them: the numbers of targets lie far apart in memory.
    int[] ends = new int[graph.arcs()];
    int arcs = 0;
    for (int w = 0; w < reached; w++) {
      for (int arc = graph.offsets[nodes[w]]; arc < graph.offsets[nodes[w] + 1]; arc++) {
        int end = numbers[graph.targets[arc]];
        ends[arcs++] = end;
        offsets[end + 1]++;
      }
    }
    for (int w = 0; w < reached; w++) {
      offsets[w + 1] += offsets[w];
    }
    int[] next = Arrays.copyOf(offsets, reached);
    int[] predecessors = new int[arcs];
    arcs = 0;
    for (int w = 0; w < reached; w++) {
      int last = arcs + graph.offsets[nodes[w] + 1] - graph.offsets[nodes[w]];
      while (arcs < last) {
        predecessors[next[ends[arcs++]]++] = w;
      }
    }
    return predecessors;
  }

  /**
   * The number of least semidominator on the path from linked {@code v} up to the first that is not
   * linked, the latter excluded. Shortens the path for those who ask later.
   */
  private int best(int v) {
    int size = 0;
    for (int u = v; ancestors[u] >= linked; u = ancestors[u]) {
      stack[size++] = u;
    }
    while (size > 0) {
      int u = stack[--size];
      int above = ancestors[u];
      if (semidominators[labels[above]] < semidominators[labels[u]]) {
        labels[u] = labels[above];
      }
      ancestors[u] = ancestors[above];
    }
    return labels[v];
  }
}
