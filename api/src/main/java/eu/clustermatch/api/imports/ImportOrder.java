package eu.clustermatch.api.imports;

import eu.clustermatch.importer.source.SourceFiles;
import eu.clustermatch.importer.source.SourceName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an import is asked to do.
 *
 * @param files names of the uploaded files, at least one
 * @param sourceName what {@code source} says of our own tables without such a column
 * @param dryRun whether to read, check and compare only
 */
record ImportOrder(List<String> files, String sourceName, boolean dryRun) {
  static final String SOURCE_NAME = "sourceName";
  static final String DRY_RUN = "dryRun";

  ImportOrder {
    files = List.copyOf(files);
  }

  /**
   * @throws eu.clustermatch.api.web.FaultyRequestException when a field is faulty
   */
  static ImportOrder of(List<String> files, Map<String, String> fields) {
    String name = sourceName(files, fields.getOrDefault(SOURCE_NAME, "").strip());
    return new ImportOrder(files, name, dryRun(fields.getOrDefault(DRY_RUN, "false")));
  }

  private static String sourceName(List<String> files, String given) {
    if (given.isEmpty()) {
      return SourceName.ofFile(SourceFiles.name(List.of(Path.of(files.getFirst()))));
    }
    if (!SourceName.isAllowed(given)) {
      throw Receiving.faulty(SOURCE_NAME, given, SourceName.ALLOWED);
    }
    return given;
  }

  private static boolean dryRun(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw Receiving.faulty(DRY_RUN, text, "true or false");
    };
  }
}
