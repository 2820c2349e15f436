package eu.clustermatch.engine.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question in words, analysed once, with what else it might have said. Safe for use by many
 * threads.
 */
public final class TextQuestion {
  private final String text;
  private final String language;
  private final Map<String, Map<String, Double>> stems;
  private final Map<String, Double> words;
  private final Map<String, Double> foreign;

  private volatile float @Nullable [] embedding;

  private TextQuestion(
      String text,
      String language,
      Map<String, Map<String, Double>> stems,
      Map<String, Double> words,
      Map<String, Double> foreign) {
    this.text = text;
    this.language = language;
    this.stems = stems;
    this.words = words;
    this.foreign = foreign;
  }

  /**
   * @param language one of {@link Analysis#languages()}
   * @param stems of the text, parts of compounds among them
   */
  static TextQuestion of(String text, String language, List<Analysis.Token> stems) {
    return new TextQuestion(
        text,
        language,
        Map.of(language, counts(stems)),
        counts(Analysis.tokens(Analysis.contentWords(language), text)),
        Map.of());
  }

  /**
   * The question with its translations.
   *
   * @param index reads a text of a language
   */
  TextQuestion with(List<Translation> translations, Stems index) {
    Map<String, Map<String, Double>> all = new TreeMap<>(stems);
    Map<String, Double> others = new TreeMap<>();
    for (Translation translation : translations) {
      String other = translation.language();
      if (Analysis.knows(other) && !other.equals(language)) {
        raise(
            all.computeIfAbsent(other, key -> new LinkedHashMap<>()),
            index.of(other, translation.text()),
            translation.weight());
        raise(
            others,
            Analysis.tokens(Analysis.contentWords(other), translation.text()),
            translation.weight());
      }
    }
    others.keySet().removeAll(words.keySet());
    return new TextQuestion(text, language, all, words, others);
  }

  /** How an index reads a text. */
  interface Stems {
    List<Analysis.Token> of(String language, String text);
  }

  /** ISO 639-1 code of the language it is read in. */
  public String language() {
    return language;
  }

  /**
   * What the text means, or null where it is not English or says nothing; computed when first asked
   * for. Not to be changed.
   *
   * @throws EmbeddingUnavailableException as in {@link SentenceEmbedding#of}
   */
  public float @Nullable [] embedding() {
    float[] computed = embedding;
    if (computed == null && language.equals(Analysis.ENGLISH)) {
      computed = SentenceEmbedding.of(text);
      embedding = computed;
    }
    return computed;
  }

  /**
   * By language how much each stem counts, in order of appearance: as often as it occurs in the
   * question's own language, its weight in that of a translation.
   */
  Map<String, Map<String, Double>> stems() {
    return stems;
  }

  /** How often each content word occurs, folded, in order of appearance. */
  Map<String, Double> words() {
    return words;
  }

  /** The weights of the content words of translations that are no words of its own. */
  Map<String, Double> foreign() {
    return foreign;
  }

  private static Map<String, Double> counts(List<Analysis.Token> tokens) {
    Map<String, Double> counts = new LinkedHashMap<>();
    tokens.forEach(token -> counts.merge(token.term(), 1.0, Double::sum));
    return counts;
  }

  private static void raise(
      Map<String, Double> weights, List<Analysis.Token> tokens, double weight) {
    tokens.forEach(token -> weights.merge(token.term(), weight, Math::max));
  }
}
