package eu.clustermatch.api.command;

import eu.clustermatch.engine.evaluate.Ablation;
import eu.clustermatch.engine.evaluate.Report;
import eu.clustermatch.engine.evaluate.Split;
import eu.clustermatch.engine.evaluate.Task;
import eu.clustermatch.engine.evaluate.TrainingYears;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the ranking on the collaborations in the store. */
@Command(
    name = "evaluate",
    description = {
      "Asks the ranking, with what was known by the end of a year, for the partners of the"
          + " projects",
      "that began in the years after, and says how well it finds them."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private static final int LAST_YEAR = 9999;

  private final CommandStore store;

  @Option(
      names = "--known",
      description = "The last year that the ranking knows of; ${DEFAULT-VALUE} when left out.",
      defaultValue = "2017")
  private int known = 2017;

  @Option(
      names = "--until",
      description = "The last year that is asked about; the first is the one after --known.",
      defaultValue = "2019")
  private int until = 2019;

  @Option(
      names = "--task",
      description = "${COMPLETION-CANDIDATES}; may be repeated. All when left out.")
  private List<Task> tasks = List.of(Task.values());

  @Option(
      names = "--model",
      description = "A file that train wrote, to measure instead of the program's own model.")
  private @Nullable Path model;

  @Option(
      names = "--against",
      description = "Another such file, to compare with question by question; may be repeated.")
  private List<Path> against = List.of();

  @Option(
      names = "--ablation",
      description = "Says instead of every signal what the model is worth without it.")
  private boolean ablation;

  @Option(
      names = "--answers",
      description = "Writes how every question was answered into this CSV file.")
  private @Nullable Path answers;

  @Mixin private Records records = new Records();

  EvaluateCommand(CommandStore store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    try {
      checkYears();
      if (answers != null) {
        AnswersFile.checkWritable(answers);
      }
      Model measured = model == null ? Model.standard() : ModelFiles.read(model);
      List<Model> others = against.stream().map(ModelFiles::read).toList();
      System.err.println("Reading the store");
      evaluate(records.read(store), measured, others);
      return CommandLine.ExitCode.OK;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (IllegalStateException | IOException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private void checkYears() {
    checkYear("--known", known, 1, LAST_YEAR - 1);
    checkYear("--until", until, known + 1, LAST_YEAR);
  }

  private static void checkYear(String option, int year, int first, int last) {
    if (year < first || year > last) {
      throw new IllegalArgumentException(
          "%s must be a year from %d to %d, but was %d.".formatted(option, first, last, year));
    }
  }

  private void evaluate(Snapshot snapshot, Model measured, List<Model> others) throws IOException {
    Split split = Split.years(known, known + 1, until);
    if (ablation) {
      Ablation signals = new Ablation(snapshot, split, measured);
      String caution = TrainingYears.caution(measured, split);
      if (!caution.isEmpty()) {
        System.out.println(caution);
      }
      for (Task task : tasks) {
        System.err.println("Asking: " + task);
        signals.of(task).forEach(System.out::println);
      }
    } else if (answers == null) {
      print(new Report(snapshot, split, measured, others, _ -> {}));
    } else {
      try (AnswersFile file = new AnswersFile(answers)) {
        print(new Report(snapshot, split, measured, others, file::add));
      }
    }
  }

  private void print(Report report) {
    System.out.println(report.heading());
    for (Task task : tasks) {
      System.err.println("Asking: " + task);
      System.out.println(report.of(task));
    }
  }
}
