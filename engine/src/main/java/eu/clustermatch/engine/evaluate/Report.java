package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The table of an evaluation: each task with the baselines and the model, over all questions and
 * those of consortia that do not recur.
 */
public final class Report {
  private final Snapshot snapshot;
  private final Split split;
  private final Model model;
  private final List<Ranking> rankings;

  /** O(participations + occurrences of words): the baselines learn what was known by the split. */
  public Report(Snapshot snapshot, Split split, Model model) {
    this.snapshot = snapshot;
    this.split = split;
    this.model = model;
    this.rankings = new ArrayList<>(Baselines.of(snapshot, split));
    rankings.add(new Weighed(model.version(), snapshot, split, model));
  }

  /** The heading of the columns. */
  public String heading() {
    return String.format(
        "%s, model %s%n%-18s %-21s %9s  %-25s %-9s %6s %6s %6s %6s %6s",
        split,
        model.version(),
        "task",
        "ranking",
        "questions",
        "nDCG@20",
        "non-rec.",
        "R@20",
        "R@100",
        "R@1000",
        "MRR",
        "MAP");
  }

  /** The rows of a task, or that nothing can be asked. O(questions · candidates · signals). */
  public String of(Task task) {
    Evaluation evaluation = new Evaluation(snapshot, split, task);
    if (evaluation.cases().isEmpty()) {
      return task + ": no project after the split has enough partners known before it";
    }
    StringBuilder rows = new StringBuilder();
    for (Ranking ranking : rankings) {
      rows.append(row(task, ranking, evaluation)).append(System.lineSeparator());
    }
    return rows.toString().stripTrailing();
  }

  private static String row(Task task, Ranking ranking, Evaluation evaluation) {
    List<Metrics> all = evaluation.measure(ranking);
    List<Metrics> fresh =
        IntStream.range(0, all.size())
            .filter(i -> !evaluation.cases().get(i).recurrent())
            .mapToObj(all::get)
            .toList();
    return String.format(
        Locale.ROOT,
        "%-18s %-21s %9d  %-25s %9.4f %6.3f %6.3f %6.3f %6.3f %6.3f",
        task,
        ranking.name(),
        all.size(),
        Interval.of(all.stream().mapToDouble(Metrics::ndcg20).toArray()),
        mean(fresh, Metrics::ndcg20),
        mean(all, Metrics::recall20),
        mean(all, Metrics::recall100),
        mean(all, Metrics::recall1000),
        mean(all, Metrics::reciprocalRank),
        mean(all, Metrics::averagePrecision));
  }

  private static double mean(List<Metrics> metrics, ToDoubleFunction<Metrics> value) {
    return metrics.stream().mapToDouble(value).average().orElse(0);
  }
}
