package eu.clustermatch.api.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.clustermatch.engine.alert.AlertKind;
import eu.clustermatch.engine.alert.AlertReading;
import eu.clustermatch.engine.alert.Ask;
import eu.clustermatch.engine.text.Concept;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An alert in words, and what a reader understands of it.
 *
 * @param concepts each a set of ids of which one is enough
 */
record WrittenAlert(
    String language,
    String text,
    String kind,
    Set<String> asks,
    List<Set<String>> concepts,
    Set<String> tiers,
    Set<String> places) {
  private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*)\"|([^,]*))(?:,|$)");

  /** The alerts in a file beside this class. */
  static List<WrittenAlert> in(String file) {
    try (InputStream in = Objects.requireNonNull(WrittenAlert.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), UTF_8).lines().skip(1).map(WrittenAlert::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WrittenAlert of(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cells.size() < 7 && cell.find()) {
      cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
    }
    return new WrittenAlert(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        words(cells.get(3)),
        words(cells.get(4)).stream().map(either -> Set.of(either.split("\\|"))).toList(),
        words(cells.get(5)),
        words(cells.get(6)));
  }

  private static Set<String> words(String cell) {
    return cell.isEmpty()
        ? Set.of()
        : Arrays.stream(cell.split(" ")).collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isKind(AlertReading reading) {
    return kind.equals(kindOf(reading));
  }

  boolean isAsked(AlertReading reading) {
    return asks.equals(reading.asks().stream().map(Ask::text).collect(Collectors.toSet()));
  }

  boolean isAbout(AlertReading reading) {
    Set<String> read = ids(reading.concepts());
    return concepts.stream().allMatch(either -> either.stream().anyMatch(read::contains));
  }

  boolean isPlaced(AlertReading reading) {
    Set<String> numbers = reading.tiers().stream().map(String::valueOf).collect(Collectors.toSet());
    return tiers.equals(numbers) && places.equals(ids(reading.places()));
  }

  boolean isUnderstood(AlertReading reading) {
    return isKind(reading) && isAsked(reading) && isAbout(reading) && isPlaced(reading);
  }

  /** A line of a table: what was understood, with a mark where that is wrong. */
  String line(AlertReading reading) {
    return String.join(
        " | ",
        (isUnderstood(reading) ? "right " : "WRONG ") + language + ">" + reading.language(),
        text,
        marked(kindOf(reading), isKind(reading)),
        marked(reading.asks().toString().toLowerCase(Locale.ROOT), isAsked(reading)),
        marked(ids(reading.concepts()).toString(), isAbout(reading)),
        marked(reading.tiers() + " " + ids(reading.places()), isPlaced(reading)),
        reading.because().stream().map(cue -> cue.words()).toList().toString());
  }

  private static String marked(String read, boolean right) {
    return right ? read : "!" + read;
  }

  private static String kindOf(AlertReading reading) {
    return Stream.ofNullable(reading.kind()).map(AlertKind::text).findFirst().orElse("nothing");
  }

  private static Set<String> ids(List<Concept> concepts) {
    return concepts.stream().map(Concept::id).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
