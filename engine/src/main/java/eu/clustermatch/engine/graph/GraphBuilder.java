package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Collects relationships in any order and lays them out as a {@link Graph}. Needs about 21 bytes a
 * relationship while collecting and 60 more while building. For one thread.
 */
public final class GraphBuilder {
  private static final int KINDS = 2 * Relationship.values().length;

  /** Two arcs a relationship must be countable by an int. */
  private static final int MAX_RELATIONSHIPS = (Integer.MAX_VALUE - 8) / 2;

  private final int nodes;
  private int size;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private byte[] types = new byte[16];
  private float[] weights = new float[16];
  private int[] validFrom = new int[16];
  private int[] validTo = new int[16];

  GraphBuilder(int nodes) {
    if (nodes < 0) {
      throw new IllegalArgumentException("nodes must be 0 or more, but was " + nodes + ".");
    }
    this.nodes = nodes;
  }

  /**
   * Adds one relationship. Parallel ones are kept, each with its own weight and dates. O(1),
   * amortised.
   *
   * @param weight finite, 0 or more; 0: for paths only, proximity does not walk it
   * @param validFrom first day since 1970-01-01, or {@link Graph#UNDATED_FROM}
   * @param validTo last day since 1970-01-01, or {@link Graph#UNDATED_TO}
   * @throws IllegalArgumentException for a node or weight out of range, or when both ends are one
   *     node
   */
  public GraphBuilder add(
      int from, int to, Relationship type, float weight, int validFrom, int validTo) {
    requireNode("from", from);
    requireNode("to", to);
    if (from == to) {
      throw new IllegalArgumentException(
          type + " must lead from one node to another, but does from node " + from + " to itself.");
    }
    if (!(weight >= 0) || Float.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "weight of " + type + " must be finite and 0 or more, but was " + weight + ".");
    }
    if (size == this.from.length) {
      grow();
    }
    this.from[size] = from;
    this.to[size] = to;
    this.types[size] = (byte) type.ordinal();
    // Adding 0 turns a negative zero into zero, so that equal weights have equal bits.
    this.weights[size] = weight + 0f;
    this.validFrom[size] = validFrom;
    this.validTo[size] = validTo;
    size++;
    return this;
  }

  /** Lays out what was added so far. O(nodes + arcs), O(p log p) for p parallel relationships. */
  public Graph build() {
    // A radix sort from the least to the most significant key; each pass is stable.
    int[] order = IntStream.range(0, 2 * size).toArray();
    order = sort(order, this::target, nodes);
    order = sort(order, this::kind, KINDS);
    order = sort(order, this::source, nodes);
    sortParallel(order);
    return layOut(order);
  }

  private static int[] sort(int[] order, IntUnaryOperator key, int keys) {
    int[] next = new int[keys + 1];
    for (int arc : order) {
      next[key.applyAsInt(arc) + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[order.length];
    for (int arc : order) {
      sorted[next[key.applyAsInt(arc)]++] = arc;
    }
    return sorted;
  }

  private void sortParallel(int[] order) {
    for (int start = 0, end; start < order.length; start = end) {
      end = start + 1;
      while (end < order.length && areParallel(order[start], order[end])) {
        end++;
      }
      if (end - start > 1) {
        sortByContent(order, start, end);
      }
    }
  }

  private void sortByContent(int[] order, int start, int end) {
    Comparator<Integer> byContent =
        Comparator.comparing((Integer arc) -> weights[arc >> 1])
            .thenComparing(arc -> validFrom[arc >> 1])
            .thenComparing(arc -> validTo[arc >> 1]);
    int[] sorted =
        Arrays.stream(order, start, end)
            .boxed()
            .sorted(byContent)
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, start, sorted.length);
  }

  private boolean areParallel(int a, int b) {
    return source(a) == source(b) && kind(a) == kind(b) && target(a) == target(b);
  }

  private Graph layOut(int[] order) {
    int[] offsets = new int[nodes + 1];
    int[] targets = new int[order.length];
    byte[] kinds = new byte[order.length];
    float[] arcWeights = new float[order.length];
    int[] arcFrom = new int[order.length];
    int[] arcTo = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      int arc = order[i];
      offsets[source(arc) + 1] = i + 1;
      targets[i] = target(arc);
      kinds[i] = (byte) kind(arc);
      arcWeights[i] = weights[arc >> 1];
      arcFrom[i] = validFrom[arc >> 1];
      arcTo[i] = validTo[arc >> 1];
    }
    // A node without arcs ends where the one before it does.
    Arrays.parallelPrefix(offsets, Math::max);
    return new Graph(offsets, targets, kinds, arcWeights, arcFrom, arcTo);
  }

  // While building, relationship i is arc 2i at its start and arc 2i + 1 at its end.

  private int source(int arc) {
    return (arc & 1) == Direction.OUT.ordinal() ? from[arc >> 1] : to[arc >> 1];
  }

  private int target(int arc) {
    return source(arc ^ 1);
  }

  private int kind(int arc) {
    return types[arc >> 1] << 1 | arc & 1;
  }

  private void requireNode(String end, int node) {
    if (node < 0 || node >= nodes) {
      throw new IllegalArgumentException(
          end + " must be between 0 and " + (nodes - 1) + ", but was " + node + ".");
    }
  }

  private void grow() {
    if (size == MAX_RELATIONSHIPS) {
      throw new IllegalStateException(
          "A graph holds at most " + MAX_RELATIONSHIPS + " relationships.");
    }
    int capacity = (int) Math.min(MAX_RELATIONSHIPS, size + (long) (size >> 1));
    from = Arrays.copyOf(from, capacity);
    to = Arrays.copyOf(to, capacity);
    types = Arrays.copyOf(types, capacity);
    weights = Arrays.copyOf(weights, capacity);
    validFrom = Arrays.copyOf(validFrom, capacity);
    validTo = Arrays.copyOf(validTo, capacity);
  }
}
