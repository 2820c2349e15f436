package eu.clustermatch.api.command;

import eu.clustermatch.engine.evaluate.Report;
import eu.clustermatch.engine.evaluate.Split;
import eu.clustermatch.engine.evaluate.Task;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.engine.store.StoreReader;
import eu.clustermatch.importer.StoreOpener.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
  private final CommandStore store;

  @Option(
      names = "--known",
      description = "The last year that the ranking knows of; ${DEFAULT-VALUE} when left out.",
      defaultValue = "2016")
  private int known = 2016;

  @Option(
      names = "--until",
      description = "The last year that is asked about; the first is the one after --known.",
      defaultValue = "2017")
  private int until = 2017;

  @Option(
      names = "--task",
      description = "${COMPLETION-CANDIDATES}; may be repeated. All when left out.")
  private List<Task> tasks = List.of(Task.values());

  @Option(
      names = "--without",
      paramLabel = "PREFIX",
      description =
          "Leaves out what has an id that begins so, for example projects whose dates are known to"
              + " be wrong; may be repeated.")
  private List<String> without = List.of();

  EvaluateCommand(CommandStore store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    if (until <= known) {
      System.err.println(
          "--until must be a year after --known, but was %d and %d.".formatted(until, known));
      return CommandLine.ExitCode.USAGE;
    }
    try (Store opened = store.open()) {
      Schema.migrate(opened.driver());
      print(new StoreReader(opened.driver(), this::isWanted).read());
      return CommandLine.ExitCode.OK;
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private boolean isWanted(NodeRecord node) {
    return without.stream().noneMatch(node.id()::startsWith);
  }

  private void print(Snapshot snapshot) {
    Report report = new Report(snapshot, Split.years(known, known + 1, until), Model.standard());
    System.out.println(report.heading());
    for (Task task : tasks) {
      System.out.println(report.of(task));
    }
  }
}
