package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Short paths that explain why two nodes are near. Safe for any number of threads if the functions
 * that name nodes are.
 *
 * <p>The best path between two nodes is
 *
 * <ol>
 *   <li>a shortest one, of 1 to {@value #MAX_LENGTH} arcs; among those
 *   <li>one whose middle nodes have the highest sum of the caller's priorities; then
 *   <li>one whose middle nodes have the lowest sum of {@linkplain Graph#weightedDegree weighted
 *       degrees}: a small project says more than a large hub; then
 *   <li>the one with the lowest node numbers, compared from the source on.
 * </ol>
 *
 * <p>Of parallel arcs the first in the graph's order is shown. A search walks at most {@value
 * #MAX_ARCS} arcs, those at nodes of high priority and low degree first. When that is not enough it
 * takes the best path seen so far, a real one of the shortest length found, or none.
 */
public final class Paths {
  /** Arcs of the longest path looked for. */
  public static final int MAX_LENGTH = 4;

  /** How many arcs one search walks at most. */
  public static final int MAX_ARCS = 200_000;

  private final Graph graph;
  private final IntFunction<String> id;
  private final IntFunction<String> name;

  /**
   * @param id the id of a node, by its number
   * @param name the name of a node, by its number
   */
  public Paths(Graph graph, IntFunction<String> id, IntFunction<String> name) {
    this.graph = graph;
    this.id = id;
    this.name = name;
  }

  /**
   * The best path over arcs of positive weight, those that proximity walks.
   *
   * @param priority of a middle node, the higher the better; {@link Double#NEGATIVE_INFINITY} (or
   *     not a number) excludes it
   * @return nodes and relationships by turns, from source to target; empty when there is no path or
   *     source and target are one node
   */
  public Optional<List<PathStep>> find(int source, int target, IntToDoubleFunction priority) {
    return find(source, target, priority, arc -> graph.weight(arc) > 0);
  }

  /** The best path over arcs of these types, whatever their weight. */
  public Optional<List<PathStep>> find(
      int source, int target, IntToDoubleFunction priority, Set<Relationship> types) {
    return find(source, target, priority, arc -> types.contains(graph.type(arc)));
  }

  /**
   * The path over these nodes, each linked to the next by one of these types.
   *
   * @return as of {@link #find}
   */
  public List<PathStep> along(int[] nodes, Set<Relationship> types) {
    return steps(nodes, arc -> types.contains(graph.type(arc)));
  }

  /**
   * A shortest path over arcs of positive weight to {@code target} from whichever of the sources is
   * nearest, however far; of equally near ones that which a search in the graph's order meets
   * first. O(arcs) at worst, for what {@link #find} does not reach.
   *
   * @return as of {@link #find}; empty when no source is connected or the target is one itself
   */
  public Optional<List<PathStep>> nearest(int target, IntPredicate isSource) {
    int[] next = new int[graph.nodes()];
    Arrays.fill(next, -1);
    next[target] = target;
    int[] queue = new int[graph.nodes()];
    queue[0] = target;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      if (head > 0 && isSource.test(node)) {
        return Optional.of(steps(walk(node, next), arc -> graph.weight(arc) > 0));
      }
      for (int arc = graph.firstArc(node); arc < graph.endArc(node); arc++) {
        int neighbour = graph.target(arc);
        if (graph.weight(arc) > 0 && next[neighbour] < 0) {
          next[neighbour] = node;
          queue[tail++] = neighbour;
        }
      }
    }
    return Optional.empty();
  }

  /** The nodes from {@code source} on, each followed by its next, to the one that is its own. */
  private static int[] walk(int source, int[] next) {
    return IntStream.concat(
            IntStream.iterate(source, node -> next[node] != node, node -> next[node]),
            IntStream.iterate(source, node -> next[node])
                .dropWhile(node -> next[node] != node)
                .limit(1))
        .toArray();
  }

  private Optional<List<PathStep>> find(
      int source, int target, IntToDoubleFunction priority, IntPredicate walkable) {
    if (source == target) {
      return Optional.empty();
    }
    return new PathSearch(graph, source, target, priority, walkable, MAX_ARCS)
        .find()
        .map(nodes -> steps(nodes, walkable));
  }

  private List<PathStep> steps(int[] nodes, IntPredicate walkable) {
    List<PathStep> steps = new ArrayList<>(2 * nodes.length - 1);
    steps.add(step(nodes[0]));
    for (int i = 1; i < nodes.length; i++) {
      int arc = PathSearch.findArc(graph, nodes[i - 1], nodes[i], walkable);
      steps.add(new PathStep.Via(graph.type(arc).name(), graph.direction(arc)));
      steps.add(step(nodes[i]));
    }
    return List.copyOf(steps);
  }

  private PathStep step(int node) {
    return new PathStep.Node(id.apply(node), name.apply(node));
  }

  /**
   * The nodes that both {@code a} and {@code b} reach by a relationship of this type and direction:
   * shared projects are {@code commonNeighbours(a, b, TOOK_PART_IN, OUT)}. Each once, ascending.
   * O(degree of a + degree of b) of that type and direction.
   */
  public int[] commonNeighbours(int a, int b, Relationship type, Direction direction) {
    int i = graph.firstArc(a, type, direction);
    int endA = graph.endArc(a, type, direction);
    int j = graph.firstArc(b, type, direction);
    int endB = graph.endArc(b, type, direction);
    int[] common = new int[Math.min(endA - i, endB - j)];
    int size = 0;
    while (i < endA && j < endB) {
      int order = Integer.compare(graph.target(i), graph.target(j));
      if (order == 0 && (size == 0 || common[size - 1] != graph.target(i))) {
        common[size++] = graph.target(i);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return Arrays.copyOf(common, size);
  }
}
