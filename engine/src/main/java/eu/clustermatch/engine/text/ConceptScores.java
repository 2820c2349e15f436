package eu.clustermatch.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** How well each concept fits a question, and by which of its stems. */
final class ConceptScores {
  /** As many as a number has bits; who writes more does not name one thing. */
  static final int MOST_STEMS = Long.SIZE;

  private final double[] scores;
  private final long[] stems;

  ConceptScores(int concepts) {
    scores = new double[concepts];
    stems = new long[concepts];
  }

  /**
   * @param of the stems of the question that led there, one bit each
   */
  void raise(int concept, double score, long of) {
    if (score > scores[concept]) {
      scores[concept] = score;
      stems[concept] = of;
    }
  }

  /**
   * Adds a share of the scores for something else.
   *
   * @param of the stems of the question that led to it, one bit each
   */
  void add(ConceptScores other, double share, long of) {
    for (int concept = 0; concept < scores.length; concept++) {
      if (other.scores[concept] > 0) {
        stems[concept] = scores[concept] == 0 ? of : stems[concept];
        scores[concept] += share * other.scores[concept];
      }
    }
  }

  /** Raises the scores of some concepts to those for something else. */
  void raise(ConceptScores other, IntPredicate wanted) {
    for (int concept = 0; concept < scores.length; concept++) {
      if (other.scores[concept] > scores[concept] && wanted.test(concept)) {
        raise(concept, other.scores[concept], other.stems[concept]);
      }
    }
  }

  double score(int concept) {
    return scores[concept];
  }

  long stems(int concept) {
    return stems[concept];
  }

  /** The highest first, of equals those with the lower numbers; none that scores 0. */
  List<Integer> best(int most) {
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(concept -> scores[concept])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
    for (int concept = 0; concept < scores.length; concept++) {
      Integer worst = best.peek();
      // Numbers ascend, so that the later one of two equals is the one that stays out.
      if (scores[concept] > 0
          && (best.size() < most || worst == null || scores[concept] > scores[worst])) {
        best.add(concept);
        if (best.size() > most) {
          best.poll();
        }
      }
    }
    List<Integer> sorted = new ArrayList<>(best);
    sorted.sort(worstFirst.reversed());
    return sorted;
  }
}
