package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.text.Concept;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A concept of a question with what lies near it in its taxonomy, and who has to do with that. Who
 * makes a kind of a thing makes the thing; who makes the broader thing may; who makes another kind
 * of it is a guess.
 */
public final class ConceptReach {
  private static final double BELOW = 0.9;
  private static final double ABOVE = 0.5;
  private static final double ASIDE = 0.5;
  private static final double FARTHEST = 0.1;

  /** What further ways to the concept add to the nearest one. */
  private static final double FURTHER = 0.1;

  /** What a text mentions, and what a project is about, says less than what is stated. */
  private static final double INDIRECT = 0.5;

  private static final List<Relationship> STATED =
      List.of(
          Relationship.PRODUCES,
          Relationship.ENGAGED_IN,
          Relationship.APPLIES,
          Relationship.ADDRESSES,
          Relationship.ACTIVE_IN);

  private final Question question;
  private final Concept concept;
  private final double weight;
  private final Map<Integer, Step> near = new LinkedHashMap<>();
  private final Map<Integer, Link> having = new HashMap<>();

  /**
   * @param from the node before on the way from the concept; itself at the concept
   */
  private record Step(double nearness, int from) {}

  /**
   * How a candidate comes to the concept.
   *
   * @param nearness by the shortest way, 0–1, 1 for the concept itself
   * @param all by all ways, added up
   * @param value the node of the taxonomy
   * @param type the relationship that leads from the candidate, or its project, to it
   * @param project of the candidate, or -1
   */
  private record Link(double nearness, double all, int value, Relationship type, int project) {
    Link and(Link other) {
      Link nearest = other.nearness > nearness ? other : this;
      return new Link(
          nearest.nearness, all + other.all, nearest.value, nearest.type, nearest.project);
    }

    double sum() {
      return nearness + FURTHER * (all - nearness);
    }
  }

  /**
   * @param node of the concept
   * @param weight of the concept in its question, 0–1
   */
  ConceptReach(Question question, Concept concept, int node, double weight) {
    this.question = question;
    this.concept = concept;
    this.weight = weight;
    reach(node, 1, node);
    climb(node);
    near.forEach(this::collect);
  }

  /** What the concept weighs in its question, 0–1. */
  double weight() {
    return weight;
  }

  /** Takes a candidate with its nearness, 0–1 and a little more where several ways lead there. */
  interface NearnessConsumer {
    void accept(int candidate, double nearness);
  }

  void forEach(NearnessConsumer consumer) {
    having.forEach((candidate, link) -> consumer.accept(candidate, link.sum()));
  }

  double nearness(int candidate) {
    Link link = having.get(candidate);
    return link == null ? 0 : link.sum();
  }

  /** What a candidate has to do with the concept, in words; null where it has nothing. */
  @Nullable String because(int candidate) {
    Link link = having.get(candidate);
    if (link == null) {
      return null;
    }
    String value = question.nodes().name(link.value);
    boolean itself = question.nodes().id(link.value).equals(concept.id());
    return (link.project < 0 ? "" : "projects about ")
        + (itself ? concept.label() : value + ", near " + concept.label());
  }

  /** From the concept to a candidate; empty where no way leads there. */
  public List<PathStep> path(int candidate) {
    Link link = having.get(candidate);
    if (link == null) {
      return List.of();
    }
    List<PathStep> path = new ArrayList<>();
    walk(link.value, path);
    path.add(new PathStep.Via(link.type.name(), Direction.IN));
    if (link.project >= 0) {
      path.add(step(link.project));
      path.add(new PathStep.Via(Relationship.TOOK_PART_IN.name(), Direction.IN));
    }
    path.add(step(candidate));
    return path;
  }

  private void walk(int value, List<PathStep> path) {
    int from = near.getOrDefault(value, new Step(1, value)).from;
    if (from != value) {
      walk(from, path);
      boolean up = isBroader(from, value);
      path.add(new PathStep.Via(Relationship.BROADER.name(), up ? Direction.OUT : Direction.IN));
    }
    path.add(step(value));
  }

  private boolean isBroader(int node, int broader) {
    boolean[] found = {false};
    question.forEach(
        node, Relationship.BROADER, Direction.OUT, above -> found[0] |= above == broader);
    return found[0];
  }

  private PathStep step(int node) {
    return new PathStep.Node(question.nodes().id(node), question.nodes().name(node));
  }

  /** The node and all below it, each level a little farther. */
  private void reach(int node, double nearness, int from) {
    Deque<Integer> open = new ArrayDeque<>();
    add(node, nearness, from, open);
    while (!open.isEmpty()) {
      int at = open.poll();
      double below = BELOW * near.getOrDefault(at, new Step(0, at)).nearness;
      question.forEach(
          at, Relationship.BROADER, Direction.IN, narrower -> add(narrower, below, at, open));
    }
  }

  private void add(int node, double nearness, int from, Deque<Integer> open) {
    if (nearness >= FARTHEST && !near.containsKey(node)) {
      near.put(node, new Step(nearness, from));
      open.add(node);
    }
  }

  /** What is above, level by level, with what else is below that. */
  private void climb(int node) {
    Deque<Integer> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      int at = open.poll();
      double above = ABOVE * near.getOrDefault(at, new Step(0, at)).nearness;
      Deque<Integer> next = new ArrayDeque<>();
      question.forEach(
          at, Relationship.BROADER, Direction.OUT, broader -> add(broader, above, at, next));
      for (int broader : next) {
        question.forEach(
            broader,
            Relationship.BROADER,
            Direction.IN,
            other -> reach(other, ASIDE * above, broader));
      }
      open.addAll(next);
    }
  }

  private void collect(int value, Step step) {
    for (Relationship type : STATED) {
      question.forEach(value, type, Direction.IN, who -> add(who, step.nearness, value, type));
    }
    question.forEach(
        value,
        Relationship.MENTIONS,
        Direction.IN,
        who -> add(who, INDIRECT * step.nearness, value, Relationship.MENTIONS));
  }

  private void add(int who, double nearness, int value, Relationship type) {
    if (question.nodes().is(who, Label.PROJECT)) {
      question.forEachParticipant(
          who, participant -> keep(participant, INDIRECT * nearness, value, type, who));
    } else if (question.snapshot().isCandidate(who)) {
      keep(who, nearness, value, type, -1);
    }
  }

  private void keep(int candidate, double nearness, int value, Relationship type, int project) {
    having.merge(candidate, new Link(nearness, nearness, value, type, project), Link::and);
  }
}
