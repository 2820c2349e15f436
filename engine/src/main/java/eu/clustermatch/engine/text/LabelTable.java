package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/** The labels of one language by their terms. Changed only while its matcher is built. */
final class LabelTable {
  private final Analyzer analyzer;

  /** Concepts by the terms of a label, joined. */
  private final Map<String, List<String>> ids = new HashMap<>();

  /** Terms of the longest label that begins with a term. */
  private final Map<String, Integer> longest = new HashMap<>();

  LabelTable(String language) {
    this.analyzer = Analysis.of(language);
  }

  void add(ConceptLabel label) {
    List<Analysis.Token> terms = Analysis.tokens(analyzer, label.label());
    if (!terms.isEmpty()) {
      List<String> named = ids.computeIfAbsent(key(terms), key -> new ArrayList<>(1));
      if (!named.contains(label.id())) {
        named.add(label.id());
      }
      longest.merge(terms.getFirst().term(), terms.size(), Math::max);
    }
  }

  /** At each word the longest label that begins there, in order of appearance. */
  List<Mention> find(String text) {
    List<Analysis.Token> tokens = Analysis.tokens(analyzer, text);
    List<Mention> mentions = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      int most = longest.getOrDefault(tokens.get(first).term(), 0);
      addLongest(tokens.subList(first, Math.min(tokens.size(), first + most)), mentions);
    }
    return mentions;
  }

  private void addLongest(List<Analysis.Token> tokens, List<Mention> mentions) {
    for (int count = tokens.size(); count > 0; count--) {
      List<String> named = ids.get(key(tokens.subList(0, count)));
      if (named != null) {
        int start = tokens.getFirst().start();
        int end = tokens.get(count - 1).end();
        named.forEach(id -> mentions.add(new Mention(start, end, id)));
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
