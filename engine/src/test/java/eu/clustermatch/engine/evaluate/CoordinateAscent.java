package eu.clustermatch.engine.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns weights, 0 or more, of a sum of features so that the mean nDCG@20 of questions is highest,
 * one weight after the other (Metzler &amp; Croft 2007). Finds a local optimum, the same for the
 * same questions.
 */
final class CoordinateAscent {
  private static final int DEPTH = 20;
  private static final int SWEEPS = 12;
  private static final double[] DISCOUNTS = discounts();

  /** What is tried instead of a weight: multiples of it, and these added to it. */
  private static final double[] FACTORS = {0, 0.5, 0.7, 0.85, 1.2, 1.5, 2};

  private static final double[] SUMMANDS = {0.05, 0.2};

  /** A smaller gain is none. */
  private static final double LEAST_GAIN = 1e-6;

  private final int features;
  private final List<Question> questions = new ArrayList<>();

  private static final class Question {
    final float[][] features;
    final boolean[] isTrue;
    final double ideal;
    final float[] scores;

    Question(float[][] features, boolean[] isTrue, int relevant) {
      this.features = features;
      this.isTrue = isTrue;
      double sum = 0;
      for (int i = 0; i < Math.min(DEPTH, relevant); i++) {
        sum += DISCOUNTS[i];
      }
      ideal = sum;
      scores = new float[isTrue.length];
    }
  }

  /**
   * @param features how many
   */
  CoordinateAscent(int features) {
    this.features = features;
  }

  /**
   * Adds a question.
   *
   * @param values of all candidates, by number of the feature; taken over
   * @param isTrue of all candidates; taken over
   * @param relevant how many are true, be they candidates or not; 1 or more
   */
  void add(float[][] values, boolean[] isTrue, int relevant) {
    questions.add(new Question(values, isTrue, relevant));
  }

  /**
   * The weights by number of the feature, which add up to 1 unless there is no question. O(sweeps ·
   * features · candidates of all questions).
   */
  double[] learn() {
    double[] weights = new double[features];
    for (int feature = 0; feature < features; feature++) {
      move(feature, 1.0 / features);
      weights[feature] = 1.0 / features;
    }
    double best = ndcg(0, 0);
    double before = -1;
    for (int sweep = 0; sweep < SWEEPS && best > before; sweep++) {
      before = best;
      for (int feature = 0; feature < features; feature++) {
        double step = 0;
        for (double tried : steps(weights[feature])) {
          double reached = ndcg(feature, tried);
          if (reached > best + LEAST_GAIN) {
            best = reached;
            step = tried;
          }
        }
        move(feature, step);
        weights[feature] += step;
      }
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private static double[] steps(double weight) {
    double[] steps = new double[FACTORS.length + SUMMANDS.length];
    Arrays.setAll(
        steps, i -> i < FACTORS.length ? (FACTORS[i] - 1) * weight : SUMMANDS[i - FACTORS.length]);
    return steps;
  }

  private void move(int feature, double step) {
    for (Question question : questions) {
      float[] values = question.features[feature];
      for (int i = 0; i < values.length; i++) {
        question.scores[i] += (float) (step * values[i]);
      }
    }
  }

  /** The mean nDCG if one weight were greater by a step. */
  private double ndcg(int feature, double step) {
    double sum = 0;
    for (Question question : questions) {
      sum += ndcg(question, feature, (float) step);
    }
    return sum / Math.max(1, questions.size());
  }

  private static double ndcg(Question question, int feature, float step) {
    float[] values = question.features[feature];
    float[] best = new float[DEPTH];
    boolean[] isTrue = new boolean[DEPTH];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      float score = question.scores[i] + step * values[i];
      if (count < DEPTH || score > best[DEPTH - 1]) {
        int place = count < DEPTH ? count++ : DEPTH - 1;
        while (place > 0 && best[place - 1] < score) {
          best[place] = best[place - 1];
          isTrue[place] = isTrue[place - 1];
          place--;
        }
        best[place] = score;
        isTrue[place] = question.isTrue[i];
      }
    }
    double gain = 0;
    for (int i = 0; i < count; i++) {
      gain += isTrue[i] ? DISCOUNTS[i] : 0;
    }
    return gain / question.ideal;
  }

  private static double[] discounts() {
    double[] discounts = new double[DEPTH];
    Arrays.setAll(discounts, place -> Math.log(2) / Math.log(place + 2));
    return discounts;
  }
}
