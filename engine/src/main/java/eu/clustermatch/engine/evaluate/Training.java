package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Ranker.Measured;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns the weights of a model from past collaborations, question by question: the candidates'
 * scores are to give the partners that were the highest share of exp(score) (listwise softmax
 * regression, "ListNet top one": Cao et al. 2007), with a quadratic penalty. It is solved
 * coordinate by coordinate with Newton steps (Genkin, Lewis &amp; Madigan 2007), because it is
 * convex, has few weights and bounds are trivial to keep that way.
 */
public final class Training {
  /** Of every question so many candidates are learned from, those best by the model so far. */
  private static final int MOST_CANDIDATES = 600;

  private static final int SWEEPS = 60;
  private static final double PENALTY = 3;
  private static final double SMALLEST_STEP = 1e-4;

  private final Model start;
  private final List<Group> groups = new ArrayList<>();
  private final double[] weights;
  private final boolean[] mayBeNegative;

  /** One question: features by signal, and the share of the truth each candidate has. */
  private record Group(float[][] features, float[] target, double[] scores) {}

  /**
   * @param start names the signals and their shapes; its weights choose the candidates learned from
   * @param mayBeNegative names of signals that may count against a candidate
   */
  public Training(Model start, List<String> mayBeNegative) {
    this.start = start;
    this.weights = start.terms().stream().mapToDouble(Term::weight).toArray();
    this.mayBeNegative = new boolean[weights.length];
    for (int i = 0; i < weights.length; i++) {
      this.mayBeNegative[i] = mayBeNegative.contains(start.terms().get(i).signal());
    }
  }

  /** Adds the questions of a task. O(questions · candidates · signals). */
  public void add(Snapshot snapshot, Split split, Task task) {
    BitSet known = Cases.candidates(snapshot, split);
    Weighed weighed = new Weighed("", snapshot, split, start);
    for (Case asked : Cases.of(snapshot, split, task)) {
      add(asked, weighed.measure(asked), known);
    }
  }

  private void add(Case asked, Measured measured, BitSet known) {
    int[] ranked = best(asked, measured, known);
    float[] target = new float[ranked.length];
    int found = 0;
    for (int i = 0; i < ranked.length; i++) {
      target[i] = asked.truth().get(measured.nodes()[ranked[i]]) ? 1 : 0;
      found += (int) target[i];
    }
    if (found == 0) {
      return;
    }
    for (int i = 0; i < target.length; i++) {
      target[i] /= found;
    }
    float[][] features = new float[weights.length][ranked.length];
    for (int signal = 0; signal < weights.length; signal++) {
      for (int i = 0; i < ranked.length; i++) {
        features[signal][i] = measured.shaped()[signal][ranked[i]];
      }
    }
    groups.add(new Group(features, target, new double[ranked.length]));
  }

  /** The candidates best by the model so far, as places among those measured. */
  private int[] best(Case asked, Measured measured, BitSet known) {
    double[] scores = new double[measured.nodes().length];
    Arrays.setAll(scores, i -> score(measured, i));
    return IntStream.range(0, scores.length)
        .filter(i -> known.get(measured.nodes()[i]) && !asked.left().get(measured.nodes()[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(MOST_CANDIDATES)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double score(Measured measured, int candidate) {
    double score = 0;
    for (int signal = 0; signal < weights.length; signal++) {
      score += weights[signal] * measured.shaped()[signal][candidate];
    }
    return score;
  }

  /** How many questions are learned from. */
  public int questions() {
    return groups.size();
  }

  /** Learns. O(sweeps · signals · candidates of all questions). */
  public Model learn(String version) {
    groups.forEach(group -> {
      for (int signal = 0; signal < weights.length; signal++) {
        move(group, signal, weights[signal]);
      }
    });
    double[] reach = new double[weights.length];
    Arrays.fill(reach, 1);
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > SMALLEST_STEP; sweep++) {
      moved = 0;
      for (int signal = 0; signal < weights.length; signal++) {
        moved = Math.max(moved, Math.abs(step(signal, reach)));
      }
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      Term term = start.terms().get(i);
      terms.add(new Term(term.signal(), term.shape(), weights[i]));
    }
    return new Model(version, start.base(), terms);
  }

  /** One Newton step, no longer than its reach, which adapts to how long steps were. */
  private double step(int signal, double[] reach) {
    double gradient = PENALTY * weights[signal];
    double curvature = PENALTY;
    for (Group group : groups) {
      double[] moments = moments(group, signal);
      gradient += moments[0];
      curvature += moments[1];
    }
    double step = Math.clamp(-gradient / curvature, -reach[signal], reach[signal]);
    if (!mayBeNegative[signal]) {
      step = Math.max(step, -weights[signal]);
    }
    double taken = step;
    weights[signal] += taken;
    reach[signal] = Math.max(2 * Math.abs(taken), reach[signal] / 2);
    if (taken != 0) {
      groups.forEach(group -> move(group, signal, taken));
    }
    return taken;
  }

  private static void move(Group group, int signal, double by) {
    float[] feature = group.features()[signal];
    for (int i = 0; i < feature.length; i++) {
      group.scores()[i] += by * feature[i];
    }
  }

  /** Gradient and curvature of a question's loss along one weight. */
  private static double[] moments(Group group, int signal) {
    float[] feature = group.features()[signal];
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : group.scores()) {
      highest = Math.max(highest, score);
    }
    double total = 0;
    double first = 0;
    double second = 0;
    double wanted = 0;
    for (int i = 0; i < feature.length; i++) {
      double share = Math.exp(group.scores()[i] - highest);
      total += share;
      first += share * feature[i];
      second += share * feature[i] * feature[i];
      wanted += group.target()[i] * feature[i];
    }
    double mean = first / total;
    return new double[] {mean - wanted, second / total - mean * mean};
  }
}
