package eu.clustermatch.importer;

import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.StoreOpener.Store;
import eu.clustermatch.importer.source.MendFiles;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.SourceFiles.Found;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports files into the graph. Running an import again changes nothing.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything was imported",
      "1:nothing could be imported, or the store failed",
      "2:the command was not understood",
      "3:imported, but for rejected rows"
    },
    subcommands = {
      TemplatesCommand.class,
      SourcesCommand.class,
      RemoveCommand.class,
      ResolveCommand.class,
      TagCommand.class
    })
public final class ImportCommand implements Callable<Integer> {
  static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int DONE_WITH_REJECTS = 3;

  private final @Nullable StoreOpener defaultStore;

  @Parameters(
      paramLabel = "FILE|FOLDER|ZIP",
      arity = "0..*",
      description = "What to import, of any known format; plain, gzipped or zipped.")
  private List<Path> paths = List.of();

  @Mixin private ImportOptions options = new ImportOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /**
   * @param defaultStore opens the store for a command without {@code --uri}; null when there is
   *     none
   */
  public ImportCommand(@Nullable StoreOpener defaultStore) {
    this.defaultStore = defaultStore;
  }

  /** Runs the importer on its own, for a store that {@code --uri} names. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ImportCommand(null)).execute(args));
  }

  @Override
  public Integer call() {
    if (paths.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Please say what to import.");
    }
    try {
      Found found = SourceFiles.find(options.sourceName(paths), paths);
      if (found.sources().isEmpty()) {
        return failed("None of the files is of a known format: " + found.passedOver());
      }
      found.passedOver().forEach(file -> say("Passed over, of no known format: " + file));
      return run(found.sources());
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "There is no file or folder " + e.getFile() + ".", e);
    } catch (IOException | UncheckedIOException e) {
      return failed("The files cannot be read, or their rejects written: " + e.getMessage());
    } catch (Neo4jException e) {
      return failed("The store failed: " + e.getMessage());
    } catch (IllegalStateException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  /** Opens a store for another command and says what fails. */
  int with(StoreOptions options, ToIntFunction<Store> use) {
    try (Store opened = options.open(defaultStore)) {
      Schema.migrate(opened.driver(), options.database);
      return use.applyAsInt(opened);
    } catch (Neo4jException e) {
      return failed("The store failed: " + e.getMessage());
    } catch (IllegalStateException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private int run(List<Source> sources) throws IOException {
    try (Store store = options.store.open(defaultStore)) {
      say(target(store));
      if (!options.dryRun) {
        Schema.migrate(store.driver(), options.store.database);
      }
      int worst = DONE;
      boolean changed = false;
      Set<Path> begun = new HashSet<>();
      for (Source source : sources) {
        Path rejects = options.rejectsFile(source.name());
        ImportReport report = run(source, store, rejects, !begun.add(rejects));
        worst = Math.max(worst, exitCode(report));
        changed |= report.total().created() + report.total().updated() > 0;
      }
      if (changed && !options.dryRun) {
        say("Next: 'import resolve' finds out who is who, 'import tag' what texts mention.");
      }
      return worst;
    }
  }

  private ImportReport run(Source source, Store store, Path path, boolean more) throws IOException {
    say("Importing " + source.name());
    Path folder = SourceFiles.folderToMend(path, source.name());
    MendFiles mend = new MendFiles();
    try (RejectsFile rejects = new RejectsFile(path, more);
        ConsoleProgress bar = bar()) {
      Progress progress = options.quiet ? Progress.NONE : bar;
      ImportReport report =
          new Import(
                  store.driver(),
                  options.store.session(),
                  options.dryRun,
                  progress,
                  keep(rejects).andThen(mend::add))
              .run(source);
      bar.close();
      say(report.toString());
      if (rejects.exists()) {
        err().println("What was rejected, and why: " + path.toAbsolutePath());
        tellMended(mend.write(paths, folder));
      }
      return report;
    }
  }

  private void tellMended(List<Path> files) {
    if (!files.isEmpty()) {
      err().println("The rows themselves, to mend and import alone:");
      files.forEach(file -> err().println("  " + file.toAbsolutePath()));
    }
  }

  private Consumer<Reject> keep(RejectsFile rejects) {
    return reject -> {
      rejects.add(reject);
      if (reject.kind().equals(Reject.FILE)) {
        err().println(reject);
      }
    };
  }

  private static int exitCode(ImportReport report) {
    Counts total = report.total();
    if (total.rejected() == 0) {
      return DONE;
    }
    return total.rejected() == total.read() ? FAILED : DONE_WITH_REJECTS;
  }

  private String target(Store store) {
    try (Session session = store.driver().session(options.store.session())) {
      String database = session.run("CALL db.info() YIELD name").single().get("name").asString();
      Record count = session.run("MATCH (n) RETURN count(n) AS nodes").single();
      return "%s %s (database %s, %,d nodes)"
          .formatted(
              options.dryRun ? "Comparing with" : "Writing to",
              store.description(),
              database,
              count.get("nodes").asLong());
    }
  }

  /** A bar on the terminal, or none where nobody looks. */
  ConsoleProgress bar() {
    Console console = System.console();
    return new ConsoleProgress(
        System.err,
        !options.quiet && (options.progress || (console != null && console.isTerminal())));
  }

  void waiting() {
    say("Another import is writing to this store; waiting for it to end.");
  }

  void say(String text) {
    if (!options.quiet) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(text);
      out.flush();
    }
  }

  int failed(String sentence) {
    err().println(sentence);
    return FAILED;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
