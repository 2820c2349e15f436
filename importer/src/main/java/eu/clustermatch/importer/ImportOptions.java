package eu.clustermatch.importer;

import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.SourceName;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of an import. */
final class ImportOptions {
  @Mixin StoreOptions store = new StoreOptions();

  @Option(names = "--dry-run", description = "Read, validate and compare only; write nothing.")
  boolean dryRun;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to list what was rejected; default rejects/<name>-rejects.csv.")
  @Nullable Path rejects;

  @Option(
      names = "--source-name",
      paramLabel = "NAME",
      description =
          "What 'source' says of our own tables without such a column; default the first"
              + " file's name.")
  @Nullable String sourceName;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  boolean quiet;

  @Option(
      names = "--progress",
      description = "Draw the progress bar even where standard error is not a terminal.")
  boolean progress;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec command;

  Path rejectsFile(String name) {
    return rejects == null ? Path.of("rejects", name + "-rejects.csv") : rejects;
  }

  /**
   * @throws ParameterException when it may not be called what the option says
   */
  String sourceName(List<Path> paths) {
    if (sourceName == null) {
      return SourceName.ofFile(SourceFiles.name(paths));
    }
    if (!SourceName.isAllowed(sourceName)) {
      throw new ParameterException(
          command.commandLine(),
          "--source-name must be %s, but was '%s'.".formatted(SourceName.ALLOWED, sourceName));
    }
    return sourceName;
  }
}
