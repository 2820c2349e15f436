package eu.clustermatch.engine.graph;

/** Lays out a graph and further nodes and relationships as one, in the order of all graphs. */
final class Merging {
  private final Graph base;
  private final Graph more;
  private final int at;
  private final int inserted;

  private final int[] offsets;
  private final int[] targets;
  private final byte[] kinds;
  private final float[] weights;
  private final int[] validFrom;
  private final int[] validTo;
  private int size;

  /**
   * @param at the number of the first inserted node; parameters as in {@link Graph#with}
   */
  Merging(Graph base, int at, Graph more) {
    this.base = base;
    this.more = more;
    this.at = at;
    this.inserted = more.nodes() - base.nodes();
    if (inserted < 0 || at < 0 || at > base.nodes()) {
      throw new IllegalArgumentException(
          "Nodes are inserted between 0 and %d, but were %d at %d."
              .formatted(base.nodes(), inserted, at));
    }
    int arcs = base.arcs() + more.arcs();
    offsets = new int[more.nodes() + 1];
    targets = new int[arcs];
    kinds = new byte[arcs];
    weights = new float[arcs];
    validFrom = new int[arcs];
    validTo = new int[arcs];
  }

  Graph merge() {
    for (int v = 0; v < more.nodes(); v++) {
      if (v < at || v >= at + inserted) {
        int old = v < at ? v : v - inserted;
        merge(v, base.firstArc(old), base.endArc(old));
      } else {
        copy(more, more.firstArc(v), more.endArc(v));
      }
      offsets[v + 1] = size;
    }
    return new Graph(offsets, targets, kinds, weights, validFrom, validTo);
  }

  /** Sorts the further arcs of a node, few, in between those it has. */
  private void merge(int v, int first, int end) {
    int next = first;
    for (int arc = more.firstArc(v); arc < more.endArc(v); arc++) {
      int from = next;
      while (next < end && isBefore(next, arc)) {
        next++;
      }
      copyBase(from, next);
      copy(more, arc, arc + 1);
    }
    copyBase(next, end);
  }

  private boolean isBefore(int arc, int further) {
    int order = Byte.compare(base.kinds[arc], more.kinds[further]);
    order = order != 0 ? order : Integer.compare(moved(base.targets[arc]), more.targets[further]);
    order = order != 0 ? order : Float.compare(base.weights[arc], more.weights[further]);
    order = order != 0 ? order : Integer.compare(base.validFrom[arc], more.validFrom[further]);
    order = order != 0 ? order : Integer.compare(base.validTo[arc], more.validTo[further]);
    return order <= 0;
  }

  private void copyBase(int first, int end) {
    int from = size;
    copy(base, first, end);
    for (int i = from; i < size; i++) {
      targets[i] = moved(targets[i]);
    }
  }

  private int moved(int target) {
    return target < at ? target : target + inserted;
  }

  private void copy(Graph graph, int first, int end) {
    int count = end - first;
    System.arraycopy(graph.targets, first, targets, size, count);
    System.arraycopy(graph.kinds, first, kinds, size, count);
    System.arraycopy(graph.weights, first, weights, size, count);
    System.arraycopy(graph.validFrom, first, validFrom, size, count);
    System.arraycopy(graph.validTo, first, validTo, size, count);
    size += count;
  }
}
