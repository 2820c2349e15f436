package eu.clustermatch.importer;

import java.util.concurrent.Callable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The command {@code import tag}. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = "Tags the texts that are new or changed with terms of the taxonomies.")
final class TagCommand implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private ImportCommand imports;

  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return imports.with(
        store,
        opened -> {
          imports.say(run(opened.driver()));
          return ImportCommand.DONE;
        });
  }

  private String run(Driver driver) {
    try (ConsoleProgress bar = imports.bar()) {
      return new Tagging(driver, store.session(), bar).run().toString();
    }
  }
}
