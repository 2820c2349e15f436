package eu.clustermatch.engine.evaluate;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Logistic regression with a quadratic penalty, by Newton's method. Values of signals go in by
 * their root, all features in units of their standard deviation.
 */
final class LogisticRegression implements Scorer {
  private static final int FEATURES = CandidateFeatures.COUNT;
  private static final int ITERATIONS = 8;
  private static final double PENALTY = 10;

  private final double[] means = new double[FEATURES];
  private final double[] deviations = new double[FEATURES];

  /** The last one is the intercept. */
  private final double[] weights = new double[FEATURES + 1];

  private LogisticRegression(TrainingSample sample) {
    int count = sample.labels.length;
    for (int feature = 0; feature < FEATURES; feature++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double value = shaped(sample.rows[i * FEATURES + feature], feature);
        sum += value;
        squares += value * value;
      }
      means[feature] = sum / count;
      double variance = squares / count - means[feature] * means[feature];
      deviations[feature] = variance > 1e-12 ? Math.sqrt(variance) : 1;
    }
  }

  static LogisticRegression learn(TrainingSample sample) {
    LogisticRegression regression = new LogisticRegression(sample);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      regression.step(sample);
    }
    return regression;
  }

  private void step(TrainingSample sample) {
    int size = weights.length;
    DMatrixRMaj curvature = CommonOps_DDRM.diag(ridge());
    DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
    for (int i = 0; i < FEATURES; i++) {
      gradient.data[i] = -PENALTY * weights[i];
    }
    double[] row = new double[size];
    for (int i = 0; i < sample.labels.length; i++) {
      read(sample.rows, i, row);
      double probability = 1 / (1 + Math.exp(-sum(row)));
      double slope = probability * (1 - probability);
      for (int a = 0; a < size; a++) {
        gradient.data[a] += (sample.labels[i] - probability) * row[a];
        double scaled = slope * row[a];
        for (int b = 0; b <= a; b++) {
          curvature.data[a * size + b] += scaled * row[b];
        }
      }
    }
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < a; b++) {
        curvature.data[b * size + a] = curvature.data[a * size + b];
      }
    }
    DMatrixRMaj step = new DMatrixRMaj(size, 1);
    CommonOps_DDRM.solve(curvature, gradient, step);
    for (int a = 0; a < size; a++) {
      weights[a] += step.data[a];
    }
  }

  private static double[] ridge() {
    double[] diagonal = new double[FEATURES + 1];
    Arrays.fill(diagonal, PENALTY);
    diagonal[FEATURES] = 1e-9;
    return diagonal;
  }

  private void read(float[] rows, int number, double[] row) {
    for (int feature = 0; feature < FEATURES; feature++) {
      double value = shaped(rows[number * FEATURES + feature], feature);
      row[feature] = (value - means[feature]) / deviations[feature];
    }
    row[FEATURES] = 1;
  }

  private static double shaped(float value, int feature) {
    return feature < CandidateFeatures.SIGNALS ? Math.sqrt(value) : value;
  }

  private double sum(double[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }

  @Override
  public double[] score(float[] rows, int count) {
    double[] scores = new double[count];
    double[] row = new double[FEATURES + 1];
    for (int i = 0; i < count; i++) {
      read(rows, i, row);
      scores[i] = sum(row);
    }
    return scores;
  }
}
