package eu.clustermatch.engine.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The labels of one language, found by some of their words, inflected and in any order. Immutable.
 *
 * <p>A word weighs the square of its rarity ln(1 + labels / (labels with it + ½)), as in the cosine
 * of two texts (Salton and Buckley 1988). A label scores the share of the question that it holds,
 * times the root of the share of itself that the question holds: of labels that hold the whole
 * question the shortest is first, and the same words in another order score 1.
 */
final class LabelIndex {
  /** A word that no label has counts as one of middling rarity. */
  private static final double UNKNOWN = 0.5;

  private final LabelWords words;
  private final int[] concepts;
  private final int[][] holding;
  private final double[] weights;
  private final double[] totals;

  /**
   * @param stems of a label, in any order
   */
  record Entry(int concept, List<String> stems) {}

  LabelIndex(List<Entry> labels, Compounds compounds) {
    words =
        new LabelWords(labels.stream().flatMap(label -> label.stems.stream()).toList(), compounds);
    concepts = labels.stream().mapToInt(Entry::concept).toArray();
    int[][] parts = labels.stream().map(label -> parts(label.stems)).toArray(int[][]::new);
    holding = holding(parts);
    weights = new double[words.size()];
    Arrays.setAll(weights, word -> weight(holding[word].length));
    totals = Arrays.stream(parts).mapToDouble(this::weight).toArray();
  }

  private int[] parts(Collection<String> stems) {
    return stems.stream()
        .flatMapToInt(stem -> Arrays.stream(words.parts(stem)))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The labels that hold each word, ascending. */
  private int[][] holding(int[][] parts) {
    int[] count = new int[words.size()];
    for (int[] label : parts) {
      for (int word : label) {
        count[word]++;
      }
    }
    int[][] labels = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
    for (int label = parts.length - 1; label >= 0; label--) {
      for (int word : parts[label]) {
        labels[word][--count[word]] = label;
      }
    }
    return labels;
  }

  private double weight(int holding) {
    double rarity = Math.log1p(concepts.length / (holding + 0.5));
    return rarity * rarity;
  }

  private double weight(int[] of) {
    double sum = 0;
    for (int word : of) {
      sum += weights[word];
    }
    return sum;
  }

  /**
   * Raises each concept to the score of its best label. O(labels that hold a word like one of the
   * question's).
   *
   * @param stems of the question, each once, at most {@link ConceptScores#MOST_STEMS}
   */
  void search(List<String> stems, ConceptScores scores) {
    Tally tally = new Tally();
    for (int stem = 0; stem < stems.size(); stem++) {
      tally.add(stem, words.alike(stems.get(stem)));
    }
    tally.raise(scores);
  }

  /** What the words of one question add up to, by label. */
  private final class Tally {
    private final double[] ofQuestion = new double[concepts.length];
    private final double[] ofLabel = new double[concepts.length];
    private final long[] stems = new long[concepts.length];
    private final double[] share = new double[concepts.length];
    private final double[] amount = new double[concepts.length];
    private final double[] held = new double[concepts.length];
    private final BitSet touched = new BitSet(concepts.length);
    private double question;

    void add(int stem, List<LabelWords.Likeness> alike) {
      double word =
          alike.isEmpty()
              ? UNKNOWN * LabelIndex.this.weight(0)
              : LabelIndex.this.weight(alike.getFirst().words());
      question += word;
      touched.clear();
      alike.forEach(this::compare);
      for (int label = touched.nextSetBit(0); label >= 0; label = touched.nextSetBit(label + 1)) {
        ofQuestion[label] += word * share[label];
        ofLabel[label] += amount[label];
        stems[label] |= 1L << stem;
        share[label] = 0;
        amount[label] = 0;
      }
    }

    /** Of what a stem may stand for, that counts of which a label has the greatest share. */
    private void compare(LabelWords.Likeness alike) {
      double all = LabelIndex.this.weight(alike.words());
      for (int word : alike.words()) {
        for (int label : holding[word]) {
          held[label] += weights[word];
        }
      }
      for (int word : alike.words()) {
        for (int label : holding[word]) {
          double found = alike.likeness() * held[label];
          if (found / all > share[label]) {
            share[label] = found / all;
            amount[label] = found;
            touched.set(label);
          }
          held[label] = 0;
        }
      }
    }

    void raise(ConceptScores scores) {
      for (int label = 0; label < concepts.length; label++) {
        if (stems[label] != 0) {
          double asked = Math.min(1, ofQuestion[label] / question);
          double named = Math.min(1, ofLabel[label] / totals[label]);
          scores.raise(concepts[label], asked * Math.sqrt(named), stems[label]);
        }
      }
    }
  }
}
