package eu.clustermatch.engine.graph;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Personalised PageRank by local forward push (Andersen, Chung &amp; Lang, <em>Local graph
 * partitioning using PageRank vectors</em>, 2006), on the symmetric weighted arcs.
 *
 * <p>π(t) is the probability that a random walk ends at t: it begins at a seed, ends at every step
 * with probability α, and else follows an arc of the node u where it is with probability weight /
 * d(u), where d(u) is the {@linkplain Graph#weightedDegree weighted degree}. (A walk that begins at
 * a node with d = 0 ends there.) Push keeps π = p + Σ_u r(u)·π_u, where π_u is the distribution of
 * a walk from u, and stops when r(u) ≤ ε·d(u) everywhere. Since weights are symmetric, d(u)·π_u(t)
 * = d(t)·π_t(u), so that
 *
 * <pre>0 ≤ π(t) − p(t) = Σ_u r(u)·π_u(t) ≤ ε·Σ_u d(u)·π_u(t) = ε·d(t)   for every node t.</pre>
 *
 * <p>Each push at u takes at least α·ε·d(u) out of the residual, so the degrees pushed at sum to at
 * most 1/(α·ε), whatever the size of the graph; to that comes a scan of one bit a node.
 *
 * <p>Safe for any number of threads; the same question gets the same bits every time.
 */
public final class PersonalisedPageRank {
  /** The usual restart probability. */
  public static final double DEFAULT_ALPHA = 0.15;

  /** Below, products of residuals and weights might underflow. */
  private static final double MIN_EPSILON = 1e-15;

  private final Graph graph;

  /** Workspaces at rest: in the end as many as there were calls at the same time. */
  private final Queue<PushWorkspace> idle = new ConcurrentLinkedQueue<>();

  public PersonalisedPageRank(Graph graph) {
    this.graph = graph;
  }

  /** {@link #push(int[], double[], double, double)} with the {@link #DEFAULT_ALPHA}. */
  public Proximity push(int[] seeds, double[] weights, double epsilon) {
    return push(seeds, weights, DEFAULT_ALPHA, epsilon);
  }

  /**
   * How near every node is to the seeds. Allocates the answer only.
   *
   * @param seeds where walks begin, at least one; the order does not matter, and of a node that is
   *     named more than once the weights are summed
   * @param weights of the seeds in the same order, positive and finite; normalised to sum 1
   * @param alpha restart probability, between 0 and 1, both exclusive
   * @param epsilon the bound on (π − p) / d, from 1e-15 to 1
   * @throws IllegalArgumentException for an argument out of its range
   */
  public Proximity push(int[] seeds, double[] weights, double alpha, double epsilon) {
    requireSeeds(seeds, weights);
    require(alpha > 0 && alpha < 1, "alpha", "between 0 and 1, both exclusive", alpha);
    require(
        epsilon >= MIN_EPSILON && epsilon <= 1,
        "epsilon",
        "between " + MIN_EPSILON + " and 1",
        epsilon);
    PushWorkspace workspace = idle.poll();
    if (workspace == null) {
      workspace = new PushWorkspace(graph);
    }
    Proximity proximity = workspace.push(seeds, weights, alpha, epsilon);
    idle.add(workspace);
    return proximity;
  }

  private void requireSeeds(int[] seeds, double[] weights) {
    require(seeds.length > 0, "seeds", "at least one", seeds.length);
    require(weights.length == seeds.length, "weights", "as many as seeds", weights.length);
    for (int i = 0; i < seeds.length; i++) {
      boolean isNode = seeds[i] >= 0 && seeds[i] < graph.nodes();
      require(isNode, "seed", "between 0 and " + (graph.nodes() - 1), seeds[i]);
      boolean isWeight = weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY;
      require(isWeight, "weight of a seed", "positive and finite", weights[i]);
    }
  }

  private static void require(boolean holds, String parameter, String allowed, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(
          parameter + " must be " + allowed + ", but was " + value + ".");
    }
  }
}
