package eu.clustermatch.api.command;

import eu.clustermatch.engine.evaluate.Lessons;
import eu.clustermatch.engine.rank.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns the weights of the ranking from the collaborations in the store. */
@Command(
    name = "train",
    description = {
      "Learns the weights of the ranking from the projects in the store and writes them into a"
          + " file,",
      "with what they were learned from and how well they do. Then: evaluate --model FILE."
    },
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private final CommandStore store;

  @Parameters(description = "The file to write; one that is there is replaced at the end.")
  private Path file = Path.of("");

  @Option(
      names = "--name",
      description = "What the model is called in every answer; ${DEFAULT-VALUE} when left out.",
      defaultValue = "partner-own")
  private String name = "";

  @Option(
      names = "--years",
      split = ",",
      description =
          "Projects of these years are learned from, each of what was known by the end of the year"
              + " before; the last is a test first. ${DEFAULT-VALUE} when left out.",
      defaultValue = "2016,2017")
  private List<Integer> years = List.of();

  @Option(
      names = "--start",
      description =
          "The model whose signals, shapes and weights by hand to take; the program's own when left"
              + " out.")
  private @Nullable Path start;

  @Mixin private Records records = new Records();

  TrainCommand(CommandStore store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    try {
      Model from = start == null ? Model.standard() : ModelFiles.read(start);
      checkYears();
      ModelFiles.checkWritable(file);
      Lessons lessons = new Lessons(records.read(store), years, System.err::println);
      ModelFiles.write(lessons.learn(from, name), file);
      System.out.println("Wrote " + file);
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
    try {
      Lessons.checkYears(years);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--years: " + e.getMessage(), e);
    }
  }
}
