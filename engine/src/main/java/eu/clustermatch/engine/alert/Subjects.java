package eu.clustermatch.engine.alert;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.text.Concept;
import eu.clustermatch.engine.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text is about: concepts and places that it names, or that its words come close to. */
final class Subjects {
  private static final List<Label> AFFECTED =
      List.of(Label.PRODUCT, Label.TECHNOLOGY, Label.ECOSYSTEM, Label.ACTIVITY);

  /** What shares less with the text than this is chance. */
  private static final double LEAST = 0.3;

  private Subjects() {}

  /**
   * Every concept of which the text holds a whole label; then, the best first, those that its other
   * words come close to, each word leading to one at most.
   *
   * @param rest the text without words that say what happened
   */
  static List<Concept> concepts(Snapshot snapshot, String text, String rest, String language) {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Concept concept : affected(snapshot, snapshot.concepts().named(text, language))) {
      concepts.put(concept.id(), concept);
      taken.addAll(words(concept));
    }
    for (Concept concept : affected(snapshot, snapshot.concepts().alike(rest, language))) {
      List<String> words = words(concept);
      if (!concept.exact()
          && concept.score() >= LEAST
          && words.stream().noneMatch(taken::contains)) {
        concepts.putIfAbsent(concept.id(), concept);
        taken.addAll(words);
      }
    }
    return List.copyOf(concepts.values());
  }

  private static List<Concept> affected(Snapshot snapshot, List<Concept> concepts) {
    Nodes nodes = snapshot.nodes();
    return concepts.stream()
        .filter(concept ->
            AFFECTED.stream().anyMatch(label -> nodes.find(label, concept.id()) != Nodes.NONE))
        .toList();
  }

  private static List<String> words(Concept concept) {
    return Word.of(concept.matched()).stream().map(Word::folded).toList();
  }

  /**
   * The countries and regions of which the text holds a whole name, in order of appearance; a
   * region's begins with a capital letter, because some are everyday words ("south"). Of several
   * places of one name the country is meant, else the largest.
   */
  static List<Concept> places(Snapshot snapshot, String text, String language) {
    Map<String, List<Concept>> byWords =
        snapshot.places().named(text, language).stream()
            .filter(place -> isCountry(snapshot, place) || isCapitalised(place.matched()))
            .collect(
                Collectors.groupingBy(
                    Concept::matched, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    return byWords.values().stream().map(same -> widest(snapshot, same)).toList();
  }

  private static Concept widest(Snapshot snapshot, Collection<Concept> same) {
    return same.stream()
        .min(
            Comparator.<Concept, Boolean>comparing(place -> !isCountry(snapshot, place))
                .thenComparing(place -> place.id().length())
                .thenComparing(Concept::id))
        .orElseThrow();
  }

  private static boolean isCountry(Snapshot snapshot, Concept place) {
    return snapshot.nodes().find(Label.COUNTRY, place.id()) != Nodes.NONE;
  }

  private static boolean isCapitalised(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }
}
