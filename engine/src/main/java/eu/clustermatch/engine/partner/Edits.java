package eu.clustermatch.engine.partner;

import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.snapshot.Exclusion;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Vocabulary;
import eu.clustermatch.engine.text.Concept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The single edits that may help a candidate, in the order in which they are tried: values of
 * filters that keep it out; technologies that the question, its filters or those who ask name, the
 * rarest first, since what is rare tells most; a project with one of those who ask, the one with
 * the fewest ties first, since there a new tie weighs most; and values of other filters, which let
 * its rivals in.
 *
 * @param all what is tried
 * @param untried how many more there would be: the work is bounded
 */
record Edits(List<Edit> all, int untried) {
  private static final int MOST_TECHNOLOGIES = 4;
  private static final int MOST_SEEDS = 3;
  private static final int MOST_DROPS = 8;

  static Edits of(Inquiry inquiry, Filters filters, int candidate) {
    List<Edit> blocking = new ArrayList<>();
    List<Edit> others = new ArrayList<>();
    Set<String> excluding =
        inquiry.selection().exclusions(candidate).stream()
            .map(Exclusion::filter)
            .collect(Collectors.toSet());
    for (Filters.Value value : filters.values()) {
      (excluding.contains(value.filter()) ? blocking : others).add(new Edit.DropFilter(value));
    }
    List<Edit> technologies = technologies(inquiry.question(), filters, candidate, excluding);
    List<Edit> projects = projects(inquiry.question());
    int drops = Math.min(blocking.size(), MOST_DROPS);
    List<Edit> all =
        Stream.of(
                blocking.stream().limit(drops),
                technologies.stream().limit(MOST_TECHNOLOGIES),
                projects.stream().limit(MOST_SEEDS),
                others.stream().limit(MOST_DROPS - drops))
            .flatMap(edits -> edits)
            .toList();
    int possible = blocking.size() + technologies.size() + projects.size() + others.size();
    return new Edits(all, possible - all.size());
  }

  /** One that passes a filter comes first, however common it is. */
  private static List<Edit> technologies(
      Question question, Filters filters, int candidate, Set<String> excluding) {
    Set<Integer> filtered = new TreeSet<>();
    if (excluding.contains("technology")) {
      filters.technology().forEach(value -> filtered.add(technology(question, value)));
    }
    Set<Integer> named = named(question);
    named.addAll(filtered);
    named.removeAll(technologies(question, candidate));
    Nodes nodes = question.nodes();
    return named.stream()
        .sorted(
            Comparator.<Integer, Boolean>comparing(node -> !filtered.contains(node))
                .thenComparing(node -> having(question, node))
                .thenComparing(nodes::id))
        .<Edit>map(node -> new Edit.AddTechnology(nodes.id(node), nodes.name(node)))
        .toList();
  }

  /** Those that the text names or that those who ask have. */
  private static Set<Integer> named(Question question) {
    Set<Integer> named = new TreeSet<>();
    for (Concept concept : question.concepts()) {
      named.add(technology(question, concept.id()));
    }
    for (int seed : question.seeds()) {
      named.addAll(technologies(question, seed));
    }
    named.remove(Nodes.NONE);
    return named;
  }

  private static int technology(Question question, String id) {
    return question.nodes().find(Label.TECHNOLOGY, Vocabulary.id("technology", id));
  }

  private static Set<Integer> technologies(Question question, int node) {
    Set<Integer> technologies = new TreeSet<>();
    question.forEach(node, Relationship.APPLIES, Direction.OUT, technologies::add);
    question.forEach(node, Relationship.ADDRESSES, Direction.OUT, technologies::add);
    return technologies;
  }

  private static int having(Question question, int technology) {
    return question.graph().degree(technology, Relationship.APPLIES, Direction.IN)
        + question.graph().degree(technology, Relationship.ADDRESSES, Direction.IN);
  }

  private static List<Edit> projects(Question question) {
    Nodes nodes = question.nodes();
    return Arrays.stream(question.seeds())
        .boxed()
        .sorted(
            Comparator.<Integer, Double>comparing(question.graph()::weightedDegree)
                .thenComparing(nodes::id))
        .<Edit>map(seed -> new Edit.AddSharedProject(nodes.id(seed), nodes.name(seed)))
        .toList();
  }
}
