package eu.clustermatch.importer.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists that come with the program: {@code what counts: written, or so, or so}. */
final class Resource {
  private Resource() {}

  /** What counts, with how it is written, in the order of the file. */
  static Map<String, List<String>> entries(String file) {
    try (InputStream in = open(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, List<String>> entries = new LinkedHashMap<>();
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, entries));
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream open(String file) {
    InputStream in = Resource.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing from the program.");
    }
    return in;
  }

  private static void add(String line, Map<String, List<String>> entries) {
    int colon = line.indexOf(':');
    List<String> forms = entries.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>());
    Arrays.stream(line.substring(colon + 1).split(",")).map(String::strip).forEach(forms::add);
  }
}
