package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The typed graph in compressed sparse rows: immutable, safe for any number of threads, primitive
 * arrays only (17 bytes an arc, 12 bytes a node).
 *
 * <p>Nodes are numbered 0 to {@code nodes() - 1}. Every relationship is stored as two <em>arcs</em>
 * of equal weight and dates: {@link Direction#OUT} at the node where it starts, {@link
 * Direction#IN} at the node where it ends. Arcs are numbered 0 to {@code arcs() - 1}, those of one
 * node follow each other, sorted by type, direction (OUT before IN), target, weight and dates.
 * Hence the numbering depends on what is in the graph, not on the order in which it was added, and
 * the arcs of one node, type and direction are a slice with ascending targets.
 *
 * <p>Node and arc numbers out of range throw {@link IndexOutOfBoundsException}.
 */
public final class Graph {
  /** {@link #validFrom} of a relationship whose beginning is not known. */
  public static final int UNDATED_FROM = Integer.MIN_VALUE;

  /** {@link #validTo} of a relationship that has no known end. */
  public static final int UNDATED_TO = Integer.MAX_VALUE;

  private static final Relationship[] TYPES = Relationship.values();
  private static final Direction[] DIRECTIONS = Direction.values();

  // Open to the package for the loops that walk millions of arcs.
  final int[] offsets;
  final int[] targets;
  final float[] weights;

  private final byte[] kinds;
  private final int[] validFrom;
  private final int[] validTo;
  private final double[] weightedDegrees;
  private final int undatedRelationships;

  /**
   * Takes the arrays over.
   *
   * @param offsets one more than nodes: where the arcs of each node begin
   */
  Graph(
      int[] offsets, int[] targets, byte[] kinds, float[] weights, int[] validFrom, int[] validTo) {
    this.offsets = offsets;
    this.targets = targets;
    this.kinds = kinds;
    this.weights = weights;
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.weightedDegrees = sumWeights(offsets, weights);
    this.undatedRelationships = countUndated();
  }

  /**
   * Begins a graph.
   *
   * @param nodes how many, 0 or more
   */
  public static Builder builder(int nodes) {
    return new Builder(nodes);
  }

  /** How many nodes. */
  public int nodes() {
    return weightedDegrees.length;
  }

  /** How many arcs: twice the number of relationships. */
  public int arcs() {
    return targets.length;
  }

  /** Size of the arrays in bytes. */
  public long bytes() {
    return 4L * offsets.length + 8L * nodes() + 17L * arcs();
  }

  /**
   * How many relationships have no known beginning, each counted once. Those that nobody would date
   * (taxonomy, geography, the make-up of a value chain) are left out.
   */
  public int undatedRelationships() {
    return undatedRelationships;
  }

  /** The first arc of node {@code v}; equals {@link #endArc(int)} when it has none. O(1). */
  public int firstArc(int v) {
    return offsets[v];
  }

  /** One past the last arc of node {@code v}. O(1). */
  public int endArc(int v) {
    return offsets[v + 1];
  }

  /** The first arc of {@code v} of this type and direction. O(log degree). */
  public int firstArc(int v, Relationship type, Direction direction) {
    return firstArcOfKind(v, kind(type, direction));
  }

  /** One past the last arc of {@code v} of this type and direction. O(log degree). */
  public int endArc(int v, Relationship type, Direction direction) {
    return firstArcOfKind(v, kind(type, direction) + 1);
  }

  /** The node that {@code arc} leads to. */
  public int target(int arc) {
    return targets[arc];
  }

  /** The type of the relationship behind {@code arc}. */
  public Relationship type(int arc) {
    return TYPES[kinds[arc] >> 1];
  }

  /** Whether {@code arc} is walked along or against its relationship. */
  public Direction direction(int arc) {
    return DIRECTIONS[kinds[arc] & 1];
  }

  /** The weight of {@code arc}, finite, 0 or more. Proximity does not walk an arc of weight 0. */
  public float weight(int arc) {
    return weights[arc];
  }

  /** First day (days since 1970-01-01) of the relationship, or {@link #UNDATED_FROM}. */
  public int validFrom(int arc) {
    return validFrom[arc];
  }

  /** Last day (days since 1970-01-01) of the relationship, or {@link #UNDATED_TO}. */
  public int validTo(int arc) {
    return validTo[arc];
  }

  /** How many arcs {@code v} has. O(1). */
  public int degree(int v) {
    return endArc(v) - firstArc(v);
  }

  /** How many arcs of this type and direction {@code v} has. O(log degree). */
  public int degree(int v, Relationship type, Direction direction) {
    return endArc(v, type, direction) - firstArc(v, type, direction);
  }

  /** Sum of the weights of the arcs of {@code v}: d(v), 0 or more. O(1). */
  public double weightedDegree(int v) {
    return weightedDegrees[v];
  }

  /**
   * The graph as it was known on a day: same nodes, only the relationships that {@link
   * Dating#isKnown} keeps. O(nodes + arcs).
   *
   * @param epochDay days since 1970-01-01
   */
  public Graph asOf(int epochDay) {
    int[] keptOffsets = new int[offsets.length];
    int[] kept = new int[arcs()];
    int count = 0;
    for (int v = 0; v < nodes(); v++) {
      for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        if (Dating.isKnown(type(arc), validFrom[arc], validTo[arc], epochDay)) {
          kept[count++] = arc;
        }
      }
      keptOffsets[v + 1] = count;
    }
    return count == arcs() ? this : select(keptOffsets, Arrays.copyOf(kept, count));
  }

  private Graph select(int[] keptOffsets, int[] kept) {
    byte[] keptKinds = new byte[kept.length];
    float[] keptWeights = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptKinds[i] = kinds[kept[i]];
      keptWeights[i] = weights[kept[i]];
    }
    return new Graph(
        keptOffsets,
        pick(targets, kept),
        keptKinds,
        keptWeights,
        pick(validFrom, kept),
        pick(validTo, kept));
  }

  private static int[] pick(int[] values, int[] indices) {
    int[] picked = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = values[indices[i]];
    }
    return picked;
  }

  static int kind(Relationship type, Direction direction) {
    return type.ordinal() << 1 | direction.ordinal();
  }

  private int firstArcOfKind(int v, int kind) {
    int low = offsets[v];
    int high = offsets[v + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kinds[middle] < kind) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] sumWeights(int[] offsets, float[] weights) {
    double[] sums = new double[offsets.length - 1];
    for (int v = 0; v < sums.length; v++) {
      double sum = 0;
      for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        sum += weights[arc];
      }
      sums[v] = sum;
    }
    return sums;
  }

  private int countUndated() {
    int count = 0;
    for (int arc = 0; arc < kinds.length; arc++) {
      boolean undated = validFrom[arc] == UNDATED_FROM && direction(arc) == Direction.OUT;
      if (undated && Dating.expectsDates(type(arc))) {
        count++;
      }
    }
    return count;
  }

  /**
   * Collects relationships in any order and lays them out as a {@link Graph}. Needs about 21 bytes
   * a relationship while collecting and 60 more while building. For one thread.
   */
  public static final class Builder {
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

    Builder(int nodes) {
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
    public Builder add(
        int from, int to, Relationship type, float weight, int validFrom, int validTo) {
      requireNode("from", from);
      requireNode("to", to);
      if (from == to) {
        throw new IllegalArgumentException(
            type
                + " must lead from one node to another, but does from node "
                + from
                + " to itself.");
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
}
