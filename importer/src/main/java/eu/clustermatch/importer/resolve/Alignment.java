package eu.clustermatch.importer.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words of two names are the same, translations or other spellings of each other.
 *
 * @param shared how rare the common words are, in sum
 * @param leftA how rare the words are that only the first has
 * @param leftB the same of the second
 * @param translated how rare the common words are that are only translations of each other
 */
record Alignment(double shared, double leftA, double leftB, double translated, List<String> words) {
  private static final int MIN_SIMILAR = 5;
  private static final double SIMILAR = 0.75;
  private static final double TRANSLATED = 0.8;

  Alignment {
    words = List.copyOf(words);
  }

  static Alignment of(Name a, Name b, Rarity rarity) {
    return new Search(a, b, rarity).result();
  }

  /** Of all that either name says, the part that both say; 0 to 1. */
  double overlap() {
    return part(shared, leftA + leftB);
  }

  /** Of what the shorter name says, the part that both say; 0 to 1. */
  double inside() {
    return part(shared, Math.min(leftA, leftB));
  }

  private static double part(double shared, double left) {
    return shared == 0 ? 0 : shared / (shared + left);
  }

  /**
   * Exact words first, then translations, then similar spellings, so that the better match wins.
   */
  private static final class Search {
    private final Name nameA;
    private final Name nameB;
    private final List<Word> a;
    private final List<Word> b;
    private final Rarity rarity;
    private final boolean[] takenA;
    private final boolean[] takenB;
    private final List<String> words = new ArrayList<>();
    private double shared;
    private double translated;
    private double lost;

    Search(Name nameA, Name nameB, Rarity rarity) {
      this.nameA = nameA;
      this.nameB = nameB;
      this.rarity = rarity;
      a = nameA.words();
      b = nameB.words();
      takenA = new boolean[a.size()];
      takenB = new boolean[b.size()];
    }

    Alignment result() {
      match(Step.SAME);
      match(Step.MEANING);
      match(Step.SIMILAR);
      glued();
      return new Alignment(shared, left(a, takenA), left(b, takenB) + lost, translated, words);
    }

    private void match(Step step) {
      for (int i = 0; i < a.size(); i++) {
        for (int j = 0; j < b.size() && !takenA[i]; j++) {
          if (!takenB[j]) {
            take(step, i, j);
          }
        }
      }
    }

    private void take(Step step, int i, int j) {
      Word x = a.get(i);
      Word y = b.get(j);
      double similarity = step.similarity(x, y);
      if (similarity == 0) {
        return;
      }
      takenA[i] = true;
      takenB[j] = true;
      double weight =
          switch (step) {
            case SAME -> rarity.of(x);
            case MEANING -> rarity.of(x.meaningKey());
            case SIMILAR -> Math.min(rarity.of(x), rarity.of(y));
          };
      shared += weight * similarity;
      if (step != Step.SAME) {
        translated += weight * similarity;
      }
      lost += weight * (1 - similarity) / 2;
      words.add(x.key().equals(y.key()) ? x.key() : x.key() + "=" + y.key());
    }

    /** Words that the other writes together with their neighbours: {@code DELLA RICERCA}. */
    private void glued() {
      double ofA = glued(a, takenA, nameB.compact());
      double ofB = glued(b, takenB, nameA.compact());
      shared += ofA == 0 || ofB == 0 ? ofA + ofB : Math.min(ofA, ofB);
    }

    private double glued(List<Word> from, boolean[] taken, String compact) {
      double glued = 0;
      for (int i = 0; i < taken.length; i++) {
        String key = from.get(i).key();
        if (!taken[i] && key.length() >= MIN_SIMILAR && compact.contains(key)) {
          taken[i] = true;
          glued += rarity.of(from.get(i));
          words.add(key);
        }
      }
      return glued;
    }

    private double left(List<Word> words, boolean[] taken) {
      double left = 0;
      for (int i = 0; i < taken.length; i++) {
        left += taken[i] ? 0 : rarity.of(words.get(i));
      }
      return left;
    }
  }

  private enum Step {
    SAME,
    MEANING,
    SIMILAR;

    double similarity(Word x, Word y) {
      return switch (this) {
        case SAME -> x.key().equals(y.key()) ? 1 : 0;
        case MEANING -> x.isGeneric() && x.meaning().equals(y.meaning()) ? TRANSLATED : 0;
        case SIMILAR -> similar(x.key(), y.key());
      };
    }
  }

  private static double similar(String x, String y) {
    int shorter = Math.min(x.length(), y.length());
    int longer = Math.max(x.length(), y.length());
    if (shorter < MIN_SIMILAR || x.charAt(0) != y.charAt(0) || shorter < SIMILAR * longer) {
      return 0;
    }
    double similarity = 1 - (double) Edits.between(x, y) / longer;
    return similarity >= SIMILAR ? similarity : 0;
  }
}
