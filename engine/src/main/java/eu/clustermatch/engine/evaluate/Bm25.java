package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.evaluate.TermCounts.Row;
import java.util.List;

/**
 * Okapi BM25 (Robertson et al. 1994) with Lucene's inverse document frequency, ln(1 + (N − n + 0.5)
 * / (n + 0.5)), over few documents. A term that the question repeats counts as often.
 */
final class Bm25 {
  private final int documents;
  private final int[][] postings;
  private final float[][] weights;

  /**
   * Weighs every occurrence once. O(occurrences).
   *
   * @param k1 how soon further occurrences of a term add no more, above 0
   * @param b how much long documents are discounted, 0–1
   */
  Bm25(TermCounts counts, double k1, double b) {
    List<Row> rows = counts.documents();
    documents = rows.size();
    postings = new int[counts.terms()][];
    weights = new float[counts.terms()][];
    for (int term = 0; term < postings.length; term++) {
      postings[term] = new int[counts.frequency(term)];
      weights[term] = new float[counts.frequency(term)];
    }
    double mean = rows.stream().mapToInt(Row::length).average().orElse(0);
    int[] filled = new int[postings.length];
    for (int document = 0; document < documents; document++) {
      Row row = rows.get(document);
      double norm = k1 * (1 - b + b * row.length() / mean);
      for (int i = 0; i < row.terms.length; i++) {
        int term = row.terms[i];
        int n = counts.frequency(term);
        double rarity = Math.log(1 + (documents - n + 0.5) / (n + 0.5));
        postings[term][filled[term]] = document;
        weights[term][filled[term]++] =
            (float) (rarity * row.counts[i] * (k1 + 1) / (row.counts[i] + norm));
      }
    }
  }

  /** The score of every document, 0 where it shares no term. O(postings + documents). */
  double[] score(Row question) {
    double[] scores = new double[documents];
    for (int i = 0; i < question.terms.length; i++) {
      int term = question.terms[i];
      for (int j = 0; j < postings[term].length; j++) {
        scores[postings[term][j]] += question.counts[i] * weights[term][j];
      }
    }
    return scores;
  }
}
