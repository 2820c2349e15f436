package eu.clustermatch.importer;

import eu.clustermatch.engine.store.Schema;
import eu.clustermatch.importer.ImportReport.Counts;
import eu.clustermatch.importer.StoreOpener.Store;
import eu.clustermatch.importer.identity.Identification;
import eu.clustermatch.importer.source.MendFiles;
import eu.clustermatch.importer.source.Reject;
import eu.clustermatch.importer.source.Source;
import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.SourceFiles.Found;
import eu.clustermatch.importer.source.Template;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
public final class ImportCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int DONE = 0;
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

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes an empty workbook and a zip of empty CSV files, to be filled in.")
  int templates(@Parameters(paramLabel = "FOLDER", description = "Where to.") Path folder) {
    try {
      Files.createDirectories(folder);
      for (Template template : Template.values()) {
        Path file = folder.resolve(template.fileName());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
          template.write(out);
        }
        say("Wrote " + file.toAbsolutePath());
      }
      return DONE;
    } catch (FileAlreadyExistsException e) {
      return failed("There is a file " + e.getFile() + " already; it was left as it is.");
    } catch (IOException e) {
      return failed("The templates cannot be written: " + e.getMessage());
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Lists what was imported into the store, and when.")
  int sources(@Mixin StoreOptions store) {
    return with(
        store,
        opened -> {
          for (SourceLog.Entry entry : SourceLog.list(opened.driver(), store.session())) {
            say("%-30s %s".formatted(entry.name(), state(entry)));
          }
          return DONE;
        });
  }

  private static String state(SourceLog.Entry entry) {
    ZonedDateTime finished = entry.finished();
    return finished == null
        ? "begun " + entry.started().format(TIME) + ", not finished"
        : "imported " + finished.format(TIME);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Takes back all that one source says, and nothing that another says too.")
  int remove(
      @Parameters(paramLabel = "SOURCE", description = "As 'sources' lists it.") String source,
      @Mixin StoreOptions store) {
    return with(
        store,
        opened -> {
          Runnable waiting =
              () -> say("Another import is writing to this store; waiting for it to end.");
          SourceRemoval.Removed removed =
              SourceRemoval.remove(opened.driver(), store.session(), source, waiting);
          if (removed.equals(SourceRemoval.Removed.NOTHING)) {
            return failed("Nothing in the store is from a source " + source + ".");
          }
          say(
              "Deleted %,d nodes and %,d links; of %,d others speak too; %,d stay, bare, because others"
                      .formatted(
                          removed.nodes(), removed.links(), removed.changed(), removed.bare())
                  + " link to them.");
          return DONE;
        });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Finds out which records of organisations are one: compares those that changed with all.",
        "What is surely the same becomes one; what is not sure is kept for a person to decide."
      })
  int resolve(
      @Option(names = "--all", description = "Compare all, changed or not.") boolean all,
      @Option(names = "--dry-run", description = "Compare only; write nothing.") boolean dryRun,
      @Option(
              names = "--undo",
              description = "Take back all that was resolved; what a person decided stays.")
          boolean undo,
      @Mixin StoreOptions store) {
    return with(
        store,
        opened -> {
          Runnable waiting =
              () -> say("Another import is writing to this store; waiting for it to end.");
          try (ImportLock lock = ImportLock.take(opened.driver(), store.session(), waiting);
              ConsoleProgress bar = new ConsoleProgress(System.err, drawn())) {
            if (undo) {
              int moved = Identification.undo(opened.driver(), store.session());
              say("%,d records moved.".formatted(moved));
              return DONE;
            }
            Identification.Summary summary =
                Identification.run(
                    opened.driver(),
                    store.session(),
                    all,
                    dryRun,
                    bar::expect,
                    () -> bar.committed(1));
            bar.close();
            say(text(summary));
            return DONE;
          } catch (IOException e) {
            return failed("The index cannot be kept in the temporary folder: " + e.getMessage());
          }
        });
  }

  private static String text(Identification.Summary summary) {
    return "Compared %,d of %,d organisations: %,d pairs are the same, %,d undecided; %,d records moved."
        .formatted(
            summary.compared(),
            summary.organisations(),
            summary.same(),
            summary.undecided(),
            summary.moved());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Tags the texts that are new or changed with terms of the taxonomies.")
  int tag(@Mixin StoreOptions store) {
    return with(
        store,
        opened -> {
          try (ConsoleProgress bar = new ConsoleProgress(System.err, drawn())) {
            TagReport report = new Tagging(opened.driver(), store.session(), bar).run();
            bar.close();
            say(report.toString());
            return DONE;
          }
        });
  }

  private int with(StoreOptions options, ToIntFunction<Store> use) {
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
      for (Source source : sources) {
        worst = Math.max(worst, run(source, store));
      }
      if (!options.dryRun) {
        say("Next: 'import resolve' finds out who is who, 'import tag' what texts mention.");
      }
      return worst;
    }
  }

  private int run(Source source, Store store) throws IOException {
    say("Importing " + source.name());
    Path path = options.rejectsFile(source.name());
    Path folder = path.resolveSibling(source.name() + "-to-mend");
    MendFiles mend = new MendFiles();
    try (RejectsFile rejects = new RejectsFile(path);
        ConsoleProgress bar = new ConsoleProgress(System.err, drawn())) {
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
      return exitCode(report);
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

  private boolean drawn() {
    Console console = System.console();
    return !options.quiet && (options.progress || (console != null && console.isTerminal()));
  }

  private void say(String text) {
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
