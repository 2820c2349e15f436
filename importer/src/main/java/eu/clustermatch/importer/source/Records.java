package eu.clustermatch.importer.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.clustermatch.importer.source.Lines.Line;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines into CSV records and goes on after a broken one, which no CSV parser at hand does.
 *
 * <p>RFC 4180 doubles the quotes inside a field, so a record is complete exactly at the line end
 * where the number of its quotes is even. Each record is then parsed on its own. Where the parser
 * refuses it, or its last quote never comes, only the line that it begins with is given up: the
 * lines it would have swallowed are read again as records of their own.
 */
final class Records {
  /** Characters after which an open quote counts as one that is never closed. */
  private static final int LONGEST = 1_000_000;

  private final Lines lines;
  private final boolean tabs;
  private final CsvReader.CsvReaderBuilder parser;
  private final Deque<Line> again = new ArrayDeque<>();

  /**
   * @param read what was read from {@code lines} to find the header, from that on
   */
  Records(Lines lines, char separator, List<Line> read) {
    this.lines = lines;
    this.tabs = separator == '\t';
    again.addAll(read);
    this.parser =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .skipEmptyLines(false);
  }

  /**
   * A record, or why there is none.
   *
   * @param line where it begins
   * @param lastLine where it ends
   * @param flaw why it cannot be used, or null; {@code fields} is empty then
   */
  record CsvRow(long line, long lastLine, List<String> fields, @Nullable String flaw) {
    static CsvRow broken(long line, String flaw) {
      return new CsvRow(line, line, List.of(), flaw);
    }
  }

  /** The next record, empty lines passed over, or null after the last. */
  @Nullable CsvRow next() throws IOException {
    Line first = nextLine();
    while (first != null && first.flaw() == null && first.text().isBlank()) {
      first = nextLine();
    }
    if (first == null) {
      return null;
    }
    return first.flaw() == null ? from(first) : CsvRow.broken(first.number(), first.flaw());
  }

  private CsvRow from(Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    Deque<Line> more = new ArrayDeque<>();
    boolean open = isOdd(first.text());
    while (open) {
      Line line = text.length() > LONGEST ? null : nextLine();
      if (line != null) {
        more.add(line);
      }
      if (line == null || line.flaw() != null) {
        giveBack(more);
        return broken(first, "A quote is opened and never closed.");
      }
      text.append('\n').append(line.text());
      open ^= isOdd(line.text());
    }
    return parse(first, text.toString(), more);
  }

  private CsvRow parse(Line first, String text, Deque<Line> more) throws IOException {
    try (CsvReader<CsvRecord> reader = parser.ofCsvRecord(text)) {
      List<CsvRecord> records = reader.stream().toList();
      if (records.size() == 1) {
        long last = more.isEmpty() ? first.number() : more.getLast().number();
        return new CsvRow(first.number(), last, records.getFirst().getFields(), null);
      }
    } catch (CsvParseException e) {
      // Falls through: what is wrong is the same to the reader of the report.
    }
    giveBack(more);
    return broken(
        first,
        "A stray quote or line end: a field with quotes must be quoted, and each of its quotes"
            + " doubled.");
  }

  /** Between tabs a quote that quotes nothing is a letter like others (IANA's text/tsv). */
  private CsvRow broken(Line first, String flaw) {
    return tabs
        ? new CsvRow(first.number(), first.number(), List.of(first.text().split("\t", -1)), null)
        : CsvRow.broken(first.number(), flaw);
  }

  private void giveBack(Deque<Line> more) {
    while (!more.isEmpty()) {
      again.addFirst(more.removeLast());
    }
  }

  private @Nullable Line nextLine() throws IOException {
    Line line = again.pollFirst();
    return line == null ? lines.next() : line;
  }

  private static boolean isOdd(String text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }
}
