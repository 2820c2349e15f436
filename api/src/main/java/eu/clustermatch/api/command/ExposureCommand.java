package eu.clustermatch.api.command;

import eu.clustermatch.engine.evaluate.ExposureSample;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Trait;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports who in the store is shown how often. */
@Command(
    name = "exposure",
    description = {
      "Asks as the coordinators of some projects in the store would, drawn at random but always"
          + " the same,",
      "leaves out who took part in them, and says who else is shown how often: by country, size"
          + " and role."
    },
    mixinStandardHelpOptions = true)
final class ExposureCommand implements Callable<Integer> {
  private static final int MOST_QUESTIONS = 100_000;
  private static final int MOST_PLACES = 1000;

  private final CommandStore store;

  @Option(
      names = "--questions",
      description = "How many projects to draw; ${DEFAULT-VALUE} when left out.",
      defaultValue = "500")
  private int questions = 500;

  @Option(
      names = "--k",
      description = "How many hits of each answer are seen; ${DEFAULT-VALUE} when left out.",
      defaultValue = "20")
  private int places = 20;

  @Option(
      names = "--discover",
      description =
          "How far the answers lean towards unknown partners, 0 to 1; ${DEFAULT-VALUE} when left"
              + " out.",
      defaultValue = "0")
  private double discover;

  @Option(
      names = "--model",
      description = "A file that train wrote, to rank by instead of the program's own model.")
  private @Nullable Path model;

  @Mixin private Records records = new Records();

  ExposureCommand(CommandStore store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    try {
      check("--questions", questions, MOST_QUESTIONS);
      check("--k", places, MOST_PLACES);
      if (!(discover >= 0 && discover <= 1)) {
        throw new IllegalArgumentException(
            "--discover must be between 0 and 1, but was %s.".formatted(discover));
      }
      Model ranking = model == null ? Model.standard() : ModelFiles.read(model);
      report(ranking, new Preference(discover, 0, Trait.COUNTRY));
      return CommandLine.ExitCode.OK;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "%s must be between 1 and %d, but was %d.".formatted(option, most, value));
    }
  }

  private void report(Model ranking, Preference preference) {
    System.err.println("Reading the store");
    ExposureSample sample = new ExposureSample(records.read(store), ranking, preference, places);
    System.err.println("Asking up to " + questions + " questions");
    System.out.println("Ranked by " + ranking.version() + ", discover " + discover);
    System.out.print(sample.ask(questions));
  }
}
