package eu.clustermatch.engine.graph;

import java.util.Arrays;

/**
 * How near nodes are to the seeds of one {@linkplain PersonalisedPageRank push}: immutable and
 * sparse. It holds the <em>touched</em> nodes, those that got any mass, in ascending order; for all
 * others every value is 0.
 */
public final class Proximity {
  private final int[] nodes;
  private final double[] estimates;
  private final double[] residuals;
  private final double alpha;

  /** Takes the arrays over, parallel and in ascending order of nodes. */
  Proximity(int[] nodes, double[] estimates, double[] residuals, double alpha) {
    this.nodes = nodes;
    this.estimates = estimates;
    this.residuals = residuals;
    this.alpha = alpha;
  }

  /** How many nodes were touched. */
  public int size() {
    return nodes.length;
  }

  /** The touched node at {@code index}, 0 to {@code size() - 1}, ascending. */
  public int nodeAt(int index) {
    return nodes[index];
  }

  /** {@link #estimate} of the node at {@code index}. O(1). */
  public double estimateAt(int index) {
    return estimates[index];
  }

  /** {@link #residual} of the node at {@code index}. O(1). */
  public double residualAt(int index) {
    return residuals[index];
  }

  /** {@link #improved} of the node at {@code index}. O(1). */
  public double improvedAt(int index) {
    return estimates[index] + alpha * residuals[index];
  }

  /** p(node), 0–1: at most π(node), and by at most ε·d(node) below it. O(log size). */
  public double estimate(int node) {
    int index = Arrays.binarySearch(nodes, node);
    return index < 0 ? 0 : estimateAt(index);
  }

  /** r(node), 0–1: the mass at this node that was not spread any further. O(log size). */
  public double residual(int node) {
    int index = Arrays.binarySearch(nodes, node);
    return index < 0 ? 0 : residualAt(index);
  }

  /**
   * p(node) + α·r(node), 0–1: nearer to π(node), since of the mass left at a node at least the part
   * α ends right there. Meant for ranking; the stated bound is that of {@link #estimate}. O(log
   * size).
   */
  public double improved(int node) {
    int index = Arrays.binarySearch(nodes, node);
    return index < 0 ? 0 : improvedAt(index);
  }
}
