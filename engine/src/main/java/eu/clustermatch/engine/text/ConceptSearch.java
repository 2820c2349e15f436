package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds concepts by some words of their labels in the language of a question, inflected, reordered
 * or left out.
 *
 * <p>Languages cut words differently, so that the same question would find other neighbours in
 * each: what a German label says in one word takes three in French. Therefore the question's
 * language decides which concepts are named, and the English labels of the best of them which
 * others are meant along: thus a question has much the same answer in every language.
 */
final class ConceptSearch {
  /** How many concepts a question may be about. */
  private static final int NAMED = 3;

  /** How fast those that fit less well fall behind. */
  private static final double SHARPNESS = 8;

  private static final int MOST = 20;

  /** Less is chance: a word or two of a long question. */
  private static final double LEAST = 0.2;

  /** What scores less than this share of the best tells nothing that the best does not. */
  private static final double LEAST_OF_BEST = 0.5;

  /** Of labels that are not named word by word none is as sure as one that is. */
  private static final double SUREST = 0.95;

  private final ConceptLabels labels;

  ConceptSearch(ConceptLabels labels) {
    this.labels = labels;
  }

  /**
   * The concepts, the best first, at most {@value #MOST}; none for a text of very many words.
   * O(concepts + labels that share a word with the question or with the labels found).
   */
  List<Concept> find(String text, String language) {
    Map<String, String> words = words(text, language);
    if (words.size() > ConceptScores.MOST_STEMS) {
      return List.of();
    }
    ConceptScores direct = direct(words, language);
    List<Integer> named = direct.best(NAMED);
    double best = named.isEmpty() ? 0 : direct.score(named.getFirst());
    return best < LEAST
        ? List.of()
        : concepts(List.copyOf(words.values()), language, meant(named, direct));
  }

  /** The words of a question as they are written, by their stems, in order of appearance. */
  private static Map<String, String> words(String text, String language) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Analysis.Token token : Analysis.tokens(Analysis.of(language), text)) {
      words.putIfAbsent(token.term(), text.substring(token.start(), token.end()));
    }
    return words;
  }

  /** By the labels of the language; concepts without one there, by their English labels. */
  private ConceptScores direct(Map<String, String> words, String language) {
    ConceptScores scores = new ConceptScores(labels.size());
    search(List.copyOf(words.keySet()), language, scores);
    if (!language.equals(Analysis.ENGLISH)) {
      ConceptScores english = new ConceptScores(labels.size());
      search(
          words.values().stream().map(ConceptSearch::english).toList(), Analysis.ENGLISH, english);
      scores.raise(english, concept -> !labels.has(concept, language));
    }
    return scores;
  }

  private static String english(String word) {
    return Analysis.tokens(Analysis.of(Analysis.ENGLISH), word).stream()
        .map(Analysis.Token::term)
        .findFirst()
        .orElse("");
  }

  private void search(List<String> stems, String language, ConceptScores scores) {
    LanguageLabels own = labels.in(language);
    if (own != null) {
      own.index().search(stems, scores);
    }
  }

  /** What the named concepts, each for its share, are called like in English. */
  private ConceptScores meant(List<Integer> named, ConceptScores direct) {
    double best = direct.score(named.getFirst());
    double[] shares =
        named.stream()
            .mapToDouble(concept -> Math.pow(direct.score(concept) / best, SHARPNESS))
            .toArray();
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    ConceptScores meant = new ConceptScores(labels.size());
    for (int i = 0; i < shares.length; i++) {
      int concept = named.get(i);
      meant.add(alike(concept), best * shares[i] / sum, direct.stems(concept));
    }
    return meant;
  }

  private ConceptScores alike(int concept) {
    ConceptScores alike = new ConceptScores(labels.size());
    String label = labels.label(concept, Analysis.ENGLISH);
    if (label != null) {
      List<String> stems = List.copyOf(words(label, Analysis.ENGLISH).keySet());
      search(
          stems.subList(0, Math.min(stems.size(), ConceptScores.MOST_STEMS)),
          Analysis.ENGLISH,
          alike);
    }
    alike.raise(concept, 1, 0);
    return alike;
  }

  private List<Concept> concepts(List<String> words, String language, ConceptScores meant) {
    List<Integer> best = meant.best(MOST);
    double least = meant.score(best.getFirst()) * LEAST_OF_BEST;
    List<Concept> concepts = new ArrayList<>();
    for (int concept : best) {
      if (meant.score(concept) >= least) {
        concepts.add(
            new Concept(
                labels.id(concept),
                labels.name(concept, language),
                matched(words, meant.stems(concept)),
                SUREST * meant.score(concept),
                false));
      }
    }
    return concepts;
  }

  private static String matched(List<String> words, long stems) {
    List<String> matched = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      if ((stems >> word & 1) == 1) {
        matched.add(words.get(word));
      }
    }
    return String.join(" ", matched);
  }
}
