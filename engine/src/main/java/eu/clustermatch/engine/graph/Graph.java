package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;

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
  final byte[] kinds;
  final int[] validFrom;
  final int[] validTo;

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
  public static GraphBuilder builder(int nodes) {
    return new GraphBuilder(nodes);
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

  /**
   * This graph with further nodes and relationships, as if built from all of them. O(nodes + arcs),
   * a copy of the arrays: meant for few additions to ask what they would change.
   *
   * @param at the number of the first further node; nodes from there on move up
   * @param more the further relationships alone, over all nodes as numbered afterwards; what it has
   *     more nodes than this graph are the further ones
   * @throws IllegalArgumentException when {@code more} has fewer nodes than this graph
   */
  public Graph with(int at, Graph more) {
    return new Merging(this, at, more).merge();
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
}
