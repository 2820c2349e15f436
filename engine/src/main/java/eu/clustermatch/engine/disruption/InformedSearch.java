package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.disruption.Informed.Reason;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which clusters should hear of a disruption, by stated points: for each member that fails 1, that
 * is strained ½, that may lose something ¼, at most 3 in all; 1 for each ecosystem or technology
 * that is concerned and that it is active in, applies or addresses; ½ for lying where it happens.
 */
final class InformedSearch {
  private static final double MOST_FOR_MEMBERS = 3;
  private static final double FOR_SUBJECT = 1;
  private static final double FOR_PLACE = 0.5;

  private static final List<Relationship> SUBJECTS =
      List.of(Relationship.ACTIVE_IN, Relationship.APPLIES, Relationship.ADDRESSES);

  private final Nodes nodes;
  private final Graph graph;
  private final Map<Integer, List<Integer>> members = new TreeMap<>();
  private final Map<Integer, Map<String, Double>> reasons = new TreeMap<>();

  InformedSearch(Snapshot snapshot, View view) {
    this.nodes = snapshot.nodes();
    this.graph = view.graph();
  }

  /** Notes whom a failure reaches. */
  InformedSearch affected(Spread spread) {
    for (int cluster = nodes.first(Label.CLUSTER); cluster < nodes.end(Label.CLUSTER); cluster++) {
      List<Integer> affected =
          targets(cluster, Relationship.MEMBER_OF, Direction.IN)
              .filter(node -> nodes.is(node, Label.ORGANISATION) && spread.isReached(node))
              .boxed()
              .collect(Collectors.toCollection(ArrayList::new));
      if (!affected.isEmpty()) {
        members.put(cluster, affected);
      }
    }
    members.forEach((cluster, affected) -> {
      affected.sort(Comparator.comparing(spread::effect).thenComparing(node -> node));
      double points = affected.stream().mapToDouble(node -> points(spread.effect(node))).sum();
      add(cluster, inWords(affected, spread), Math.min(points, MOST_FOR_MEMBERS));
    });
    return this;
  }

  private static double points(Effect effect) {
    return switch (effect) {
      case FAILS -> 1;
      case STRAINED -> 0.5;
      case UNKNOWN -> 0.25;
    };
  }

  private String inWords(List<Integer> affected, Spread spread) {
    int worst = affected.getFirst();
    String first =
        switch (spread.effect(worst)) {
          case FAILS -> "%s fails";
          case STRAINED -> "%s loses deliveries";
          case UNKNOWN -> "%s may lose deliveries";
        };
    return first.formatted(nodes.name(worst))
        + (affected.size() == 1
            ? ""
            : ", and %d more of its members %s affected"
                .formatted(affected.size() - 1, affected.size() == 2 ? "is" : "are"));
  }

  /** Notes what it is about: ecosystems and technologies. */
  InformedSearch about(int[] subjects) {
    for (int subject : subjects) {
      for (Relationship type : SUBJECTS) {
        targets(subject, type, Direction.IN)
            .filter(node -> nodes.is(node, Label.CLUSTER))
            .forEach(cluster -> {
              String verb =
                  type == Relationship.ACTIVE_IN
                      ? "is active in "
                      : type == Relationship.APPLIES ? "applies " : "addresses ";
              add(cluster, verb + nodes.name(subject), FOR_SUBJECT);
            });
      }
    }
    return this;
  }

  /**
   * Notes where it happens.
   *
   * @param places regions and countries with all that lies in them
   */
  InformedSearch in(int[] places) {
    for (int place : places) {
      targets(place, Relationship.LOCATED_IN, Direction.IN)
          .filter(node -> nodes.is(node, Label.CLUSTER))
          .forEach(cluster -> add(cluster, "lies in " + nodes.name(place), FOR_PLACE));
    }
    return this;
  }

  private void add(int cluster, String because, double points) {
    reasons.computeIfAbsent(cluster, key -> new HashMap<>()).put(because, points);
  }

  private IntStream targets(int node, Relationship type, Direction direction) {
    return IntStream.range(
            graph.firstArc(node, type, direction), graph.endArc(node, type, direction))
        .map(graph::target)
        .distinct();
  }

  /** Those of most points first. */
  List<Informed> find(int most) {
    List<Informed> found = new ArrayList<>();
    reasons.forEach((cluster, points) -> {
      List<Reason> sorted =
          points.entrySet().stream()
              .map(entry -> new Reason(entry.getKey(), entry.getValue()))
              .sorted(
                  Comparator.comparingDouble(Reason::adds)
                      .reversed()
                      .thenComparing(Reason::because))
              .toList();
      found.add(
          new Informed(
              nodes.id(cluster),
              nodes.name(cluster),
              sorted.stream().mapToDouble(Reason::adds).sum(),
              sorted,
              members.getOrDefault(cluster, List.of()).stream().map(nodes::id).toList()));
    });
    found.sort(Comparator.comparingDouble(Informed::score).reversed().thenComparing(Informed::id));
    return found.stream().limit(most).toList();
  }
}
