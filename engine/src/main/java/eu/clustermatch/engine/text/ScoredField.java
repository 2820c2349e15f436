package eu.clustermatch.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * One field of the index, scored by BM25 (Robertson et al. 1994; the inverse document frequency of
 * Robertson and Spärck Jones, kept above 0) over the documents known by a date.
 *
 * <p>The postings are walked here and not by Lucene's searcher, because its statistics are of the
 * whole index whatever the date, and because every match is wanted, not a head of them.
 */
final class ScoredField {
  /** How quickly a word's repetitions stop counting. */
  private static final double K1 = 1.2;

  /** How much longer documents need more repetitions, 0–1. */
  private static final double B = 0.75;

  /** Questions of more distinct terms are cut to their rarest. */
  private static final int MOST_TERMS = 1024;

  private static final int KEPT_TERMS = 256;

  private final Terms terms;
  private final int[] validFrom;
  private final int[] lengths;
  private final KnownLengths known;

  /**
   * @param validFrom epoch day of each document
   */
  ScoredField(Terms terms, int[] validFrom) throws IOException {
    this.terms = terms;
    this.validFrom = validFrom;
    this.lengths = lengths(terms, validFrom.length);
    this.known = new KnownLengths(validFrom, lengths);
  }

  long bytes() {
    return Integer.BYTES * (long) lengths.length + known.bytes();
  }

  /**
   * Adds to each document {@code weight} times its score.
   *
   * @param question terms with their counts or weights
   * @param sums score of each document so far
   */
  void score(Map<String, Double> question, double weight, int asOf, double[] sums)
      throws IOException {
    int documents = known.documents(asOf);
    if (documents == 0) {
      return;
    }
    double slope = K1 * B / known.averageLength(asOf);
    TermsEnum cursor = terms.iterator();
    PostingsEnum postings = null;
    for (Found term : found(question, asOf, cursor)) {
      cursor.seekExact(term.term());
      postings = cursor.postings(postings, PostingsEnum.FREQS);
      double rarity = rarity(term.documents(), documents);
      add(postings, weight * term.count() * rarity, slope, asOf, sums);
    }
  }

  /** Every document known by a date that has the term, with how often. O(postings). */
  void forEach(String term, int asOf, TextIndex.PostingConsumer consumer) throws IOException {
    TermsEnum cursor = terms.iterator();
    if (!cursor.seekExact(new BytesRef(term))) {
      return;
    }
    PostingsEnum postings = cursor.postings(null, PostingsEnum.FREQS);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (validFrom[postings.docID()] <= asOf) {
        consumer.accept(postings.docID(), postings.freq());
      }
    }
  }

  /**
   * How much a term says, in nats, among the documents known by a date; 0 where none of them holds
   * it. O(postings), or O(1) where all documents are known.
   */
  double rarity(String term, int asOf) {
    try {
      TermsEnum cursor = terms.iterator();
      int holding = cursor.seekExact(new BytesRef(term)) ? documents(cursor, asOf) : 0;
      return holding == 0 ? 0 : rarity(holding, known.documents(asOf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double rarity(int holding, int documents) {
    return Math.log1p((documents - holding + 0.5) / (holding + 0.5));
  }

  private void add(PostingsEnum postings, double most, double slope, int asOf, double[] sums)
      throws IOException {
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      if (validFrom[document] <= asOf) {
        int frequency = postings.freq();
        sums[document] += most * frequency / (frequency + K1 * (1 - B) + slope * lengths[document]);
      }
    }
  }

  /**
   * @param documents how many documents known by the date hold the term, above 0
   */
  private record Found(BytesRef term, double count, int documents) {}

  private List<Found> found(Map<String, Double> question, int asOf, TermsEnum cursor)
      throws IOException {
    List<Found> found = new ArrayList<>(question.size());
    for (Map.Entry<String, Double> entry : question.entrySet()) {
      BytesRef term = new BytesRef(entry.getKey());
      int documents = cursor.seekExact(term) ? documents(cursor, asOf) : 0;
      if (documents > 0) {
        found.add(new Found(term, entry.getValue(), documents));
      }
    }
    return question.size() > MOST_TERMS ? rarest(found) : found;
  }

  private static List<Found> rarest(List<Found> found) {
    return found.stream()
        .sorted(Comparator.comparingInt(Found::documents).thenComparing(Found::term))
        .limit(KEPT_TERMS)
        .toList();
  }

  private int documents(TermsEnum cursor, int asOf) throws IOException {
    if (known.all(asOf)) {
      return cursor.docFreq();
    }
    PostingsEnum postings = cursor.postings(null, PostingsEnum.NONE);
    int documents = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (validFrom[postings.docID()] <= asOf) {
        documents++;
      }
    }
    return documents;
  }

  private static int[] lengths(Terms terms, int documents) throws IOException {
    int[] lengths = new int[documents];
    TermsEnum cursor = terms.iterator();
    PostingsEnum postings = null;
    while (cursor.next() != null) {
      postings = cursor.postings(postings, PostingsEnum.FREQS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        lengths[postings.docID()] += postings.freq();
      }
    }
    return lengths;
  }
}
