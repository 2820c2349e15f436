package eu.clustermatch.engine.graph;

/**
 * The memory of one forward push at a time: about 32 bytes a node, all zero (but for the degrees)
 * between two calls. Only what a call touched is cleared after it.
 */
final class PushWorkspace {
  private final Graph graph;

  /**
   * Of node v: its residual at 2v, its weighted degree at 2v + 1. Side by side, because every arc
   * walked reads both at a random place, and memory is what this loop waits for.
   */
  private final double[] state;

  private final double[] estimates;

  /** One bit a node: whether it got mass. Finds touched nodes in ascending order without a sort. */
  private final long[] touched;

  /** Nodes above the threshold: those of this round, and those that crossed it since. */
  private int[] round;

  private int[] next;
  private int nextSize;

  PushWorkspace(Graph graph) {
    this.graph = graph;
    this.state = new double[2 * graph.nodes()];
    for (int v = 0; v < graph.nodes(); v++) {
      state[2 * v + 1] = graph.weightedDegree(v);
    }
    this.estimates = new double[graph.nodes()];
    this.touched = new long[(graph.nodes() + 63) >> 6];
    this.round = new int[graph.nodes()];
    this.next = new int[graph.nodes()];
  }

  Proximity push(int[] seeds, double[] weights, double alpha, double epsilon) {
    begin(seeds, weights, epsilon);
    while (nextSize > 0) {
      int size = nextSize;
      int[] current = next;
      next = round;
      round = current;
      nextSize = 0;
      for (int i = 0; i < size; i++) {
        push(current[i], alpha, epsilon);
      }
    }
    return collect(alpha);
  }

  private void begin(int[] seeds, double[] weights, double epsilon) {
    for (int i = 0; i < seeds.length; i++) {
      state[2 * seeds[i]] += weights[i];
      touch(seeds[i]);
    }
    int[] nodes = touchedNodes();
    double total = 0;
    for (int v : nodes) {
      total += state[2 * v];
    }
    for (int v : nodes) {
      beginAt(v, state[2 * v] / total, epsilon);
    }
  }

  private void beginAt(int v, double mass, double epsilon) {
    double degree = state[2 * v + 1];
    // A walk that cannot leave ends where it is: this mass is exact and never pushed.
    estimates[v] = degree == 0 ? mass : 0;
    state[2 * v] = degree == 0 ? 0 : mass;
    if (state[2 * v] > epsilon * degree) {
      next[nextSize++] = v;
    }
  }

  private void push(int u, double alpha, double epsilon) {
    double[] state = this.state;
    int[] targets = graph.targets;
    float[] weights = graph.weights;
    double residual = state[2 * u];
    state[2 * u] = 0;
    estimates[u] += alpha * residual;
    double share = (1 - alpha) * residual / state[2 * u + 1];
    for (int arc = graph.offsets[u], end = graph.offsets[u + 1]; arc < end; arc++) {
      float weight = weights[arc];
      if (weight > 0) {
        int v = targets[arc];
        double before = state[2 * v];
        double after = before + share * weight;
        state[2 * v] = after;
        // Without asking whether it is new: a branch that cannot be foretold costs more.
        touch(v);
        // Whoever crosses the threshold is queued once: until it is pushed it stays above.
        double threshold = epsilon * state[2 * v + 1];
        if (before <= threshold && after > threshold) {
          next[nextSize++] = v;
        }
      }
    }
  }

  private Proximity collect(double alpha) {
    int[] nodes = touchedNodes();
    double[] p = new double[nodes.length];
    double[] r = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      int v = nodes[i];
      p[i] = estimates[v];
      r[i] = state[2 * v];
      estimates[v] = 0;
      state[2 * v] = 0;
      touched[v >> 6] = 0;
    }
    return new Proximity(nodes, p, r, alpha);
  }

  private void touch(int v) {
    touched[v >> 6] |= 1L << v;
  }

  private int[] touchedNodes() {
    int count = 0;
    for (long bits : touched) {
      count += Long.bitCount(bits);
    }
    int[] nodes = new int[count];
    int size = 0;
    for (int word = 0; word < touched.length; word++) {
      for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
        nodes[size++] = (word << 6) + Long.numberOfTrailingZeros(bits);
      }
    }
    return nodes;
  }
}
