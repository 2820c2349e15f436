package eu.clustermatch.api.imports;

import eu.clustermatch.importer.source.SourceFiles;
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

  private static final int LONGEST_NAME = 100;

  ImportOrder {
    files = List.copyOf(files);
  }

  /**
   * @throws eu.clustermatch.api.web.FaultyRequestException when a field is faulty
   */
  static ImportOrder of(List<String> files, Map<String, String> fields) {
    String given = fields.getOrDefault(SOURCE_NAME, "").strip();
    boolean wild = given.chars().anyMatch(Character::isISOControl);
    if (given.length() > LONGEST_NAME || wild) {
      throw Receiving.faulty(
          SOURCE_NAME, given, "at most " + LONGEST_NAME + " characters in one line");
    }
    String name = given.isEmpty() ? SourceFiles.name(List.of(Path.of(files.getFirst()))) : given;
    return new ImportOrder(files, name, dryRun(fields.getOrDefault(DRY_RUN, "false")));
  }

  private static boolean dryRun(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw Receiving.faulty(DRY_RUN, text, "true or false");
    };
  }
}
