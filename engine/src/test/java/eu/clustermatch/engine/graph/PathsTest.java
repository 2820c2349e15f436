package eu.clustermatch.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathsTest {
  @Test
  void showsEachStepWithItsDirection() {
    Drawing drawing =
        new Drawing("a -TOOK_PART_IN-> p, b -TOOK_PART_IN-> p, b -MEMBER_OF-> k, c -MEMBER_OF-> k");
    assertThat(path(drawing, "a", "p")).isEqualTo("a -TOOK_PART_IN-> p");
    assertThat(path(drawing, "a", "b")).isEqualTo("a -TOOK_PART_IN-> p <-TOOK_PART_IN- b");
    assertThat(path(drawing, "p", "k")).isEqualTo("p <-TOOK_PART_IN- b -MEMBER_OF-> k");
    assertThat(path(drawing, "a", "k"))
        .isEqualTo("a -TOOK_PART_IN-> p <-TOOK_PART_IN- b -MEMBER_OF-> k");
    assertThat(path(drawing, "a", "c"))
        .isEqualTo("a -TOOK_PART_IN-> p <-TOOK_PART_IN- b -MEMBER_OF-> k <-MEMBER_OF- c");
  }

  @Test
  void namesItsNodes() {
    Drawing drawing = new Drawing("a -SUPPLIES-> b");
    assertThat(drawing.paths().find(0, 1, _ -> 0))
        .contains(
            List.of(
                new PathStep.Node("id:a", "a"),
                new PathStep.Via("SUPPLIES", Direction.OUT),
                new PathStep.Node("id:b", "b")));
  }

  @Test
  void findsNothingBeyondFourArcsOrInAnotherPartOrFromANodeToItself() {
    Drawing drawing =
        new Drawing(
            """
            a -SUPPLIES-> b, b -SUPPLIES-> c, c -SUPPLIES-> d, d -SUPPLIES-> e, e -SUPPLIES-> f, \
            x -SUPPLIES-> y, alone\
            """);
    assertThat(path(drawing, "a", "e")).endsWith("d -SUPPLIES-> e");
    assertThat(path(drawing, "a", "f")).isEmpty();
    assertThat(path(drawing, "a", "x")).isEmpty();
    assertThat(path(drawing, "alone", "a")).isEmpty();
    assertThat(path(drawing, "a", "a")).isEmpty();
  }

  @Test
  void prefersPriorityThenTheSmallerHubThenTheLowerNumber() {
    Drawing drawing =
        new Drawing(
            """
            a -TOOK_PART_IN-> p, b -TOOK_PART_IN-> p, c -TOOK_PART_IN-> p, \
            a -TOOK_PART_IN-> q, b -TOOK_PART_IN-> q, \
            a -TOOK_PART_IN-> r, b -TOOK_PART_IN-> r\
            """);
    int p = drawing.node("p");
    int q = drawing.node("q");
    assertThat(path(drawing, "a", "b", node -> node == p ? 0.2 : 0.1)).contains(" p ");
    assertThat(path(drawing, "a", "b")).contains(" q ");
    assertThat(path(drawing, "a", "b", node -> node == q ? Double.NEGATIVE_INFINITY : 0))
        .contains(" r ");
  }

  @Test
  void walksArcsOfWeightZeroOnlyWhenTheirTypeIsAskedFor() {
    Drawing drawing =
        new Drawing("a -LOCATED_IN:0-> r, b -LOCATED_IN:0-> r, a -SUPPLIES-> c, b -SUPPLIES-> c");
    assertThat(path(drawing, "a", "b")).isEqualTo("a -SUPPLIES-> c <-SUPPLIES- b");
    Set<Relationship> places = EnumSet.of(Relationship.LOCATED_IN);
    assertThat(drawing.paths().find(0, 1, _ -> 0, places).map(Drawing::draw))
        .contains("a -LOCATED_IN-> r <-LOCATED_IN- b");
  }

  @Test
  void showsTheFirstOfParallelArcs() {
    Drawing drawing = new Drawing("b -SUPPLIES:9-> a, a -SUPPLIES-> b, a -PARTNER_OF:0-> b");
    assertThat(path(drawing, "a", "b")).isEqualTo("a -SUPPLIES-> b");
    assertThat(path(drawing, "b", "a")).isEqualTo("b -SUPPLIES-> a");
  }

  @Test
  void equalsAnExhaustiveSearchOnRandomGraphs() {
    int[] byLength = new int[Paths.MAX_LENGTH + 1];
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      int nodes = random.nextInt(10, 40);
      Graph graph = Link.graph(nodes, Link.random(random, nodes, random.nextInt(5, 3 * nodes)));
      IntToDoubleFunction priority = randomPriority(random, nodes);
      Set<Relationship> types = EnumSet.of(Relationship.MEMBER_OF, Relationship.SUPPLIES);
      Paths paths = paths(graph);
      for (int a = 0; a < nodes; a++) {
        int b = random.nextInt(nodes);
        int[] positive = new Exhaustive(graph, priority, null).find(a, b);
        byLength[Math.max(0, positive.length - 1)]++;
        assertSame(graph, paths.find(a, b, priority), positive);
        assertSame(
            graph,
            paths.find(a, b, priority, types),
            new Exhaustive(graph, priority, types).find(a, b));
      }
    }
    assertThat(Arrays.stream(byLength).min().orElse(0)).isGreaterThan(20);
  }

  /** Small integers, so that sums are exact and ties abound; a few nodes are excluded. */
  private static IntToDoubleFunction randomPriority(Random random, int nodes) {
    double[] priorities =
        random
            .ints(nodes, 0, 12)
            .mapToDouble(i -> i == 0 ? Double.NEGATIVE_INFINITY : i % 3)
            .toArray();
    return node -> priorities[node];
  }

  private static void assertSame(Graph graph, Optional<List<PathStep>> path, int[] expected) {
    List<PathStep> steps = path.orElse(List.of());
    int[] nodes =
        steps.stream()
            .filter(PathStep.Node.class::isInstance)
            .mapToInt(step -> node(step))
            .toArray();
    assertThat(nodes).isEqualTo(expected);
    for (int i = 1; i < steps.size(); i += 2) {
      assertExists(graph, node(steps.get(i - 1)), (PathStep.Via) steps.get(i), steps.get(i + 1));
    }
  }

  private static void assertExists(Graph graph, int from, PathStep.Via via, PathStep to) {
    Relationship type = Relationship.valueOf(via.relationship());
    Direction back = via.direction() == Direction.OUT ? Direction.IN : Direction.OUT;
    assertThat(slice(graph, from, type, via.direction())).contains(node(to));
    assertThat(slice(graph, node(to), type, back)).contains(from);
  }

  private static int[] slice(Graph graph, int v, Relationship type, Direction direction) {
    return IntStream.range(graph.firstArc(v, type, direction), graph.endArc(v, type, direction))
        .map(graph::target)
        .toArray();
  }

  private static int node(PathStep step) {
    return Integer.parseInt(((PathStep.Node) step).id());
  }

  @Test
  void findsARealPathOrNoneWhenArcsRunOut() {
    int found = 0;
    int missed = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Graph graph = Link.graph(40, Link.random(random, 40, 120));
      int a = random.nextInt(20);
      int b = random.nextInt(20, 40);
      int[] best = new Exhaustive(graph, _ -> 0, null).find(a, b);
      for (int arcs = 0; arcs < 60; arcs++) {
        Optional<int[]> path =
            new PathSearch(graph, a, b, _ -> 0, arc -> graph.weight(arc) > 0, arcs).find();
        path.ifPresent(nodes -> assertWalkable(graph, nodes, best.length));
        found += path.isPresent() ? 1 : 0;
        missed += path.isEmpty() && best.length > 0 ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(100);
    assertThat(missed).isGreaterThan(100);
  }

  private static void assertWalkable(Graph graph, int[] nodes, int shortest) {
    assertThat(nodes).hasSizeBetween(shortest, Paths.MAX_LENGTH + 1).doesNotHaveDuplicates();
    for (int i = 1; i < nodes.length; i++) {
      assertThat(PathSearch.findArc(graph, nodes[i - 1], nodes[i], arc -> graph.weight(arc) > 0))
          .isNotNegative();
    }
  }

  @Test
  void listsCommonNeighboursOnceAndInOrder() {
    Drawing drawing =
        new Drawing(
            """
            a -TOOK_PART_IN-> q, a -TOOK_PART_IN-> p, a -TOOK_PART_IN:2-> p, a -TOOK_PART_IN-> s, \
            b -TOOK_PART_IN-> p, b -TOOK_PART_IN-> q, b -TOOK_PART_IN:2-> p, b -TOOK_PART_IN-> t, \
            a -MEMBER_OF-> s, b -MEMBER_OF-> s\
            """);
    assertThat(common(drawing, "a", "b", Relationship.TOOK_PART_IN, Direction.OUT))
        .containsExactly(drawing.nodes("p", "q"));
    assertThat(common(drawing, "a", "b", Relationship.MEMBER_OF, Direction.OUT))
        .containsExactly(drawing.nodes("s"));
    assertThat(common(drawing, "p", "q", Relationship.TOOK_PART_IN, Direction.IN))
        .containsExactly(drawing.nodes("a", "b"));
    assertThat(common(drawing, "p", "q", Relationship.TOOK_PART_IN, Direction.OUT)).isEmpty();
  }

  private static int[] common(
      Drawing drawing, String a, String b, Relationship type, Direction direction) {
    return drawing.paths().commonNeighbours(drawing.node(a), drawing.node(b), type, direction);
  }

  private static String path(Drawing drawing, String from, String to) {
    return path(drawing, from, to, _ -> 0);
  }

  private static String path(
      Drawing drawing, String from, String to, IntToDoubleFunction priority) {
    return drawing
        .paths()
        .find(drawing.node(from), drawing.node(to), priority)
        .map(Drawing::draw)
        .orElse("");
  }

  private static Paths paths(Graph graph) {
    return new Paths(graph, Integer::toString, Integer::toString);
  }

  /** Walks every simple path of up to four arcs and takes the best by the stated order. */
  private record Exhaustive(
      Graph graph, IntToDoubleFunction priority, @Nullable Set<Relationship> types) {

    int[] find(int source, int target) {
      List<int[]> found = new ArrayList<>();
      if (source != target) {
        walk(new int[] {source}, target, found);
      }
      return found.stream()
          .min(
              Comparator.comparingInt((int[] path) -> path.length)
                  .thenComparingDouble(path -> -middle(path).mapToDouble(priority).sum())
                  .thenComparingDouble(
                      path -> middle(path).mapToDouble(graph::weightedDegree).sum())
                  .thenComparing(Arrays::compare))
          .orElse(new int[0]);
    }

    private void walk(int[] path, int target, List<int[]> found) {
      int end = path[path.length - 1];
      if (end == target) {
        found.add(path);
      } else if (path.length <= Paths.MAX_LENGTH && isOpen(path)) {
        IntStream.range(graph.firstArc(end), graph.endArc(end))
            .filter(this::isWalkable)
            .map(graph::target)
            .distinct()
            .filter(next -> Arrays.stream(path).noneMatch(node -> node == next))
            .forEach(next -> walk(append(path, next), target, found));
      }
    }

    private boolean isOpen(int[] path) {
      return path.length == 1
          || priority.applyAsDouble(path[path.length - 1]) > Double.NEGATIVE_INFINITY;
    }

    private boolean isWalkable(int arc) {
      return types == null ? graph.weight(arc) > 0 : types.contains(graph.type(arc));
    }

    private static IntStream middle(int[] path) {
      return Arrays.stream(path, 1, path.length - 1);
    }

    private static int[] append(int[] path, int node) {
      int[] longer = Arrays.copyOf(path, path.length + 1);
      longer[path.length] = node;
      return longer;
    }
  }
}
