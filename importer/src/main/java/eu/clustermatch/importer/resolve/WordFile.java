package eu.clustermatch.importer.resolve;

import eu.clustermatch.importer.bundled.Bundled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists that come with the program: {@code what counts: written, or so, or so}. */
final class WordFile {
  private WordFile() {}

  /** What counts, with how it is written, in the order of the file. */
  static Map<String, List<String>> entries(String file) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    Bundled.lines(WordFile.class, file).forEach(line -> add(line, entries));
    return entries;
  }

  private static void add(String line, Map<String, List<String>> entries) {
    int colon = line.indexOf(':');
    List<String> forms = entries.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>());
    Arrays.stream(line.substring(colon + 1).split(",")).map(String::strip).forEach(forms::add);
  }
}
