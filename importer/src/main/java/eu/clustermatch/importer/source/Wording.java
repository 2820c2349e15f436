package eu.clustermatch.importer.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What people call things: the lists beside this class, and how words are compared with them. */
final class Wording {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Wording() {}

  /** The same for texts that differ in case, accents, spaces and punctuation only. */
  static String normalised(String text) {
    String decomposed = Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD);
    String lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return BETWEEN.matcher(lower).replaceAll(" ").strip();
  }

  /**
   * Which value each word means, normalised, in a column.
   *
   * @param column one of {@code values.csv}
   */
  static Map<String, String> meanings(String column) {
    Map<String, String> meanings = new HashMap<>();
    for (String[] line : lines("values.csv")) {
      if (line[0].equals(column)) {
        meanings.put(normalised(line[1]), line[1]);
        Arrays.stream(line[2].split("\\|"))
            .forEach(word -> meanings.put(normalised(word), line[1]));
      }
    }
    return Map.copyOf(meanings);
  }

  /** The lines of a list, without its header, each cut at its semicolons. */
  static List<String[]> lines(String resource) {
    InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(resource), resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(";", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
