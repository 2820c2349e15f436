package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.evaluate.CandidateFeatures.Candidates;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Candidates of earlier questions to learn from: of each question the best by all signals alike,
 * and some drawn from the rest. Who is chosen does not depend on who is true: were all true ones
 * taken, the weak candidates among the sample would mostly be true.
 */
final class TrainingSample {
  private static final int BEST = 400;
  private static final int DRAWN = 100;

  final float[] rows;
  final float[] labels;
  final int[] groups;

  TrainingSample(List<float[]> rows, List<Boolean> labels, List<Integer> groups) {
    this.rows = new float[rows.size() * CandidateFeatures.COUNT];
    this.labels = new float[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(
          rows.get(i), 0, this.rows, i * CandidateFeatures.COUNT, CandidateFeatures.COUNT);
      this.labels[i] = labels.get(i) ? 1 : 0;
    }
    this.groups = groups.stream().mapToInt(Integer::intValue).toArray();
  }

  static TrainingSample of(Snapshot snapshot, Split split, Task task) {
    CandidateFeatures features = new CandidateFeatures(snapshot, split);
    Random random = new Random(11);
    List<float[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (Case question : Cases.of(snapshot, split, task)) {
      Candidates candidates = features.of(question);
      BitSet chosen = choose(candidates, random);
      chosen.stream()
          .forEach(i -> {
            float[] row = new float[CandidateFeatures.COUNT];
            System.arraycopy(
                candidates.rows, i * CandidateFeatures.COUNT, row, 0, CandidateFeatures.COUNT);
            rows.add(row);
            labels.add(question.truth().get(candidates.nodes[i]));
          });
      if (!chosen.isEmpty()) {
        groups.add(chosen.cardinality());
      }
    }
    return new TrainingSample(rows, labels, groups);
  }

  private static BitSet choose(Candidates candidates, Random random) {
    BitSet chosen = new BitSet();
    double[] sums = new double[candidates.size()];
    for (int i = 0; i < sums.length; i++) {
      for (int signal = 0; signal < CandidateFeatures.SIGNALS; signal++) {
        sums[i] += Math.sqrt(candidates.rows[i * CandidateFeatures.COUNT + signal]);
      }
    }
    IntStream.range(0, sums.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -sums[i]))
        .limit(BEST)
        .forEach(chosen::set);
    for (int i = 0; i < DRAWN && candidates.size() > 0; i++) {
      chosen.set(random.nextInt(candidates.size()));
    }
    return chosen;
  }
}
