package eu.clustermatch.engine.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One search for the best path, in the sense of {@link Paths}, from both ends: with the neighbours
 * of source and target at hand, paths of two arcs are where they overlap, of three where an arc
 * joins them, of four where they have a neighbour in common. Relies on arcs being walkable in both
 * directions or in none.
 */
final class PathSearch {
  private final Graph graph;
  private final int source;
  private final int target;
  private final IntToDoubleFunction priority;
  private final IntPredicate walkable;
  private int arcsLeft;

  private int @Nullable [] best;
  private double bestPriority;
  private double bestDegree;

  PathSearch(
      Graph graph,
      int source,
      int target,
      IntToDoubleFunction priority,
      IntPredicate walkable,
      int maxArcs) {
    this.graph = graph;
    this.source = source;
    this.target = target;
    this.priority = priority;
    this.walkable = walkable;
    this.arcsLeft = maxArcs;
  }

  /** The first walkable arc from {@code u} to {@code v}, or -1. O(degree of u). */
  static int findArc(Graph graph, int u, int v, IntPredicate walkable) {
    for (int arc = graph.firstArc(u); arc < graph.endArc(u); arc++) {
      if (graph.target(arc) == v && walkable.test(arc)) {
        return arc;
      }
    }
    return -1;
  }

  /** The nodes of the best path, ends included. */
  Optional<int[]> find() {
    int[] near = neighbours(source);
    int[] far = neighbours(target);
    if (contains(near, target) || contains(far, source)) {
      return Optional.of(new int[] {source, target});
    }
    overlap(near, far);
    if (best == null) {
      near = ranked(near);
      far = ranked(far);
      join(near, far);
    }
    if (best == null) {
      joinByNeighbour(near, far);
    }
    return Optional.ofNullable(best);
  }

  /** Each once, ascending. */
  private int[] neighbours(int v) {
    int[] found = new int[Math.min(graph.degree(v), arcsLeft)];
    int size = 0;
    for (int arc = graph.firstArc(v); arc < graph.endArc(v) && arcsLeft > 0; arc++, arcsLeft--) {
      if (walkable.test(arc)) {
        found[size++] = graph.target(arc);
      }
    }
    return Arrays.stream(found, 0, size).sorted().distinct().toArray();
  }

  /** Those that may be on a path, the best first: the order in which the search spends its arcs. */
  private int[] ranked(int[] nodes) {
    return Arrays.stream(nodes)
        .filter(v -> isAdmitted(priority.applyAsDouble(v)))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer v) -> -priority.applyAsDouble(v))
                .thenComparingDouble(graph::weightedDegree)
                .thenComparingInt(v -> v))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void overlap(int[] near, int[] far) {
    for (int v : near) {
      if (contains(far, v)) {
        offer(source, v, target);
      }
    }
  }

  private void join(int[] near, int[] far) {
    boolean fromNear = arcsAt(near) <= arcsAt(far);
    int[] others = (fromNear ? far : near).clone();
    Arrays.sort(others);
    for (int u : fromNear ? near : far) {
      for (int arc = graph.firstArc(u); arc < graph.endArc(u) && arcsLeft > 0; arc++, arcsLeft--) {
        int v = graph.target(arc);
        if (contains(others, v) && walkable.test(arc)) {
          offer(source, fromNear ? u : v, fromNear ? v : u, target);
        }
      }
    }
  }

  private void joinByNeighbour(int[] near, int[] far) {
    boolean fromNear = arcsAt(near) <= arcsAt(far);
    IntMap reachedFrom = reach(fromNear ? near : far);
    for (int u : fromNear ? far : near) {
      for (int arc = graph.firstArc(u); arc < graph.endArc(u) && arcsLeft > 0; arc++, arcsLeft--) {
        int middle = graph.target(arc);
        int other = reachedFrom.get(middle);
        if (other >= 0 && walkable.test(arc)) {
          offer(source, fromNear ? other : u, middle, fromNear ? u : other, target);
        }
      }
    }
  }

  /**
   * The neighbours of {@code nodes}, each with the first, hence best, of them that it was reached
   * from. Takes at most half of the arcs that are left, to keep some for the other side.
   */
  private IntMap reach(int[] nodes) {
    int reserve = arcsLeft / 2;
    IntMap reachedFrom = new IntMap((int) Math.min(arcsAt(nodes), arcsLeft - reserve));
    for (int u : nodes) {
      for (int arc = graph.firstArc(u);
          arc < graph.endArc(u) && arcsLeft > reserve;
          arc++, arcsLeft--) {
        int v = graph.target(arc);
        if (v != source && v != target && walkable.test(arc)) {
          reachedFrom.putIfAbsent(v, u);
        }
      }
    }
    return reachedFrom;
  }

  private void offer(int... nodes) {
    double priorities = 0;
    double degrees = 0;
    for (int i = 1; i < nodes.length - 1; i++) {
      priorities += priority.applyAsDouble(nodes[i]);
      degrees += graph.weightedDegree(nodes[i]);
    }
    if (isAdmitted(priorities) && isBetter(priorities, degrees, nodes)) {
      best = nodes;
      bestPriority = priorities;
      bestDegree = degrees;
    }
  }

  private boolean isBetter(double priorities, double degrees, int[] nodes) {
    if (best == null || priorities != bestPriority) {
      return best == null || priorities > bestPriority;
    }
    return degrees < bestDegree || (degrees == bestDegree && Arrays.compare(nodes, best) < 0);
  }

  private long arcsAt(int[] nodes) {
    return Arrays.stream(nodes).mapToLong(graph::degree).sum();
  }

  private static boolean isAdmitted(double priority) {
    return priority > Double.NEGATIVE_INFINITY;
  }

  private static boolean contains(int[] ascending, int value) {
    return Arrays.binarySearch(ascending, value) >= 0;
  }
}
