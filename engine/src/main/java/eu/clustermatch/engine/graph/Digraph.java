package eu.clustermatch.engine.graph;

import java.util.Arrays;

/**
 * A plain directed graph in compressed sparse rows: immutable, safe for any number of threads, 4
 * bytes an arc and 4 bytes a node. Where the {@link Graph} says what is related to what and how, a
 * digraph is what an algorithm walks: arcs of one meaning, chosen for one question.
 *
 * <p>Nodes are numbered 0 to {@code nodes() - 1}, arcs 0 to {@code arcs() - 1}; the arcs of one
 * node follow each other, by ascending target. Loops and parallel arcs are kept. Node and arc
 * numbers out of range throw {@link IndexOutOfBoundsException}.
 */
public final class Digraph {
  // Open to the package for the loops that walk millions of arcs.
  final int[] offsets;
  final int[] targets;

  /** Takes the arrays over; {@code offsets}: one more than nodes, where the arcs of each begin. */
  private Digraph(int[] offsets, int[] targets) {
    this.offsets = offsets;
    this.targets = targets;
  }

  /**
   * The graph with an arc {@code from[i] → to[i]} for every i. O(nodes + arcs); the order of the
   * arcs does not matter.
   *
   * @param nodes how many, 0 or more
   * @throws IllegalArgumentException when {@code nodes} is negative, the arrays differ in length,
   *     or an end is no node
   */
  public static Digraph of(int nodes, int[] from, int[] to) {
    if (nodes < 0) {
      throw new IllegalArgumentException("nodes must be 0 or more, but was " + nodes + ".");
    }
    if (from.length != to.length) {
      throw new IllegalArgumentException(
          "from and to must be of one length, but were " + from.length + " and " + to.length + ".");
    }
    requireNodes("from", from, nodes);
    requireNodes("to", to, nodes);
    // Turning a graph round leaves the targets of each node ascending, in whatever order they were.
    int[] offsets = offsets(nodes, to);
    int[] next = Arrays.copyOf(offsets, nodes);
    int[] sources = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      sources[next[to[i]]++] = from[i];
    }
    return new Digraph(offsets, sources).reversed();
  }

  /** How many nodes. */
  public int nodes() {
    return offsets.length - 1;
  }

  /** How many arcs. */
  public int arcs() {
    return targets.length;
  }

  /** The first arc of node {@code v}; equals {@link #endArc(int)} when it has none. O(1). */
  public int firstArc(int v) {
    return offsets[v];
  }

  /** One past the last arc of node {@code v}. O(1). */
  public int endArc(int v) {
    return offsets[v + 1];
  }

  /** The node that {@code arc} leads to. */
  public int target(int arc) {
    return targets[arc];
  }

  /** The same nodes with every arc turned round. O(nodes + arcs). */
  public Digraph reversed() {
    int[] reversedOffsets = offsets(nodes(), targets);
    int[] next = Arrays.copyOf(reversedOffsets, nodes());
    int[] sources = new int[arcs()];
    for (int v = 0; v < nodes(); v++) {
      for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        sources[next[targets[arc]]++] = v;
      }
    }
    return new Digraph(reversedOffsets, sources);
  }

  /** Where the arcs of each node begin when they are laid out by these ends. */
  private static int[] offsets(int nodes, int[] ends) {
    int[] offsets = new int[nodes + 1];
    for (int v : ends) {
      offsets[v + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      offsets[v + 1] += offsets[v];
    }
    return offsets;
  }

  private static void requireNodes(String end, int[] ends, int nodes) {
    for (int v : ends) {
      if (v < 0 || v >= nodes) {
        throw new IllegalArgumentException(
            end + " must be between 0 and " + (nodes - 1) + ", but was " + v + ".");
      }
    }
  }
}
