package eu.clustermatch.importer;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The command {@code import sources}. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Lists what was imported into the store, and when.")
final class SourcesCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private ImportCommand imports;

  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return imports.with(
        store,
        opened -> {
          for (SourceLog.Entry entry : SourceLog.list(opened.driver(), store.session())) {
            imports.say("%-30s %s".formatted(entry.name(), state(entry)));
          }
          return ImportCommand.DONE;
        });
  }

  private static String state(SourceLog.Entry entry) {
    ZonedDateTime finished = entry.finished();
    return finished == null
        ? "begun " + entry.started().format(TIME) + ", not finished"
        : "imported " + finished.format(TIME);
  }
}
