package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.text.Concept;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of what was asked for a candidate has: values of a vocabulary that the seeds have or
 * that the text names, each counted by its rarity ln(1 + candidates / (1 + candidates with the
 * value)), over the sum of what was asked. Range 0–1.
 */
final class SharedValues implements Signal<Question> {
  private final String name;
  private final Label vocabulary;
  private final List<Relationship> links;

  SharedValues(String name, Label vocabulary, Relationship... links) {
    this.name = name;
    this.vocabulary = vocabulary;
    this.links = List.of(links);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Meaning meaning() {
    return new Meaning(
        "How many of the %s that those who ask have, or that the text names, a candidate has, too;"
                .formatted(name.substring("shared-".length()))
            + " rare ones count for more.",
        "What two have in common they can work on together, and the rarer it is, the more it says.",
        1);
  }

  @Override
  public void measure(Question question, Values values) {
    NavigableSet<Integer> asked = asked(question);
    double total = asked.stream().mapToDouble(value -> rarityOf(question, value)).sum();
    for (int value : asked) {
      double share = rarityOf(question, value) / total;
      having(question, value).forEach(node -> values.add(node, share));
    }
  }

  @Override
  public String because(Question question, int candidate, double value) {
    return asked(question).stream()
        .filter(node -> having(question, node).contains(candidate))
        .map(question.nodes()::name)
        .collect(Collectors.joining(", "));
  }

  /** The values that the seeds have or that the text names. */
  NavigableSet<Integer> asked(Question question) {
    NavigableSet<Integer> asked = new TreeSet<>();
    for (int seed : question.seeds()) {
      for (Relationship link : links) {
        question.forEach(seed, link, Direction.OUT, asked::add);
      }
    }
    for (Concept concept : question.namedConcepts()) {
      int node = question.nodes().find(vocabulary, concept.id());
      if (node != Nodes.NONE) {
        asked.add(node);
      }
    }
    return asked;
  }

  /** Who might be found for a value. Projects, networks and activities have it, too. */
  private NavigableSet<Integer> having(Question question, int value) {
    NavigableSet<Integer> having = new TreeSet<>();
    for (Relationship link : links) {
      question.forEach(
          value,
          link,
          Direction.IN,
          node -> {
            if (question.snapshot().isCandidate(node)) {
              having.add(node);
            }
          });
    }
    return having;
  }

  private double rarityOf(Question question, int value) {
    return rarity(question, having(question, value).size());
  }

  /**
   * How much it says that a candidate has what so many candidates have, in nats, above 0.
   *
   * @param having how many
   */
  static double rarity(Question question, int having) {
    Nodes nodes = question.nodes();
    int candidates =
        nodes.end(Label.CLUSTER)
            - nodes.first(Label.CLUSTER)
            + nodes.end(Label.ORGANISATION)
            - nodes.first(Label.ORGANISATION);
    return Math.log1p(candidates / (1.0 + having));
  }
}
