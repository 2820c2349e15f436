package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Measures what ties one candidate to each other one: shared projects, shared circles, neighbouring
 * stages. Walks from the one over the graph, so that only those are touched who are tied to it.
 */
final class TieMeter {
  /** A shared circle in ten-thousandths. */
  private static final int WHOLE = Term.UNIT;

  private static final int HALF = Term.UNIT / 2;

  private final Graph graph;
  private final Nodes nodes;
  private final int[] candidates;
  private final List<NavigableSet<Integer>> stages;
  private final Map<Integer, NavigableSet<Integer>> operators = new HashMap<>();

  private final int[] projects;
  private final int[] circle;
  private final int[] ownStage;
  private final int[] theirStage;
  private final boolean[] touched;
  private int[] tied = new int[16];
  private int count;
  private int one;

  /**
   * @param candidates nodes, ascending
   */
  TieMeter(Graph graph, Nodes nodes, int[] candidates) {
    this.graph = graph;
    this.nodes = nodes;
    this.candidates = candidates;
    this.projects = new int[candidates.length];
    this.circle = new int[candidates.length];
    this.ownStage = new int[candidates.length];
    this.theirStage = new int[candidates.length];
    Arrays.fill(ownStage, Nodes.NONE);
    Arrays.fill(theirStage, Nodes.NONE);
    this.touched = new boolean[candidates.length];
    this.stages = Arrays.stream(candidates).mapToObj(this::stagesOf).toList();
    for (int i = 0; i < candidates.length; i++) {
      for (int stage : stages.get(i)) {
        operators.computeIfAbsent(stage, key -> new TreeSet<>()).add(i);
      }
    }
  }

  /** All ties between the candidates. */
  Ties all() {
    Ties.Builder ties = new Ties.Builder(candidates.length);
    for (int a = 0; a < candidates.length; a++) {
      measure(a);
      for (int b : tied()) {
        if (a < b) {
          ties.add(
              a,
              b,
              Term.PAST.millionths(past(b))
                  + Term.CIRCLE.millionths(circle(b))
                  + Term.CHAIN.millionths(chain(b)));
        }
      }
    }
    return ties.build();
  }

  /** Measures the ties of one; those of the one before are forgotten. */
  void measure(int candidate) {
    for (int i = 0; i < count; i++) {
      int b = tied[i];
      projects[b] = 0;
      circle[b] = 0;
      ownStage[b] = Nodes.NONE;
      theirStage[b] = Nodes.NONE;
      touched[b] = false;
    }
    count = 0;
    one = candidate;
    measureProjects();
    measureCircles();
    measureStages();
  }

  /** Those whom anything ties to the one measured. */
  int[] tied() {
    return Arrays.copyOf(tied, count);
  }

  /** How many projects they share. */
  int projects(int other) {
    return projects[other];
  }

  /** {@link Term#PAST} in ten-thousandths. */
  int past(int other) {
    int shared = projects[other];
    return (int) Math.round((double) Term.UNIT * shared / (shared + 2));
  }

  /** {@link Term#CIRCLE} in ten-thousandths. */
  int circle(int other) {
    return circle[other];
  }

  /** {@link Term#CHAIN} in ten-thousandths. */
  int chain(int other) {
    return ownStage[other] == Nodes.NONE ? 0 : Term.UNIT;
  }

  /** The stage of the one measured that is next to {@link #theirStage}, or {@link Nodes#NONE}. */
  int ownStage(int other) {
    return ownStage[other];
  }

  int theirStage(int other) {
    return theirStage[other];
  }

  private void measureProjects() {
    forEach(
        candidates[one],
        Relationship.TOOK_PART_IN,
        Direction.OUT,
        project ->
            forEach(
                project,
                Relationship.TOOK_PART_IN,
                Direction.IN,
                node -> touch(node, b -> projects[b]++)));
  }

