package eu.clustermatch.importer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The command {@code import remove}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Takes back all that one source says, and nothing that another says too.")
final class RemoveCommand implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private ImportCommand imports;

  @Parameters(paramLabel = "SOURCE", description = "As 'sources' lists it.")
  private String source = "";

  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return imports.with(
        store,
        opened -> {
          SourceRemoval.Removed removed =
              SourceRemoval.remove(opened.driver(), store.session(), source, imports::waiting);
          if (removed.equals(SourceRemoval.Removed.NOTHING)) {
            return imports.failed("Nothing in the store is from a source " + source + ".");
          }
          imports.say(text(removed));
          return ImportCommand.DONE;
        });
  }

  private static String text(SourceRemoval.Removed removed) {
    return ("Deleted %,d nodes and %,d links; of %,d others speak too; "
            + "%,d stay, bare, because others link to them.")
        .formatted(removed.nodes(), removed.links(), removed.changed(), removed.bare());
  }
}
