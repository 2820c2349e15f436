package eu.clustermatch.importer;

import eu.clustermatch.importer.identity.Identification;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The command {@code import resolve}. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = {
      "Finds out which records of organisations are one: compares those that changed with all.",
      "What is surely the same becomes one; what is not sure is kept for a person to decide."
    })
final class ResolveCommand implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private ImportCommand imports;

  @Option(names = "--all", description = "Compare all, changed or not.")
  private boolean all;

  @Option(names = "--dry-run", description = "Compare only; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--undo",
      description = "Take back all that was resolved; what a person decided stays.")
  private boolean undo;

  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return imports.with(
        store,
        opened -> {
          try (ImportLock lock =
              ImportLock.take(opened.driver(), store.session(), imports::waiting)) {
            imports.say(undo ? undo(opened.driver()) : run(opened.driver()));
            return ImportCommand.DONE;
          } catch (IOException e) {
            return imports.failed(
                "The index cannot be kept in the temporary folder: " + e.getMessage());
          }
        });
  }

  private String undo(Driver driver) {
    return "%,d records moved.".formatted(Identification.undo(driver, store.session()));
  }

  private String run(Driver driver) throws IOException {
    try (ConsoleProgress bar = imports.bar()) {
      Identification.Summary summary =
          Identification.run(
              driver, store.session(), all, dryRun, bar::expect, () -> bar.committed(1));
      return "Compared %,d of %,d organisations: %,d pairs are the same, %,d undecided; %,d records moved."
          .formatted(
              summary.compared(),
              summary.organisations(),
              summary.same(),
              summary.undecided(),
              summary.moved());
    }
  }
}
