package eu.clustermatch.engine.evaluate;

import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Situation;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Learns a whole model from the projects of some years, each asked of what was known by the end of
 * the year before. The last year is a test first: its quality is that of weights learned from the
 * others; the weights of the model are then learned from all.
 */
public final class Lessons {
  private static final int LAST_YEAR = 9999;

  private final Snapshot snapshot;
  private final List<Integer> years;
  private final Consumer<String> progress;

  /**
   * @param years as {@link #checkYears} wants them
   * @param progress is told what is being done
   */
  public Lessons(Snapshot snapshot, List<Integer> years, Consumer<String> progress) {
    checkYears(years);
    this.snapshot = snapshot;
    this.years = List.copyOf(years);
    this.progress = progress;
  }

  /**
   * Checks years to learn from, before a snapshot is read for them.
   *
   * @throws IllegalArgumentException unless they are at least two, ascending, each 1–9999
   */
  public static void checkYears(List<Integer> years) {
    boolean ascending = years.stream().sorted().distinct().toList().equals(years);
    if (years.size() < 2 || !ascending || years.getFirst() < 1 || years.getLast() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "At least two years from 1 to %d are needed, ascending, but they were %s."
              .formatted(LAST_YEAR, list(years)));
    }
  }

  /**
   * Learns the weights of all situations.
   *
   * @param start names the signals, their shapes and how they are learned
   * @throws IllegalStateException when there is nothing to learn from
   */
  public Model learn(Model start, String version) {
    Model model = start;
    for (Situation situation : Situation.values()) {
      model = learn(situation, model, version);
    }
    return model;
  }

  private Model learn(Situation situation, Model start, String version) {
    int last = years.getLast();
    List<Integer> others = years.subList(0, years.size() - 1);
    Model untested = training(situation, start, others).learn(version, words(others));
    String quality = quality(situation, untested, last);
    progress.accept("%s: %s".formatted(situation.text(), quality));
    return training(situation, start, years)
        .learn(version, words(years))
        .trained(situation.text() + ".quality", quality);
  }

  private Training training(Situation situation, Model start, List<Integer> asked) {
    Training training = new Training(start, situation);
    for (int year : asked) {
      progress.accept("%s: asking projects of %d".formatted(situation.text(), year));
      training.add(snapshot, split(year), task(situation));
    }
    if (training.questions() == 0) {
      throw new IllegalStateException(
          "Nothing can be learned for %s: no project of %s has enough partners known before it."
              .formatted(situation.text(), list(asked)));
    }
    return training;
  }

  private String quality(Situation situation, Model model, int year) {
    Evaluation evaluation = new Evaluation(snapshot, split(year), task(situation));
    if (evaluation.cases().isEmpty()) {
      return "not measured: nothing can be asked of " + year;
    }
    double[] ndcg =
        evaluation.measure(new Weighed(model.version(), snapshot, split(year), model)).stream()
            .mapToDouble(Metrics::ndcg20)
            .toArray();
    return String.format(
        Locale.ROOT,
        "nDCG@20 %s on %d questions of %d, learned without them (%s)",
        Interval.of(ndcg),
        ndcg.length,
        year,
        task(situation));
  }

  /** A year is asked of what was known by the end of the year before. */
  static Split split(int year) {
    return Split.years(year - 1, year, year);
  }

  /** Whose questions are of the situation. */
  static Task task(Situation situation) {
    return switch (situation) {
      case IDEA -> Task.PARTNER_SEARCH;
      case GROUP -> Task.COMPLETION;
      case CIRCLE -> Task.SEED_ONLY;
    };
  }

  private static String words(List<Integer> years) {
    return "projects of %s, each asked of what was known by the end of the year before"
        .formatted(list(years));
  }

  private static String list(List<Integer> years) {
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
