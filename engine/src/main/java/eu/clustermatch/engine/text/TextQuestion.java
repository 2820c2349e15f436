package eu.clustermatch.engine.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/** A question in words, analysed once. Immutable. */
public final class TextQuestion {
  private final String language;
  private final Map<String, Integer> stems;
  private final Map<String, Integer> words;

  /**
   * @param language one of {@link Analysis#languages()}
   */
  TextQuestion(String text, String language) {
    this.language = language;
    this.stems = counts(Analysis.of(language), text);
    this.words = counts(Analysis.contentWords(language), text);
  }

  /** ISO 639-1 code of the language it is read in. */
  public String language() {
    return language;
  }

  /** How often each stem occurs, in order of appearance. */
  Map<String, Integer> stems() {
    return stems;
  }

  /** How often each content word occurs, folded, in order of appearance. */
  Map<String, Integer> words() {
    return words;
  }

  private static Map<String, Integer> counts(Analyzer analyzer, String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Analysis.Token token : Analysis.tokens(analyzer, text)) {
      counts.merge(token.term(), 1, Integer::sum);
    }
    return counts;
  }
}
