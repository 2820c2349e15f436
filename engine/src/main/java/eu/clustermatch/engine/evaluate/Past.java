package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who had taken part in which project by a split: a graph of two sides. Organisations are those
 * that can be ranked, projects those with a participant; each side is numbered from 0 in the order
 * of the nodes.
 */
final class Past {
  private final int[] organisations;
  private final int[] projects;
  private final int[][] participants;
  private final int[][] tookPartIn;
  private final int[] byDegree;

  Past(Snapshot snapshot, Split split) {
    Graph graph = snapshot.view(split.known()).graph();
    Nodes nodes = snapshot.nodes();
    organisations = Cases.candidates(snapshot, split).stream().toArray();
    projects =
        IntStream.range(nodes.first(Label.PROJECT), nodes.end(Label.PROJECT))
            .filter(node -> graph.degree(node, Relationship.TOOK_PART_IN, Direction.IN) > 0)
            .toArray();
    participants = rows(graph, projects, Direction.IN, organisations);
    tookPartIn = rows(graph, organisations, Direction.OUT, projects);
    byDegree = organisationsOf(Cases.byDegree(snapshot, split));
  }

  private static int[][] rows(Graph graph, int[] from, Direction direction, int[] to) {
    int[][] rows = new int[from.length][];
    for (int i = 0; i < from.length; i++) {
      int first = graph.firstArc(from[i], Relationship.TOOK_PART_IN, direction);
      int end = graph.endArc(from[i], Relationship.TOOK_PART_IN, direction);
      rows[i] =
          IntStream.range(first, end)
              .map(arc -> Arrays.binarySearch(to, graph.target(arc)))
              .filter(place -> place >= 0)
              .distinct()
              .toArray();
    }
    return rows;
  }

  /** How many organisations there are. */
  int organisations() {
    return organisations.length;
  }

  /** How many projects there are. */
  int projects() {
    return projects.length;
  }

  /** The node of an organisation. */
  int organisationNode(int organisation) {
    return organisations[organisation];
  }

  /** The node of a project. */
  int projectNode(int project) {
    return projects[project];
  }

  /** The organisations that some nodes are; nodes that are none are passed over. */
  int[] organisationsOf(int[] nodes) {
    return Arrays.stream(nodes)
        .map(node -> Arrays.binarySearch(organisations, node))
        .filter(organisation -> organisation >= 0)
        .toArray();
  }

  /** The organisation at a place, counted from 0, when those of most projects come first. */
  int byDegree(int place) {
    return byDegree[place];
  }

  /** The organisations that took part in a project; not to be changed. */
  int[] participants(int project) {
    return participants[project];
  }

  /** The projects that an organisation took part in; not to be changed. */
  int[] tookPartIn(int organisation) {
    return tookPartIn[organisation];
  }

  /**
   * For every organisation the sum over what it took part in together with each of the seeds.
   * O(participants of the seeds' projects).
   *
   * @param weight of a project
   */
  double[] shared(int[] seeds, IntToDoubleFunction weight) {
    double[] sums = new double[organisations.length];
    for (int seed : seeds) {
      for (int project : tookPartIn[seed]) {
        double weighed = weight.applyAsDouble(project);
        for (int organisation : participants[project]) {
          sums[organisation] += weighed;
        }
      }
    }
    return sums;
  }
}
