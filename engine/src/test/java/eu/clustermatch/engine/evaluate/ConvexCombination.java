package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Σ w·√(signal over its highest value of the question), with weights of 0 or more that are learned
 * from earlier questions (Bruch, Gai &amp; Ingber 2022 on why scores and not ranks).
 */
final class ConvexCombination implements Baseline {
  /** Of every question so many candidates are learned from, those best by all signals alike. */
  private static final int MOST_CANDIDATES = 600;

  private final List<Baseline> signals;
  private final double[] weights;

  private ConvexCombination(List<Baseline> signals, double[] weights) {
    this.signals = List.copyOf(signals);
    this.weights = weights;
  }

  /**
   * Learns from the questions of a task. O(questions · signals · organisations).
   *
   * @param split earlier than the one that is asked
   */
  static ConvexCombination learn(
      List<Baseline> signals, Snapshot snapshot, Split split, Task task) {
    Past past = new Past(snapshot, split);
    PastTexts texts = new PastTexts(snapshot, past);
    CoordinateAscent ascent = new CoordinateAscent(signals.size());
    for (Case question : Cases.of(snapshot, split, task)) {
      double[][] values = values(signals, new Asked(snapshot, past, texts, question));
      int[] best = best(values, question, past);
      float[][] features = new float[values.length][best.length];
      boolean[] isTrue = new boolean[best.length];
      for (int i = 0; i < best.length; i++) {
        isTrue[i] = question.truth().get(past.organisationNode(best[i]));
        for (int signal = 0; signal < values.length; signal++) {
          features[signal][i] = (float) values[signal][best[i]];
        }
      }
      ascent.add(features, isTrue, question.truth().cardinality());
    }
    return new ConvexCombination(signals, ascent.learn());
  }

  private static int[] best(double[][] values, Case question, Past past) {
    double[] sums = sum(values, Arrays.stream(values).mapToDouble(_ -> 1).toArray());
    return IntStream.range(0, sums.length)
        .filter(i -> sums[i] > 0 && !question.left().get(past.organisationNode(i)))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -sums[i]))
        .limit(MOST_CANDIDATES)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public double[] score(Asked asked) {
    return sum(values(signals, asked), weights);
  }

  /** By signal and organisation, 0–1. */
  private static double[][] values(List<Baseline> signals, Asked asked) {
    return signals.stream()
        .map(signal -> {
          double[] scores = signal.score(asked);
          double highest = Arrays.stream(scores).max().orElse(0);
          Arrays.setAll(scores, i -> highest == 0 ? 0 : Math.sqrt(scores[i] / highest));
          return scores;
        })
        .toArray(double[][]::new);
  }

  private static double[] sum(double[][] values, double[] weights) {
    double[] sums = new double[values[0].length];
    for (int signal = 0; signal < values.length; signal++) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[signal] * values[signal][i];
      }
    }
    return sums;
  }

  /** The learned weights in the order of the signals. */
  double[] weights() {
    return weights.clone();
  }
}
