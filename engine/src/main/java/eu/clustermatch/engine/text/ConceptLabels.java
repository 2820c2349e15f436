package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The labels of concepts, which are numbered in the order they come. What a language needs is made
 * when it is first asked for: few of two dozen are. For any number of threads.
 */
final class ConceptLabels {
  static final String EVERY_LANGUAGE = "";

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The label shown, by concept and language, in the order the labels came. */
  private final List<Map<String, String>> shown = new ArrayList<>();

  private final Map<String, Set<Numbered>> labels = new HashMap<>();
  private final Map<String, LanguageLabels> made = new ConcurrentHashMap<>();

  record Numbered(int concept, String label) {}

  ConceptLabels(Collection<ConceptLabel> given) {
    for (ConceptLabel label : given) {
      if (Analysis.knows(label.language())) {
        add(label.language(), label);
      } else {
        // International names are English more often than not: "Robotics" is to be found by
        // "robot".
        add(Analysis.ENGLISH, label);
        add(EVERY_LANGUAGE, label);
      }
    }
  }

  private void add(String language, ConceptLabel label) {
    int concept = numbers.computeIfAbsent(label.id(), this::number);
    shown.get(concept).putIfAbsent(language, label.label());
    labels
        .computeIfAbsent(language, key -> new LinkedHashSet<>())
        .add(new Numbered(concept, label.label()));
  }

  private int number(String id) {
    ids.add(id);
    shown.add(new LinkedHashMap<>());
    return ids.size() - 1;
  }

  /** How many concepts there are. */
  int size() {
    return ids.size();
  }

  String id(int concept) {
    return ids.get(concept);
  }

  boolean has(int concept, String language) {
    return shown.get(concept).containsKey(language);
  }

  /** The first label in a language, or null where it has none. */
  @Nullable String label(int concept, String language) {
    return shown.get(concept).get(language);
  }

  /** The first label of a concept in each language. */
  Map<String, String> named(String id) {
    Integer concept = numbers.get(id);
    return concept == null ? Map.of() : shown.get(concept);
  }

  /** What to call a concept in a language: in English, or in any, where it has no name in that. */
  String name(int concept, String language) {
    Map<String, String> names = shown.get(concept);
    String name = names.getOrDefault(language, names.get(Analysis.ENGLISH));
    return name != null ? name : names.values().iterator().next();
  }

  /**
   * The labels of a language, or null where there are none. O(their length) the first time: 10,000
   * take half a second.
   */
  @Nullable LanguageLabels in(String language) {
    Set<Numbered> given = labels.get(language);
    return given == null
        ? null
        : made.computeIfAbsent(language, key -> new LanguageLabels(key, given));
  }
}
