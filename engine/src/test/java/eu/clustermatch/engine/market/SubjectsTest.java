package eu.clustermatch.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Drawing;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectsTest {
  @Test
  void equalsAWalkFromWhatIsSought() {
    int found = 0;
    for (int seed = 0; seed < 60; seed++) {
      Snapshot snapshot = Drawing.of(new RandomMarket(seed).drawing()).snapshot();
      Graph graph = snapshot.view().graph();
      Subjects subjects = new Subjects(snapshot, graph, Integer.MAX_VALUE);
      for (int demand : nodes(snapshot, Label.DEMAND)) {
        for (int offer : nodes(snapshot, Label.OFFER)) {
          double expected = 0;
          for (int sought : targets(graph, demand, Relationship.ABOUT)) {
            Map<Integer, Double> would = walk(snapshot, sought);
            for (int offered : targets(graph, offer, Relationship.ABOUT)) {
              expected = Math.max(expected, would.getOrDefault(offered, 0.0));
            }
          }
          Subject best = subjects.best(demand, offer);
          assertThat(best == null ? 0 : best.degree())
              .as("seed %d, %d for %d", seed, offer, demand)
              .isCloseTo(expected, within(1e-9));
          found += best == null ? 0 : 1;
        }
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  /** All that would do for a product, with its degree. */
  private static Map<Integer, Double> walk(Snapshot snapshot, int sought) {
    Graph graph = snapshot.view().graph();
    Map<Integer, Double> would = new HashMap<>();
    below(graph, sought).forEach(node -> would.merge(node, 0.9, Math::max));
    List<Integer> level = targets(graph, sought, Relationship.BROADER);
    level.forEach(
        parent -> below(graph, parent).forEach(node -> would.merge(node, 0.4, Math::max)));
    for (double degree : new double[] {0.7, 0.35, 0.175}) {
      List<Integer> next = new ArrayList<>();
      for (int node : level) {
        would.merge(node, degree, Math::max);
        next.addAll(targets(graph, node, Relationship.BROADER));
      }
      level = next;
    }
    LinkTable table = snapshot.supply().of(Relationship.SUBSTITUTES);
    for (int row = 0; row < table.size(); row++) {
      if (table.to(row) == sought) {
        double degree = (1 + (double) table.amount(row)) / 2;
        would.merge(table.from(row), degree, Math::max);
        below(graph, table.from(row)).forEach(node -> would.merge(node, 0.9 * degree, Math::max));
      }
    }
    would.put(sought, 1.0);
    return would;
  }

  private static Set<Integer> below(Graph graph, int node) {
    Set<Integer> below = new HashSet<>();
    int end = graph.endArc(node, Relationship.BROADER, Direction.IN);
    for (int arc = graph.firstArc(node, Relationship.BROADER, Direction.IN); arc < end; arc++) {
      below.add(graph.target(arc));
      below.addAll(below(graph, graph.target(arc)));
    }
    return below;
  }

  private static List<Integer> targets(Graph graph, int node, Relationship type) {
    List<Integer> targets = new ArrayList<>();
    int end = graph.endArc(node, type, Direction.OUT);
    for (int arc = graph.firstArc(node, type, Direction.OUT); arc < end; arc++) {
      targets.add(graph.target(arc));
    }
    return targets;
  }

  private static List<Integer> nodes(Snapshot snapshot, Label label) {
    List<Integer> nodes = new ArrayList<>();
    for (int node = snapshot.nodes().first(label); node < snapshot.nodes().end(label); node++) {
      nodes.add(node);
    }
    return nodes;
  }
}
