package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What those who ask lack in their value chains: the stages that feed theirs, or that theirs feed,
 * and at which they do not operate themselves. Each that a candidate covers counts by its rarity,
 * as in {@link SharedValues}, over the sum of all that they lack. A cluster operates where its
 * members do. Range 0–1.
 */
public final class ComplementaryStages implements Signal<Question> {
  public static final String NAME = "complementary-stages";

  ComplementaryStages() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many of the stages of value chains that come right before or after those of the ones"
            + " who ask, and that these do not cover themselves, a candidate covers, a cluster"
            + " through its members; stages that few cover count for more.",
        "Who makes what a stage needs, or needs what it makes, completes a value chain.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    SequencedMap<Integer, NavigableSet<Integer>> operators = new TreeMap<>();
    lacking(question).forEach(stage -> operators.put(stage, operators(question, stage)));
    double total =
        operators.values().stream()
            .mapToDouble(nodes -> SharedValues.rarity(question, nodes.size()))
            .sum();
    for (NavigableSet<Integer> nodes : operators.values()) {
      double share = SharedValues.rarity(question, nodes.size()) / total;
      nodes.forEach(node -> values.add(node, share));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return "covers "
        + covered(question, candidate).stream()
            .map(stage ->
                "%s, next to %s"
                    .formatted(
                        question.nodes().name(stage),
                        question.nodes().name(neighbourOfSeeds(question, stage))))
            .collect(Collectors.joining("; "));
  }

  /**
   * From one who asks to a candidate of which something is measured: nodes of one who asks, maybe
   * of a member, of its stage, of the stage next to it that the candidate covers, maybe of a
   * member, and of the candidate.
   */
  public static int[] chain(Question question, int candidate) {
    int covered = covered(question, candidate).first();
    int own = neighbourOfSeeds(question, covered);
    int seed =
        Arrays.stream(question.seeds())
            .filter(asking -> stages(question, asking).contains(own))
            .findFirst()
            .orElseThrow();
    return IntStream.of(
            seed,
            operator(question, seed, own),
            own,
            covered,
            operator(question, candidate, covered),
            candidate)
        .distinct()
        .toArray();
  }

  /** Who of a node and its members operates at a stage, the node itself before the first. */
  private static int operator(Question question, int node, int stage) {
    NavigableSet<Integer> operators = new TreeSet<>();
    question.forEach(stage, Relationship.OPERATES_AT, Direction.IN, operators::add);
    if (operators.contains(node)) {
      return node;
    }
    NavigableSet<Integer> members = new TreeSet<>();
    question.forEach(node, Relationship.MEMBER_OF, Direction.IN, members::add);
    members.retainAll(operators);
    return members.first();
  }

  private static NavigableSet<Integer> covered(Question question, int candidate) {
    NavigableSet<Integer> covered = stages(question, candidate);
    covered.retainAll(lacking(question));
    return covered;
  }

  /** The stages next to those of the seeds that are not among these. */
  private static SortedSet<Integer> lacking(Question question) {
    NavigableSet<Integer> own = own(question);
    NavigableSet<Integer> lacking = new TreeSet<>();
    own.forEach(stage -> lacking.addAll(neighbours(question, stage)));
    lacking.removeAll(own);
    return lacking;
  }

  /** The first of the seeds' stages that is next to this one. */
  private static int neighbourOfSeeds(Question question, int stage) {
    NavigableSet<Integer> own = own(question);
    own.retainAll(neighbours(question, stage));
    return own.first();
  }

  private static NavigableSet<Integer> own(Question question) {
    NavigableSet<Integer> own = new TreeSet<>();
    for (int seed : question.seeds()) {
      own.addAll(stages(question, seed));
    }
    return own;
  }

  /** Where a node or its members operate. */
  private static NavigableSet<Integer> stages(Question question, int node) {
    NavigableSet<Integer> stages = new TreeSet<>();
    question.forEach(node, Relationship.OPERATES_AT, Direction.OUT, stages::add);
    question.forEach(
        node,
        Relationship.MEMBER_OF,
        Direction.IN,
        member -> question.forEach(member, Relationship.OPERATES_AT, Direction.OUT, stages::add));
    return stages;
  }

  private static NavigableSet<Integer> neighbours(Question question, int stage) {
    NavigableSet<Integer> neighbours = new TreeSet<>();
    question.forEach(stage, Relationship.FEEDS, Direction.IN, neighbours::add);
    question.forEach(stage, Relationship.FEEDS, Direction.OUT, neighbours::add);
    return neighbours;
  }

  /** Who operates at a stage, and the clusters they are members of. */
  private static NavigableSet<Integer> operators(Question question, int stage) {
    NavigableSet<Integer> operators = new TreeSet<>();
    question.forEach(
        stage,
        Relationship.OPERATES_AT,
        Direction.IN,
        node -> {
          operators.add(node);
          question.forEach(node, Relationship.MEMBER_OF, Direction.OUT, operators::add);
        });
    return operators;
  }
}
