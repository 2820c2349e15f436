package eu.clustermatch.importer;

import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.StoreOpener.Store;
import eu.clustermatch.importer.source.Cordis;
import eu.clustermatch.importer.source.CsvFolder;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Source;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
    })
public final class ImportCommand {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int DONE_WITH_REJECTS = 3;

  private final @Nullable StoreOpener defaultStore;

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

  @Command(
      mixinStandardHelpOptions = true,
      description = "Imports our own CSV layout: nodes/<Label>.csv and links/<TYPE>.csv.")
  int csv(
      @Parameters(paramLabel = "FOLDER|ZIP", description = "The folder, or a zip of it.") Path from,
      @Option(
              names = "--source-name",
              paramLabel = "NAME",
              description =
                  "What 'source' says where a file has no such column; default the folder's name.")
          @Nullable String sourceName,
      @Mixin ImportOptions options) {
    check(List.of(from));
    return run(CsvFolder.of(from, sourceName), options);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Imports CORDIS projects, organisations and participations.")
  int cordis(
      @Parameters(
              paramLabel = "FILE|FOLDER|ZIP",
              arity = "1..*",
              description = "project.csv, organization.csv, topics.csv; plain, gzipped or zipped.")
          List<Path> from,
      @Mixin ImportOptions options) {
    check(from);
    return run(new Cordis(from), options);
  }

  private void check(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(
            spec.commandLine(), "There is no file or folder " + path + ".");
      }
    }
  }

  private int run(Source source, ImportOptions options) {
    try (Store store = options.open(defaultStore)) {
      return run(source, options, store);
    } catch (IOException | UncheckedIOException e) {
      return failed("Cannot read " + source.name() + ", or write its rejects: " + e.getMessage());
    } catch (Neo4jException e) {
      return failed("The store failed: " + e.getMessage());
    } catch (IllegalStateException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private int run(Source source, ImportOptions options, Store store) throws IOException {
    say(options, target(options, store));
    if (!options.dryRun) {
      Schema.migrate(store.driver(), options.database);
    }
    Path path = options.rejectsFile(source.name());
    try (RejectsFile rejects = new RejectsFile(path);
        ConsoleProgress bar = new ConsoleProgress(System.err, drawn(options))) {
      Progress progress = options.quiet ? Progress.NONE : bar;
      ImportReport report =
          new Import(store.driver(), options.session(), options.dryRun, progress, keep(rejects))
              .run(source);
      bar.close();
      say(options, report.toString());
      if (rejects.exists()) {
        err().println("What was rejected, and why: " + path.toAbsolutePath());
      }
      return exitCode(report);
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

  private static String target(ImportOptions options, Store store) {
    try (Session session = store.driver().session(options.session())) {
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

  private static boolean drawn(ImportOptions options) {
    Console console = System.console();
    return !options.quiet && (options.progress || (console != null && console.isTerminal()));
  }

  private void say(ImportOptions options, String text) {
    if (!options.quiet) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(text);
      out.flush();
    }
  }

  private int failed(String sentence) {
    err().println(sentence);
    return FAILED;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
