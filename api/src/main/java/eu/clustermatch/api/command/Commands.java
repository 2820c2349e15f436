package eu.clustermatch.api.command;

import eu.clustermatch.api.config.AdminToken;
import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.importer.ImportCommand;
import eu.clustermatch.importer.StoreOpener.Store;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the jar. */
@Command(
    name = "clustermatch",
    description = {
      "Without a command, starts the application.",
      "Settings such as --clustermatch.store.folder=FOLDER go to either."
    },
    mixinStandardHelpOptions = true)
public final class Commands {
  private final CommandStore store;

  private Commands(CommandStore store) {
    this.store = store;
  }

  /** Whether the arguments name a command or ask for help, rather than start the application. */
  public static boolean isMeant(String[] args) {
    return args.length > 0 && !isSetting(args[0]);
  }

  /** Runs the command; returns the exit code. */
  public static int run(String[] args) {
    List<String> settings = Arrays.stream(args).filter(Commands::isSetting).toList();
    String[] words = Arrays.stream(args).filter(arg -> !isSetting(arg)).toArray(String[]::new);
    try (CommandStore store = new CommandStore(settings)) {
      return new CommandLine(new Commands(store))
          .addSubcommand("import", new ImportCommand(store))
          .addSubcommand("evaluate", new EvaluateCommand(store))
          .addSubcommand("exposure", new ExposureCommand(store))
          .addSubcommand("train", new TrainCommand(store))
          .execute(words);
    }
  }

  /** Spring's settings have a dot in their names, options of commands have none. */
  private static boolean isSetting(String arg) {
    return arg.matches("--[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(=.*)?|--debug|--trace");
  }

  @Command(description = "Issues a new administrator token; the one before is no longer valid.")
  int token() {
    try (Store opened = store.open()) {
      Schema.migrate(opened.driver());
      System.out.println(AdminToken.issue(opened.driver()));
      return CommandLine.ExitCode.OK;
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }
}
