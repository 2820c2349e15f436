package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Recognises taxonomy labels in a text: the longest label first, compared by analysed words, so
 * that "robots" names robotics. Immutable.
 */
public final class ConceptMatcher {
  private static final String EVERY_LANGUAGE = "";

  private final Map<String, LabelTable<String>> tables = new HashMap<>();

  /** The label shown, by concept and language, in the order the labels came. */
  private final Map<String, Map<String, String>> shown = new HashMap<>();

  /** O(labels × their length). */
  public ConceptMatcher(Collection<ConceptLabel> labels) {
    for (ConceptLabel label : labels) {
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
    tables.computeIfAbsent(language, LabelTable::new).add(label.label(), label.id());
    shown
        .computeIfAbsent(label.id(), id -> new LinkedHashMap<>())
        .putIfAbsent(language, label.label());
  }

  /**
   * The concepts a text names, each once, in order of appearance: by their labels in the text's
   * language, by English ones where they have none in that language, and by those of every
   * language. O(words × words of the longest label).
   *
   * @param language ISO 639-1 code of the text's language
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the language is not known
   */
  public List<Concept> find(String text, String language) {
    List<Mention<String>> mentions = new ArrayList<>();
    collect(text, Analysis.require(language), id -> true, mentions);
    if (!language.equals(Analysis.ENGLISH)) {
      collect(text, Analysis.ENGLISH, id -> !labels(id).containsKey(language), mentions);
    }
    collect(text, EVERY_LANGUAGE, id -> true, mentions);
    mentions.sort(
        Comparator.<Mention<String>>comparingInt(Mention::start)
            .thenComparing(Mention::end, Comparator.reverseOrder()));
    return List.copyOf(concepts(text, language, mentions).values());
  }

  private void collect(
      String text, String language, Predicate<String> wanted, List<Mention<String>> mentions) {
    LabelTable<String> table = tables.get(language);
    if (table != null) {
      table.find(text).stream()
          .filter(mention -> wanted.test(mention.names()))
          .forEach(mentions::add);
    }
  }

  /** Of overlapping mentions the first and longest counts; several concepts may share its words. */
  private Map<String, Concept> concepts(
      String text, String language, List<Mention<String>> mentions) {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    int start = 0;
    int end = 0;
    for (Mention<String> mention : mentions) {
      if (mention.start() >= end || (mention.start() == start && mention.end() == end)) {
        start = mention.start();
        end = mention.end();
        concepts.putIfAbsent(
            mention.names(),
            new Concept(
                mention.names(), label(mention.names(), language), text.substring(start, end)));
      }
    }
    return concepts;
  }

  private String label(String id, String language) {
    Map<String, String> labels = labels(id);
    String label = labels.getOrDefault(language, labels.get(Analysis.ENGLISH));
    return label != null ? label : labels.values().iterator().next();
  }

  private Map<String, String> labels(String id) {
    return shown.getOrDefault(id, Map.of());
  }
}
