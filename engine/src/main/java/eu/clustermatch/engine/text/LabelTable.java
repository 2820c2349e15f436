package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/**
 * Labels of one language by their terms, to be recognised in texts. Not safe for use by several
 * threads while labels are added, safe afterwards.
 *
 * @param <T> what a label names
 */
public final class LabelTable<T> {
  private final Analyzer analyzer;

  /** What is named by the terms of a label, joined. */
  private final Map<String, List<T>> named = new HashMap<>();

  /** Terms of the longest label that begins with a term. */
  private final Map<String, Integer> longest = new HashMap<>();

  /**
   * @param language ISO 639-1 code; labels of other than the known languages are compared by whole
   *     words
   */
  public LabelTable(String language) {
    this.analyzer = Analysis.of(language);
  }

  /** Whether words of the language, an ISO 639-1 code, are compared by their stems. */
  public static boolean knows(String language) {
    return Analysis.knows(language);
  }

  /** Adds a label; one without a word that says something is passed over. */
  public void add(String label, T names) {
    add(Analysis.tokens(analyzer, label), names);
  }

  /** Adds a label whose words have been analysed. */
  void add(List<Analysis.Token> terms, T names) {
    if (!terms.isEmpty()) {
      List<T> same = named.computeIfAbsent(key(terms), key -> new ArrayList<>(1));
      if (!same.contains(names)) {
        same.add(names);
      }
      longest.merge(terms.getFirst().term(), terms.size(), Math::max);
    }
  }

  /**
   * At each word the longest label that begins there, in order of appearance. O(words × words of
   * the longest label).
   */
  public List<Mention<T>> find(String text) {
    return find(Analysis.tokens(analyzer, text));
  }

  private List<Mention<T>> find(List<Analysis.Token> tokens) {
    List<Mention<T>> mentions = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      int most = longest.getOrDefault(tokens.get(first).term(), 0);
      addLongest(tokens.subList(first, Math.min(tokens.size(), first + most)), mentions);
    }
    return mentions;
  }

  private void addLongest(List<Analysis.Token> tokens, List<Mention<T>> mentions) {
    for (int count = tokens.size(); count > 0; count--) {
      List<T> names = named.get(key(tokens.subList(0, count)));
      if (names != null) {
        int start = tokens.getFirst().start();
        int end = tokens.get(count - 1).end();
        int words = count;
        names.forEach(name -> mentions.add(new Mention<>(start, end, words, name)));
        return;
      }
    }
  }

  private static String key(List<Analysis.Token> tokens) {
    StringBuilder key = new StringBuilder();
    for (Analysis.Token token : tokens) {
      key.append(token.term()).append(' ');
    }
    return key.toString();
  }
}
