package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Model.Term;
import eu.clustermatch.engine.rank.Situation;
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

  /** A row for every signal that counts. O(signals · questions · candidates · signals). */
  public List<String> of(Task task) {
    Evaluation evaluation = new Evaluation(snapshot, split, task);
    if (evaluation.cases().isEmpty()) {
      return List.of();
    }
    double[] whole = ndcg(evaluation, model);
    List<String> rows = new ArrayList<>();
    for (Term term : model.terms()) {
      double[] without = ndcg(evaluation, without(term));
      rows.add(
          String.format(
              Locale.ROOT,
              "%-17s without %-24s %s, worse by %s",
              task,
              term.signal(),
              Interval.of(without),
              Interval.ofDifference(whole, without)));
    }
    return rows;
  }

  private double[] ndcg(Evaluation evaluation, Model of) {
    return evaluation.measure(new Weighed("", snapshot, split, of)).stream()
        .mapToDouble(Metrics::ndcg20)
        .toArray();
  }

  private Model without(Term left) {
    List<Term> terms = new ArrayList<>();
    for (Term term : model.terms()) {
      Term weighed = term;
      if (term.equals(left)) {
        for (Situation situation : Situation.values()) {
          weighed = weighed.weighing(situation, 0);
        }
      }
      terms.add(weighed);
    }
    return new Model(model.version(), model.base(), terms, model.trained());
  }
}