  private void measureCircles() {
    int node = candidates[one];
    boolean cluster = nodes.is(node, Label.CLUSTER);
    if (cluster) {
      meet(node, WHOLE, HALF);
      forEachPartner(node, partner -> touch(partner, b -> circle[b] = WHOLE));
    } else {
      forEach(node, Relationship.MEMBER_OF, Direction.OUT, own -> meet(own, WHOLE, HALF));
    }
    forEach(
        node,
        Relationship.AFFILIATED_TO,
        Direction.OUT,
        network ->
            forEach(
                network, Relationship.AFFILIATED_TO, Direction.IN, other -> raise(other, HALF)));
  }

  /** Who is in a cluster, or in one of its standing partners. */
  private void meet(int cluster, int ofOwn, int ofPartner) {
    raiseAll(cluster, ofOwn);
    forEachPartner(cluster, partner -> raiseAll(partner, ofPartner));
  }

  private void raiseAll(int cluster, int degree) {
    raise(cluster, degree);
    forEach(cluster, Relationship.MEMBER_OF, Direction.IN, member -> raise(member, degree));
  }

  private void raise(int node, int degree) {
    touch(node, b -> circle[b] = Math.max(circle[b], degree));
  }

  private void forEachPartner(int cluster, IntConsumer partner) {
    forEach(cluster, Relationship.PARTNER_OF, Direction.OUT, partner);
    forEach(cluster, Relationship.PARTNER_OF, Direction.IN, partner);
  }

  private void measureStages() {
    NavigableSet<Integer> own = stages.get(one);
    for (int stage : own) {
      IntConsumer neighbour =
          next -> {
            if (!own.contains(next)) {
              operators.getOrDefault(next, new TreeSet<>()).forEach(b -> join(stage, next, b));
            }
          };
      forEach(stage, Relationship.FEEDS, Direction.OUT, neighbour);
      forEach(stage, Relationship.FEEDS, Direction.IN, neighbour);
    }
  }

  private void join(int own, int next, int other) {
    if (ownStage[other] == Nodes.NONE && !stages.get(other).contains(own)) {
      touch(
          candidates[other],
          b -> {
            ownStage[b] = own;
            theirStage[b] = next;
          });
    }
  }

  private void touch(int node, IntConsumer change) {
    int b = Arrays.binarySearch(candidates, node);
    if (b >= 0 && b != one) {
      if (!touched[b]) {
        touched[b] = true;
        if (count == tied.length) {
          tied = Arrays.copyOf(tied, 2 * count);
        }
        tied[count++] = b;
      }
      change.accept(b);
    }
  }

  /** Where a node operates, a cluster through its members. */
  private NavigableSet<Integer> stagesOf(int node) {
    NavigableSet<Integer> found = new TreeSet<>();
    forEach(node, Relationship.OPERATES_AT, Direction.OUT, found::add);
    if (nodes.is(node, Label.CLUSTER)) {
      forEach(
          node,
          Relationship.MEMBER_OF,
          Direction.IN,
          member -> forEach(member, Relationship.OPERATES_AT, Direction.OUT, found::add));
    }
    return found;
  }

  /** Every neighbour once: their arcs are in order. */
  private void forEach(int node, Relationship type, Direction direction, IntConsumer neighbour) {
    int end = graph.endArc(node, type, direction);
    int last = Nodes.NONE;
    for (int arc = graph.firstArc(node, type, direction); arc < end; arc++) {
      if (graph.target(arc) != last) {
        last = graph.target(arc);
        neighbour.accept(last);
      }
    }
  }

  /** Who operates at a stage, of a node and its members, the node before them. */
  static int operator(Graph graph, int node, int stage) {
    int own = graph.endArc(node, Relationship.OPERATES_AT, Direction.OUT);
    for (int arc = graph.firstArc(node, Relationship.OPERATES_AT, Direction.OUT);
        arc < own;
        arc++) {
      if (graph.target(arc) == stage) {
        return node;
      }
    }
    int end = graph.endArc(node, Relationship.MEMBER_OF, Direction.IN);
    for (int arc = graph.firstArc(node, Relationship.MEMBER_OF, Direction.IN); arc < end; arc++) {
      if (operator(graph, graph.target(arc), stage) != Nodes.NONE) {
        return graph.target(arc);
      }
    }
    return Nodes.NONE;
  }
}
