package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of an evaluation. Each task with the baselines, other models and the model: over all
 * questions, over those of consortia that do not recur and, for the model, by role as if asked for
 * candidates of that role alone. Beside each row stands how much better the model is on the same
 * questions. Numbers in brackets are 95 % intervals.
 */
public final class Report {
  private static final String ROW = "%-17s %-22s %6s  %-23s %-26s %6s %6s %6s %6s %6s %6s";

  private final Snapshot snapshot;
  private final Split split;
  private final Model model;
  private final Weighed ranking;
  private final List<Model> models = new ArrayList<>();
  private final List<Ranking> others;
  private final Consumer<Row> listener;

  /** The answer of a ranking to a question. */
  public record Row(Task task, String ranking, Answer answer) {}

  /**
   * O(participations + occurrences of words): the baselines learn what was known by the split.
   *
   * @param others models to compare with
   * @param listener is given every answer
   */
  public Report(
      Snapshot snapshot, Split split, Model model, List<Model> others, Consumer<Row> listener) {
    this.snapshot = snapshot;
    this.split = split;
    this.model = model;
    this.ranking = new Weighed(model.version(), snapshot, split, model);
    this.models.add(model);
    this.models.addAll(others);
    this.others = new ArrayList<>(Baselines.of(snapshot, split));
    for (Model other : others) {
      this.others.add(new Weighed(other.version(), snapshot, split, other));
    }
    this.listener = listener;
  }

  /**
   * What is asked of what, which models were learned from what is asked, and the heads of the
   * columns.
   */
  public String heading() {
    String cautions =
        models.stream()
            .map(learned -> TrainingYears.caution(learned, split))
            .filter(caution -> !caution.isEmpty())
            .map(caution -> caution + System.lineSeparator())
            .collect(Collectors.joining());
    return String.format(
        "%s, model %s%n%s" + ROW,
        split,
        model.version(),
        cautions,
        "task",
        "ranking",
        "asked",
        "nDCG@20",
        model.version() + " is better by",
        "R@20",
        "R@100",
        "R@1000",
        "R@3000",
        "MRR",
        "MAP");
  }

  /** The rows of a task, or that nothing can be asked. O(questions · candidates · signals). */
  public String of(Task task) {
    Evaluation evaluation = new Evaluation(snapshot, split, task);
    if (evaluation.cases().isEmpty()) {
      return task + ": no project after the split has enough partners known before it";
    }
    List<Answer> best = answers(task, ranking, evaluation);
    List<String> rows = new ArrayList<>();
    for (Ranking other : others) {
      List<Answer> answers = answers(task, other, evaluation);
      rows.add(row(task, other.name(), all(answers), all(best)));
      rows.add(row(task, "  non-recurrent", fresh(answers), fresh(best)));
    }
    rows.add(row(task, model.version(), all(best), null));
    rows.add(row(task, "  non-recurrent", fresh(best), null));
    for (Role role : Role.values()) {
      rows.add(row(task, "  " + role.text(), of(role, best), null));
    }
    rows.add(candidates(task, best));
    return String.join(
        System.lineSeparator(), rows.stream().filter(row -> !row.isEmpty()).toList());
  }

  private List<Answer> answers(Task task, Ranking asked, Evaluation evaluation) {
    List<Answer> answers = evaluation.answers(asked);
    answers.forEach(answer -> listener.accept(new Row(task, asked.name(), answer)));
    return answers;
  }

  private static List<Metrics> all(List<Answer> answers) {
    return metrics(answers, _ -> true);
  }

  private static List<Metrics> fresh(List<Answer> answers) {
    return metrics(answers, answer -> !answer.asked().recurrent());
  }

  private static List<Metrics> metrics(List<Answer> answers, Predicate<Answer> counted) {
    return answers.stream().filter(counted).map(Answer::metrics).toList();
  }

  private static List<Metrics> of(Role role, List<Answer> answers) {
    return answers.stream()
        .map(answer -> answer.byRole().get(role))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String row(
      Task task, String name, List<Metrics> metrics, @Nullable List<Metrics> best) {
    if (metrics.isEmpty()) {
      return "";
    }
    double[] ndcg = ndcg(metrics);
    return String.format(
            Locale.ROOT,
            ROW,
            task,
            name,
            metrics.size(),
            Interval.of(ndcg),
            best == null ? "" : Interval.ofDifference(ndcg(best), ndcg),
            mean(metrics, Metrics::recall20),
            mean(metrics, Metrics::recall100),
            mean(metrics, Metrics::recall1000),
            mean(metrics, Metrics::recall3000),
            mean(metrics, Metrics::reciprocalRank),
            mean(metrics, Metrics::averagePrecision))
        .stripTrailing();
  }

  private static String candidates(Task task, List<Answer> answers) {
    return String.format(
        Locale.ROOT,
        "%-17s candidates scored: %.0f on average, among them %.3f of the partners",
        task,
        answers.stream().mapToInt(Answer::found).average().orElse(0),
        answers.stream().mapToDouble(Answer::foundRecall).average().orElse(0));
  }

  private static double[] ndcg(List<Metrics> metrics) {
    return metrics.stream().mapToDouble(Metrics::ndcg20).toArray();
  }

  private static String mean(List<Metrics> metrics, ToDoubleFunction<Metrics> value) {
    return String.format(
        Locale.ROOT, "%.4f", metrics.stream().mapToDouble(value).average().orElse(0));
  }
}
