package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The stages of a value chain from its beginning to its end: each after all that feed it, ties by
 * id. In a loop, as recycling makes one, that stage comes next which most of the placed ones feed.
 */
final class StageOrder {
  private StageOrder() {}

  /** O(stages² × feeds). */
  static List<Integer> of(Graph graph, NavigableSet<Integer> stages) {
    List<Integer> placed = new ArrayList<>();
    NavigableSet<Integer> open = new TreeSet<>(stages);
    Comparator<Integer> next =
        Comparator.<Integer>comparingLong(
                stage -> feeding(graph, stage).filter(open::contains).count() == 0 ? 0 : 1)
            .thenComparing(
                stage -> feeding(graph, stage).filter(placed::contains).count(),
                Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder());
    while (!open.isEmpty()) {
      Integer stage = open.stream().min(next).orElseThrow();
      open.remove(stage);
      placed.add(stage);
    }
    return placed;
  }

  /** The stages that feed one; a stage that feeds itself does not count. */
  static IntStream feeding(Graph graph, int stage) {
    return linked(graph, stage, Relationship.FEEDS, Direction.IN).filter(other -> other != stage);
  }

  /** The stages that one feeds. */
  static IntStream fed(Graph graph, int stage) {
    return linked(graph, stage, Relationship.FEEDS, Direction.OUT).filter(other -> other != stage);
  }

  /** What the arcs of a type lead to. */
  static IntStream linked(Graph graph, int node, Relationship type, Direction direction) {
    return IntStream.range(
            graph.firstArc(node, type, direction), graph.endArc(node, type, direction))
        .map(graph::target);
  }
}
