package eu.clustermatch.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articulation points and dominators against JGraphT on the same graphs with power-law degrees
 * (Chung &amp; Lu's model) and the same answers, one thread. Building the graphs does not count.
 *
 * <p>JGraphT finds cut points along with the blocks between them, in one class, by a recursion that
 * needs a deep stack; it has no dominators, so that there it is the iteration of Cooper, Harvey
 * &amp; Kennedy (<em>A simple, fast dominance algorithm</em>, 2001), written here over its
 * interface.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx6g", "-Xss1g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class CutBenchmark {
  private static final int EDGES_PER_NODE = 10;
  private static final double ARCS_PER_NODE = 2.5;

  /** What is measured at two sizes: the arrays. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH calls setUp before anything else.
  public static class Ours {
    @Param({"100000", "1000000"})
    public int nodes;

    private Digraph undirected;
    private Digraph directed;
    private int root;

    @Setup
    public void setUp() {
      undirected = powerLaw(nodes, EDGES_PER_NODE * nodes, new Random(7)).undirected();
      directed = powerLaw(nodes, (int) (ARCS_PER_NODE * nodes), new Random(7)).digraph();
      root = hub(directed);
      BitSet points = ArticulationPoints.of(undirected);
      System.out.printf(
          "%n%d nodes: %d arcs undirected, %d articulation points; %d arcs directed, %d"
              + " reachable%n",
          nodes,
          undirected.arcs(),
          points.cardinality(),
          directed.arcs(),
          1 + Dominators.of(directed, root).dominated()[root]);
    }
  }

  /** What is measured at one size: JGraphT's graphs. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH calls setUp before anything else.
  public static class JGraphT {
    @Param("100000")
    public int nodes;

    private org.jgrapht.Graph<Integer, DefaultEdge> undirected;
    private org.jgrapht.Graph<Integer, DefaultEdge> directed;
    private int root;

    @Setup
    public void setUp() {
      Ours ours = new Ours();
      ours.nodes = nodes;
      ours.setUp();
      undirected = fill(new SimpleGraph<>(DefaultEdge.class), ours.undirected);
      directed = fill(new SimpleDirectedGraph<>(DefaultEdge.class), ours.directed);
      root = ours.root;
      requireSame(ArticulationPoints.of(ours.undirected), cutPoints(undirected));
      Dominators dominators = Dominators.of(ours.directed, root);
      Map<Integer, Integer> expected = new HashMap<>();
      for (int v = 0; v < nodes; v++) {
        if (v != root && dominators.isReachable(v)) {
          expected.put(v, dominators.immediateDominator(v));
        }
      }
      requireSame(expected, immediateDominators(directed, root));
    }
  }

  @Benchmark
  public BitSet articulationPoints(Ours graphs) {
    return ArticulationPoints.of(graphs.undirected);
  }

  @Benchmark
  public BitSet articulationPointsOfJGraphT(JGraphT graphs) {
    return cutPoints(graphs.undirected);
  }

  @Benchmark
  public Dominators dominators(Ours graphs) {
    return Dominators.of(graphs.directed, graphs.root);
  }

  @Benchmark
  public Map<Integer, Integer> dominatorsOverJGraphT(JGraphT graphs) {
    return immediateDominators(graphs.directed, graphs.root);
  }

  /**
   * Node of rank i is an end with probability ∝ i^(1/1.73 − 1); ranks are dealt out at random. The
   * last tenth of the nodes have but one arc, from an earlier node, and hang on by it.
   */
  private static Arcs powerLaw(int nodes, int arcs, Random random) {
    int core = nodes - nodes / 10;
    int[] byRank = IntStream.range(0, core).toArray();
    for (int i = core - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = byRank[i];
      byRank[i] = byRank[j];
      byRank[j] = swapped;
    }
    int[] from = new int[arcs];
    int[] to = new int[arcs];
    for (int i = 0; i < arcs; i++) {
      int hanging = core + i;
      from[i] =
          hanging < nodes
              ? random.nextInt(hanging)
              : byRank[(int) (core * Math.pow(random.nextDouble(), 1.73))];
      to[i] =
          hanging < nodes ? hanging : byRank[(int) (core * Math.pow(random.nextDouble(), 1.73))];
    }
    return new Arcs(nodes, from, to);
  }

  private static int hub(Digraph graph) {
    int hub = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      if (graph.endArc(v) - graph.firstArc(v) > graph.endArc(hub) - graph.firstArc(hub)) {
        hub = v;
      }
    }
    return hub;
  }

  /** JGraphT's simple graphs keep no loops and no parallel edges; neither answer asks for them. */
  private static org.jgrapht.Graph<Integer, DefaultEdge> fill(
      org.jgrapht.Graph<Integer, DefaultEdge> filled, Digraph graph) {
    IntStream.range(0, graph.nodes()).forEach(filled::addVertex);
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.firstArc(v); arc < graph.endArc(v); arc++) {
        if (graph.target(arc) != v) {
          filled.addEdge(v, graph.target(arc));
        }
      }
    }
    return filled;
  }

  private static BitSet cutPoints(org.jgrapht.Graph<Integer, DefaultEdge> graph) {
    BitSet points = new BitSet();
    new BiconnectivityInspector<>(graph).getCutpoints().forEach(points::set);
    return points;
  }

  private static void requireSame(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException("JGraphT and the arrays answer differently.");
    }
  }

  private static Map<Integer, Integer> immediateDominators(
      org.jgrapht.Graph<Integer, DefaultEdge> graph, Integer root) {
    List<Integer> order = reversePostorder(graph, root);
    Map<Integer, Integer> places = new HashMap<>();
    order.forEach(v -> places.put(v, places.size()));
    int[] immediate = new int[order.size()];
    Arrays.fill(immediate, 1, immediate.length, -1);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int w = 1; w < immediate.length; w++) {
        int dominator = -1;
        for (DefaultEdge edge : graph.incomingEdgesOf(order.get(w))) {
          Integer place = places.get(graph.getEdgeSource(edge));
          if (place != null && immediate[place] != -1) {
            dominator = dominator == -1 ? place : common(immediate, dominator, place);
          }
        }
        changed |= immediate[w] != dominator;
        immediate[w] = dominator;
      }
    }
    Map<Integer, Integer> dominators = new HashMap<>();
    for (int w = 1; w < immediate.length; w++) {
      dominators.put(order.get(w), order.get(immediate[w]));
    }
    return dominators;
  }

  private static int common(int[] immediate, int a, int b) {
    while (a != b) {
      if (a > b) {
        a = immediate[a];
      } else {
        b = immediate[b];
      }
    }
    return a;
  }

  private static List<Integer> reversePostorder(
      org.jgrapht.Graph<Integer, DefaultEdge> graph, Integer root) {
    List<Integer> order = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(Set.of(root));
    Deque<Integer> path = new ArrayDeque<>(List.of(root));
    Deque<Iterator<Integer>> ways = new ArrayDeque<>();
    ways.push(Graphs.successorListOf(graph, root).iterator());
    while (!path.isEmpty()) {
      Iterator<Integer> way = ways.element();
      if (!way.hasNext()) {
        ways.pop();
        order.add(path.pop());
      } else {
        Integer next = way.next();
        if (seen.add(next)) {
          path.push(next);
          ways.push(Graphs.successorListOf(graph, next).iterator());
        }
      }
    }
    return order.reversed();
  }
}
