package eu.clustermatch.engine.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How often each term occurs in each document: a sparse matrix with the documents as rows. */
final class TermCounts {
  private final Map<String, Integer> terms;
  private final List<Row> rows;
  private final int[] frequencies;

  /** The terms of one document in ascending order, and how often each occurs. */
  static final class Row {
    final int[] terms;
    final int[] counts;

    private Row(NavigableMap<Integer, Integer> occurrences) {
      terms = occurrences.keySet().stream().mapToInt(Integer::intValue).toArray();
      counts = occurrences.values().stream().mapToInt(Integer::intValue).toArray();
    }

    int length() {
      return Arrays.stream(counts).sum();
    }
  }

  private TermCounts(Map<String, Integer> terms, List<Row> rows) {
    this.terms = terms;
    this.rows = rows;
    frequencies = new int[terms.size()];
    for (Row row : rows) {
      for (int term : row.terms) {
        frequencies[term]++;
      }
    }
  }

  /** Counts the words of documents; terms are numbered as they first occur. */
  static TermCounts of(List<List<String>> documents) {
    Map<String, Integer> terms = new HashMap<>();
    documents.forEach(
        words -> words.forEach(word -> terms.computeIfAbsent(word, _ -> terms.size())));
    return new TermCounts(terms, documents.stream().map(words -> row(terms, words)).toList());
  }

  /** The same terms in documents that are put together of these. */
  TermCounts joined(List<int[]> parts) {
    return new TermCounts(
        terms,
        parts.stream()
            .map(documents -> {
              TreeMap<Integer, Integer> occurrences = new TreeMap<>();
              for (int document : documents) {
                Row row = rows.get(document);
                for (int i = 0; i < row.terms.length; i++) {
                  occurrences.merge(row.terms[i], row.counts[i], Integer::sum);
                }
              }
              return new Row(occurrences);
            })
            .toList());
  }

  /** The known ones among the words of a question. */
  Row read(List<String> words) {
    return row(terms, words);
  }

  private static Row row(Map<String, Integer> terms, List<String> words) {
    TreeMap<Integer, Integer> occurrences = new TreeMap<>();
    for (String word : words) {
      Integer term = terms.get(word);
      if (term != null) {
        occurrences.merge(term, 1, Integer::sum);
      }
    }
    return new Row(occurrences);
  }

  List<Row> documents() {
    return rows;
  }

  /** How many terms there are; they are numbered from 0. */
  int terms() {
    return frequencies.length;
  }

  /** How many documents have a term. */
  int frequency(int term) {
    return frequencies[term];
  }
}
