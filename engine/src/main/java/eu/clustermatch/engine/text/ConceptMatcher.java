package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Recognises concepts in a text: those whose labels it holds, the longest label first, compared by
 * analysed words, so that "robots" names robotics; and those that share words with it. What it
 * found in short texts it remembers: offers and demands are asked again after every change. For any
 * number of threads.
 */
public final class ConceptMatcher {
  /** What speaks for less of a text is not worth the words that it shares with others. */
  private static final double LEAST = 0.1;

  private static final double LEAST_OF_BEST = 0.8;

  private static final int LONGEST_REMEMBERED = 1000;
  private static final int MOST_REMEMBERED = 10_000;

  private final List<ConceptLabel> given;
  private final ConceptLabels labels;
  private final ConceptSearch search;
  private final Map<Asked, List<Concept>> found =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, List<Concept>> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

  private record Asked(String text, String language) {}

  /** Labels are analysed when their language is first asked for. */
  public ConceptMatcher(Collection<ConceptLabel> labels) {
    this.given = List.copyOf(labels);
    this.labels = new ConceptLabels(labels);
    this.search = new ConceptSearch(this.labels);
  }

  /** One with these labels in this order: this one where they are its own. O(labels). */
  public ConceptMatcher of(List<ConceptLabel> labels) {
    return given.equals(labels) ? this : new ConceptMatcher(labels);
  }

  /**
   * The concepts of a text, each once: first those it {@link #named names}, then those it shares
   * words with, {@link #alike}.
   *
   * @param language ISO 639-1 code of the text's language
   * @throws eu.clustermatch.engine.model.InvalidRequestException when the language is not known
   */
  public List<Concept> find(String text, String language) {
    Asked asked = new Asked(text, language);
    List<Concept> known = found.get(asked);
    if (known != null) {
      return known;
    }
    List<Concept> concepts = search(text, language);
    if (text.length() <= LONGEST_REMEMBERED) {
      found.put(asked, concepts);
    }
    return concepts;
  }

  private List<Concept> search(String text, String language) {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    named(text, language).forEach(concept -> concepts.put(concept.id(), concept));
    alike(text, language).forEach(concept -> concepts.putIfAbsent(concept.id(), concept));
    return List.copyOf(concepts.values());
  }

  /**
   * The concepts that share words with a text, the best first: by their labels in the text's
   * language, where they have none by the English ones, and by what the best are called in English.
   * Words may be inflected, reordered or left out; long texts name nothing in this way.
   */
  public List<Concept> alike(String text, String language) {
    return search.find(text, Analysis.require(language));
  }

  /**
   * The concepts of which a text holds a whole label, in order of appearance: by their labels in
   * the text's language, by English ones where they have none in that language, and by those of
   * every language. O(words × words of the longest label).
   */
  public List<Concept> named(String text, String language) {
    List<Mention<Integer>> mentions = new ArrayList<>();
    collect(text, Analysis.require(language), concept -> true, mentions);
    if (!language.equals(Analysis.ENGLISH)) {
      collect(text, Analysis.ENGLISH, concept -> !labels.has(concept, language), mentions);
    }
    collect(text, ConceptLabels.EVERY_LANGUAGE, concept -> true, mentions);
    mentions.sort(
        Comparator.<Mention<Integer>>comparingInt(Mention::start)
            .thenComparing(Mention::end, Comparator.reverseOrder()));
    return List.copyOf(concepts(text, language, mentions).values());
  }

  /**
   * What the concepts that speak for some of a text are called in the other languages; the words of
   * each count as much as it speaks for. Empty for a long text, which names all in passing.
   *
   * @param language of the text
   */
  public List<Translation> translations(List<Concept> concepts, String language) {
    double least =
        Math.max(
            LEAST, LEAST_OF_BEST * concepts.stream().mapToDouble(Concept::score).max().orElse(0));
    List<Translation> translations = new ArrayList<>();
    for (Concept concept : concepts) {
      if (concept.score() >= least) {
        labels
            .named(concept.id())
            .forEach((other, label) -> {
              if (!other.equals(language)) {
                translations.add(new Translation(other, label, concept.score()));
              }
            });
      }
    }
    return translations;
  }

  private void collect(
      String text, String language, IntPredicate wanted, List<Mention<Integer>> mentions) {
    LanguageLabels own = labels.in(language);
    if (own != null) {
      own.table().find(text).stream()
          .filter(mention -> wanted.test(mention.names()))
          .forEach(mentions::add);
    }
  }

  /** Of overlapping mentions the first and longest counts; several concepts may share its words. */
  private Map<Integer, Concept> concepts(
      String text, String language, List<Mention<Integer>> mentions) {
    Map<Integer, Concept> concepts = new LinkedHashMap<>();
    int words = Math.max(1, Analysis.tokens(Analysis.of(language), text).size());
    int start = 0;
    int end = 0;
    for (Mention<Integer> mention : mentions) {
      if (mention.start() >= end || (mention.start() == start && mention.end() == end)) {
        start = mention.start();
        end = mention.end();
        concepts.putIfAbsent(
            mention.names(),
            new Concept(
                labels.id(mention.names()),
                labels.name(mention.names(), language),
                text.substring(start, end),
                Math.min(1, (double) mention.words() / words),
                true));
      }
    }
    return concepts;
  }
}
