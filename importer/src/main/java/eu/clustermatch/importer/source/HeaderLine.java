package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.Lines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a table begins: with its first line, but for one that tells spreadsheets the separator, and
 * but for titles that people put above the header of a list of members or the like.
 *
 * @param lines those that were read, from the header on
 */
record HeaderLine(char separator, List<Line> lines) {
  private static final int LAST_HEADER = 50;
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=([,;\t])\"?[,;\t]*");

  /**
   * Finds it.
   *
   * @param file whose lines they are
   * @throws FileRefused when there is none
   */
  static HeaderLine find(Input file, Lines lines) throws IOException, FileRefused {
    Line first = checked(lines.next());
    Matcher told = SEPARATOR.matcher(first.text());
    if (told.matches()) {
      return new HeaderLine(told.group(1).charAt(0), List.of(checked(lines.next())));
    }
    List<Line> read = new ArrayList<>(List.of(first));
    CsvTable table = new CsvTable(file);
    if (table.mayHaveTitle() && (filled(first) < 2 || !table.isHeader(headings(first)))) {
      read = belowTitle(table, read, lines);
    }
    return new HeaderLine(separator(read.getFirst()), List.copyOf(read));
  }

  /** From the first header on that has more headings than anything above it, or all lines. */
  private static List<Line> belowTitle(CsvTable table, List<Line> read, Lines lines)
      throws IOException {
    long most = Math.max(1, filled(read.getFirst()));
    while (read.size() < LAST_HEADER) {
      Line line = lines.next();
      if (line == null) {
        return read;
      }
      read.add(line);
      if (filled(line) > most && table.isHeader(headings(line))) {
        return List.of(line);
      }
      most = Math.max(most, filled(line));
    }
    return read;
  }

  private static Line checked(@Nullable Line line) throws FileRefused {
    if (line == null) {
      throw new FileRefused("The file is empty; its first line must name the columns.");
    }
    if (line.flaw() != null || line.text().chars().anyMatch(c -> c < ' ' && c != '\t')) {
      throw new FileRefused("This is not a CSV file in UTF-8, UTF-16 or Windows-1252.");
    }
    return line;
  }

  /** Quotes are not looked at: a heading hardly ever has the separator in it. */
  private static List<String> headings(Line line) {
    return Arrays.stream(line.text().split(String.valueOf(separator(line))))
        .map(heading -> heading.replace("\"", "").strip())
        .toList();
  }

  private static long filled(Line line) {
    return headings(line).stream().filter(heading -> !heading.isEmpty()).count();
  }

  private static char separator(Line line) {
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(separator -> count(line.text(), separator)))
        .orElseThrow();
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
