package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Question;
import eu.clustermatch.engine.rank.Ranker.Measured;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What every signal earns: nDCG@20 of the model without it, the other weights staying as they are,
 * and how much the whole model is better by on the same questions, with the 95 % interval.
 */
public final class Ablation {
  private final Snapshot snapshot;
  private final Split split;
  private final Model model;

  public Ablation(Snapshot snapshot, Split split, Model model) {
    this.snapshot = snapshot;
    this.split = split;
    this.model = model;
  }

  /**
   * A row for every signal that has a weight in any of the task's questions, then one that names
   * the others; none where nothing can be asked. What a question finds is measured once and weighed
   * anew for every signal: O(questions · candidates · signals · (signals + log candidates)), beside
   * the measuring.
   */
  public List<String> of(Task task) {
    Evaluation evaluation = new Evaluation(snapshot, split, task);
    List<Case> cases = evaluation.cases();
    if (cases.isEmpty()) {
      return List.of();
    }
    Weighed ranking = new Weighed("", snapshot, split, model);
    double[] whole = new double[cases.size()];
    double[][] without = new double[model.terms().size()][cases.size()];
    boolean[] weighs = new boolean[without.length];
    for (int i = 0; i < whole.length; i++) {
      Case asked = cases.get(i);
      Question question = ranking.question(asked);
      Measured measured = ranking.measure(question);
      double[] weights = model.weights(question.situation());
      // However they are weighed, the same nodes have scores.
      double[] scores = new double[snapshot.nodes().size()];
      whole[i] = ndcg(evaluation, asked, measured, weights, scores);
      for (int signal = 0; signal < without.length; signal++) {
        double weight = weights[signal];
        weighs[signal] |= weight != 0;
        weights[signal] = 0;
        without[signal][i] =
            weight == 0 ? whole[i] : ndcg(evaluation, asked, measured, weights, scores);
        weights[signal] = weight;
      }
    }
    return rows(task, whole, without, weighs);
  }

  private static double ndcg(
      Evaluation evaluation, Case asked, Measured measured, double[] weights, double[] scores) {
    Weighed.weigh(measured, weights, scores);
    return evaluation.metrics(asked, scores).ndcg20();
  }

  private List<String> rows(Task task, double[] whole, double[][] without, boolean[] weighs) {
    List<String> rows = new ArrayList<>();
    List<String> weightless = new ArrayList<>();
    for (int i = 0; i < without.length; i++) {
      String signal = model.terms().get(i).signal();
      if (weighs[i]) {
        rows.add(
            String.format(
                Locale.ROOT,
                "%-17s without %-24s %s, worse by %s",
                task,
                signal,
                Interval.of(without[i]),
                Interval.ofDifference(whole, without[i])));
      } else {
        weightless.add(signal);
      }
    }
    if (!weightless.isEmpty()) {
      rows.add(
          String.format(
              Locale.ROOT, "%-17s of no weight: %s", task, String.join(", ", weightless)));
    }
    return rows;
  }
}
