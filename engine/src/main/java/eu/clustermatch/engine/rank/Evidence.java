package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.graph.Paths;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.Snippet;
import eu.clustermatch.engine.text.Snippets;
import eu.clustermatch.engine.text.TextQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the contributions of a hit come from: real paths of the graph, and the words that
 * matched.
 */
public final class Evidence {
  private static final Set<String> FROM_SEEDS =
      Set.of(
          "graph-proximity",
          "shared-projects",
          "acquaintances",
          "earlier-consortium",
          "led-on-topic",
          "led-by-on-topic",
          "partners-of-partners");
  private static final Set<String> FROM_DOCUMENTS =
      Set.of("topic-proximity", "similar-projects", "experience-text");
  private static final int MOST_DOCUMENTS = 2;
  private static final int MOST_SEEDS = 3;

  private final Question question;
  private final @Nullable Snippets texts;

  /** The same projects speak for many hits. */
  private final Map<Integer, List<Snippet>> snippets = new HashMap<>();

  /**
   * @param asOf epoch day of the question
   */
  public Evidence(Question question, int asOf) {
    TextQuestion text = question.text();
    this.question = question;
    this.texts = text == null ? null : question.snapshot().text().snippets(text, asOf);
  }

  /** At least one path for every graph contribution, none twice. */
  public List<List<PathStep>> paths(Ranked hit) {
    Set<String> signals =
        hit.contributions().stream().map(Contribution::signal).collect(Collectors.toSet());
    int node = hit.node();
    Set<List<PathStep>> paths = new LinkedHashSet<>();
    if (!Collections.disjoint(signals, FROM_SEEDS)) {
      fromSeeds(node, paths);
    }
    if (!Collections.disjoint(signals, FROM_DOCUMENTS)) {
      fromDocuments(node, paths);
    }
    if (signals.contains("shared-technologies")) {
      through(node, Label.TECHNOLOGY, paths, Relationship.APPLIES, Relationship.ADDRESSES);
    }
    if (signals.contains("shared-ecosystems")) {
      through(node, Label.ECOSYSTEM, paths, Relationship.ACTIVE_IN);
    }
    if (signals.contains("shared-products")) {
      through(node, Label.PRODUCT, paths, Relationship.PRODUCES);
    }
    if (signals.contains(ComplementaryStages.NAME)) {
      paths.add(
          question
              .view()
              .paths()
              .along(
                  ComplementaryStages.chain(question, node),
                  Set.of(Relationship.MEMBER_OF, Relationship.OPERATES_AT, Relationship.FEEDS)));
    }
    if (signals.contains("matching-concepts")) {
      fromConcepts(node, paths);
    }
    return List.copyOf(paths);
  }

  /** One path is enough: the concepts of a question are near one another. */
  private void fromConcepts(int node, Set<List<PathStep>> paths) {
    question.reaches().stream()
        .map(reach -> reach.path(node))
        .filter(path -> !path.isEmpty())
        .findFirst()
        .ifPresent(paths::add);
  }

  /**
   * The best snippet of each of the documents that speak for a hit: its profile, then its projects.
   */
  public List<Snippet> snippets(int node) {
    Snippets finder = texts;
    if (finder == null) {
      return List.of();
    }
    List<Integer> documents = new ArrayList<>();
    if (question.relevance(node) > 0) {
      documents.add(node);
    }
    documents.addAll(projects(node, question::relevance));
    return documents.stream()
        .limit(MOST_DOCUMENTS)
        .flatMap(
            document -> snippets.computeIfAbsent(document, key -> finder.find(key, 1)).stream())
        .toList();
  }

  private void fromSeeds(int node, Set<List<PathStep>> paths) {
    Paths search = question.view().paths();
    int[] seeds = question.seeds();
    boolean found = false;
    for (int i = 0; i < Math.min(seeds.length, MOST_SEEDS); i++) {
      Optional<List<PathStep>> path = search.find(seeds[i], node, this::tellingMost);
      path.ifPresent(paths::add);
      found |= path.isPresent();
    }
    if (!found) {
      search.nearest(node, question::isSeed).ifPresent(paths::add);
    }
  }

  /** A project tells more than a network or a technology, and one about the question most. */
  private double tellingMost(int node) {
    return (question.nodes().is(node, Label.PROJECT) ? 1 : 0) + question.relevance(node);
  }

  /** A path that needs no seed starts at the matched document, which may be the hit's profile. */
  private void fromDocuments(int node, Set<List<PathStep>> paths) {
    List<Integer> own = projects(node, this::alike);
    if (!own.isEmpty()) {
      paths.add(path(own.getFirst(), Relationship.TOOK_PART_IN, Direction.IN, node));
    } else if (question.relevance(node) > 0) {
      paths.add(List.of(new PathStep.Node(question.nodes().id(node), question.nodes().name(node))));
    } else {
      question.view().paths().nearest(node, document -> alike(document) > 0).ifPresent(paths::add);
    }
  }

  /** How much like the question a document is, in its words and in what it means. */
  private double alike(int document) {
    return question.relevance(document) + question.likeness(document);
  }

  /** The best first, of equals the one with the lower number; few of maybe hundreds. */
  private List<Integer> projects(int node, IntToDoubleFunction worth) {
    List<Integer> best = new ArrayList<>();
    question.forEachProject(
        node,
        project -> {
          double value = worth.applyAsDouble(project);
          int place = best.size();
          while (place > 0 && value > worth.applyAsDouble(best.get(place - 1))) {
            place--;
          }
          if (value > 0 && place < MOST_DOCUMENTS && !best.contains(project)) {
            best.add(place, project);
            best.subList(Math.min(best.size(), MOST_DOCUMENTS), best.size()).clear();
          }
        });
    return best;
  }

  /** From a seed, or from a concept that the text names, to a hit that has the same. */
  private void through(
      int node, Label vocabulary, Set<List<PathStep>> paths, Relationship... links) {
    for (int seed : question.seeds()) {
      question
          .view()
          .paths()
          .find(
              seed,
              node,
              value -> question.nodes().is(value, vocabulary) ? 0 : Double.NEGATIVE_INFINITY,
              Set.of(links))
          .ifPresent(paths::add);
    }
    for (Concept concept : question.namedConcepts()) {
      int value = question.nodes().find(vocabulary, concept.id());
      if (value != Nodes.NONE) {
        for (Relationship link : links) {
          question.forEach(
              value,
              link,
              Direction.IN,
              having -> {
                if (having == node) {
                  paths.add(path(value, link, Direction.IN, node));
                }
              });
        }
      }
    }
  }

  private List<PathStep> path(int from, Relationship type, Direction direction, int to) {
    Nodes nodes = question.nodes();
    return List.of(
        new PathStep.Node(nodes.id(from), nodes.name(from)),
        new PathStep.Via(type.name(), direction),
        new PathStep.Node(nodes.id(to), nodes.name(to)));
  }
}
