package eu.clustermatch.engine.graph;

import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Forward push against a plain power iteration over the same arrays, one thread, one seed a
 * question, on a graph with power-law degrees (Chung &amp; Lu's model) and ten relationships a node
 * whose numbering says nothing about who is near whom.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 5)
@SuppressWarnings("NullAway.Init") // JMH calls setUp before anything else.
public class ProximityBenchmark {
  private static final double EPSILON = 1e-6;
  private static final double ALPHA = PersonalisedPageRank.DEFAULT_ALPHA;
  private static final int QUESTIONS = 1000;

  @Param({"100000", "1000000"})
  public int nodes;

  private Graph graph;
  private PersonalisedPageRank pageRank;
  private int[] seeds;
  private int question;

  @Setup
  public void setUp() {
    Random random = new Random(7);
    graph = powerLaw(random);
    pageRank = new PersonalisedPageRank(graph);
    seeds = random.ints(QUESTIONS, 0, nodes).filter(v -> graph.degree(v) > 0).toArray();
    int hub = IntStream.range(0, nodes).map(graph::degree).max().orElse(0);
    System.out.printf(
        "%n%d nodes, %d arcs, %d MB, maximum degree %d; overlap@20 with exact π: %.3f, π/d: %.3f%n",
        nodes, graph.arcs(), graph.bytes() >> 20, hub, overlap(v -> 1), overlap(this::degree));
  }

  private double degree(int v) {
    return graph.weightedDegree(v);
  }

  /** Node of rank i is an end with probability ∝ i^(1/1.73 − 1); ranks are dealt out at random. */
  private Graph powerLaw(Random random) {
    int[] byRank = IntStream.range(0, nodes).toArray();
    for (int i = nodes - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = byRank[i];
      byRank[i] = byRank[j];
      byRank[j] = swapped;
    }
    GraphBuilder builder = Graph.builder(nodes);
    for (long i = 0; i < 10L * nodes; i++) {
      int from = byRank[(int) (nodes * Math.pow(random.nextDouble(), 1.73))];
      int to = byRank[(int) (nodes * Math.pow(random.nextDouble(), 1.73))];
      if (from != to) {
        float weight = 0.5f * (1 + random.nextInt(4));
        builder.add(from, to, Relationship.TOOK_PART_IN, weight, 0, Graph.UNDATED_TO);
      }
    }
    return builder.build();
  }

  @Benchmark
  public Proximity push() {
    return push(nextSeed());
  }

  @Benchmark
  public double[] powerIteration() {
    return powerIteration(nextSeed(), EPSILON);
  }

  private int nextSeed() {
    question = (question + 1) % seeds.length;
    return seeds[question];
  }

  private Proximity push(int seed) {
    return pageRank.push(new int[] {seed}, new double[] {1}, EPSILON);
  }

  /** Until two iterates differ by less than {@code tolerance} in the 1-norm. */
  private double[] powerIteration(int seed, double tolerance) {
    double[] rank = new double[nodes];
    double[] share = new double[nodes];
    rank[seed] = 1;
    double change = 1;
    while (change >= tolerance) {
      for (int v = 0; v < nodes; v++) {
        share[v] = rank[v] == 0 ? 0 : (1 - ALPHA) * rank[v] / graph.weightedDegree(v);
      }
      change = 0;
      for (int v = 0; v < nodes; v++) {
        double next = inflow(v, share) + (v == seed ? ALPHA : 0);
        change += Math.abs(next - rank[v]);
        rank[v] = next;
      }
    }
    return rank;
  }

  private double inflow(int v, double[] share) {
    double inflow = 0;
    for (int arc = graph.firstArc(v); arc < graph.endArc(v); arc++) {
      inflow += share[graph.target(arc)] * graph.weight(arc);
    }
    return inflow;
  }

  private double overlap(IntToDoubleFunction divisor) {
    return Arrays.stream(seeds)
        .limit(10)
        .mapToDouble(seed -> {
          double[] exact = powerIteration(seed, 1e-10);
          Proximity proximity = push(seed);
          Set<Integer> truth = top20(v -> exact[v] / divisor.applyAsDouble(v), seed);
          Set<Integer> found = top20(v -> proximity.improved(v) / divisor.applyAsDouble(v), seed);
          return found.stream().filter(truth::contains).count() / 20.0;
        })
        .average()
        .orElse(0);
  }

  private Set<Integer> top20(IntToDoubleFunction value, int seed) {
    return IntStream.range(0, nodes)
        .filter(v -> v != seed && graph.degree(v) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer v) -> -value.applyAsDouble(v)))
        .limit(20)
        .collect(Collectors.toSet());
  }
}
