package eu.clustermatch.api.alert;

import eu.clustermatch.engine.alert.AlertKind;
import eu.clustermatch.engine.alert.AlertReading;
import eu.clustermatch.engine.alert.Ask;
import eu.clustermatch.engine.alert.MatchedCue;
import eu.clustermatch.engine.model.InvalidRequestException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An alert while it is written. What a person stated of {@link #UNDERSTOOD} is never replaced by
 * what is read.
 */
final class Draft {
  static final String CORRECTED = "corrected";
  static final String CONCEPTS = "concepts";
  static final String PLACE = "place";
  static final String STAGE = "stage";

  private static final Set<String> UNDERSTOOD = Set.of("kind", "asks", "tiers", CONCEPTS, PLACE);
  private static final Set<String> READ = Set.of("text", "language");
  private static final String COUNTRY = "country:";
  private static final int LONGEST_NAME = 120;

  private final Map<String, Object> properties;
  private final Set<String> corrected;
  private List<Subject> concepts;
  private List<Subject> places;
  private String text;
  private boolean unread;

  Draft(Alert alert) {
    properties = new TreeMap<>(alert.properties());
    corrected = new TreeSet<>(alert.texts(CORRECTED));
    concepts = alert.concepts();
    places = alert.places();
    text = alert.words();
  }

  /**
   * Takes over what a client states.
   *
   * @param stated names of the parts that it states; null takes a part, or its correction, back
   * @throws InvalidRequestException when the alert would end before it begins
   */
  void state(AlertBody body, Set<String> stated) {
    if (stated.contains("text")) {
      // Another text may be in another language.
      set("language", null);
    }
    for (String part : stated) {
      Object value = body.part(part);
      if (UNDERSTOOD.contains(part)) {
        unread |= value == null;
        corrected.remove(part);
        if (value != null) {
          corrected.add(part);
        }
      }
      unread |= READ.contains(part);
      put(part, value);
    }
    if (properties.get("validFrom") instanceof LocalDate from
        && properties.get("validTo") instanceof LocalDate to
        && to.isBefore(from)) {
      throw new InvalidRequestException("to", to, "a day not before from, " + from);
    }
  }

  private void put(String part, @Nullable Object value) {
    switch (part) {
      case "text" -> text = value == null ? text : value.toString().strip();
      case "from" -> set("validFrom", value);
      case "to" -> set("validTo", value);
      case CONCEPTS -> concepts = stated(value);
      case PLACE -> {
        String id = value == null ? null : full(value.toString());
        places = id == null ? List.of() : List.of(Subject.stated(id));
        set(PLACE, id);
      }
      case "tiers" ->
          set(
              part,
              value instanceof Collection<?> tiers ? new ArrayList<>(new TreeSet<>(tiers)) : null);
      default ->
          set(part, value instanceof List<?> list ? list.stream().distinct().toList() : value);
    }
  }

  private static List<Subject> stated(@Nullable Object ids) {
    return ids instanceof List<?> list
        ? list.stream().map(Object::toString).distinct().map(Subject::stated).toList()
        : List.of();
  }

  private static String full(String place) {
    return place.indexOf(':') < 0 ? COUNTRY + place : place;
  }

  /** Whether the text has to be read before this is written. */
  boolean isUnread() {
    return unread;
  }

  String text() {
    return text;
  }

  @Nullable String language() {
    return properties.get("language") instanceof String language ? language : null;
  }

  /** Takes over what was read in the text, but for what a person stated. */
  void read(AlertReading reading) {
    AlertKind kind = reading.kind();
    set("because", reading.because().stream().map(MatchedCue::words).distinct().toList());
    understood("kind", kind == null ? null : kind.text());
    understood("asks", reading.asks().stream().map(Ask::text).toList());
    understood("tiers", List.copyOf(reading.tiers()));
    if (!corrected.contains(CONCEPTS)) {
      concepts = reading.concepts().stream().map(Subject::of).toList();
    }
    if (!corrected.contains(PLACE)) {
      places = reading.places().stream().map(Subject::of).toList();
      set(PLACE, places.isEmpty() ? null : places.getFirst().id());
    }
    properties
        .keySet()
        .removeIf(key -> key.startsWith(Alert.DESCRIPTION) || key.startsWith("name"));
    set("language", reading.language());
    set(Alert.DESCRIPTION + "_" + reading.language(), text);
    set("name", name(text));
  }

  private void understood(String part, @Nullable Object value) {
    if (!corrected.contains(part)) {
      set(part, value);
    }
  }

  /** The first line, cut at a word where it is long. */
  private static String name(String text) {
    String line = text.lines().findFirst().orElse("");
    if (line.length() <= LONGEST_NAME) {
      return line;
    }
    int blank = line.lastIndexOf(' ', LONGEST_NAME);
    return line.substring(0, blank > 0 ? blank : LONGEST_NAME) + "…";
  }

  private void set(String property, @Nullable Object value) {
    if (value == null || (value instanceof Collection<?> list && list.isEmpty())) {
      properties.remove(property);
    } else {
      properties.put(property, value);
    }
  }

  /** The alert as it is to be stored. */
  Alert alert() {
    set(CORRECTED, List.copyOf(corrected));
    return new Alert(Map.copyOf(properties), concepts, places);
  }
}
