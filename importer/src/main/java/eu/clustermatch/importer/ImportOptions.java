package eu.clustermatch.importer;

import eu.clustermatch.importer.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  Path rejectsFile(String name) {
    return rejects == null ? Path.of("rejects", name + "-rejects.csv") : rejects;
  }

  String sourceName(List<Path> paths) {
    return sourceName == null ? SourceFiles.name(paths) : sourceName;
  }
}
