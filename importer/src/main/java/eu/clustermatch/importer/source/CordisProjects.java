package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.importer.source.CordisLayout.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes nodes of CORDIS's projects and remembers when each ran. */
final class CordisProjects {
  private final Map<String, Period> periods = new HashMap<>();
  private final Map<String, String> topicTexts = new HashMap<>();

  /** When a project runs, as far as it is known, and where that was read. */
  record Period(Origin origin, @Nullable LocalDate start, @Nullable LocalDate end) {}

  static String id(String number) {
    return "cordis-project:" + number;
  }

  /** Remembers what the topic of a project is about, for the project's node. */
  void addTopic(CordisRow row) {
    topicTexts.merge(
        row.number(Column.ID), row.get(Column.TOPIC_TEXT), (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  @Nullable Period period(String number) {
    return periods.get(number);
  }

  NodeItem node(CordisRow row) {
    String number = row.number(Column.ID);
    Map<String, Object> properties = new HashMap<>();
    put(properties, "acronym", row.get(Column.ACRONYM));
    put(properties, "title_en", row.get(Column.TITLE));
    put(properties, "abstract_en", row.get(Column.OBJECTIVE));
    put(properties, "topic", row.get(Column.TOPIC));
    put(properties, "topicText_en", topicText(row, number));
    put(properties, "fundingScheme", row.get(Column.SCHEME));
    Double cost = row.money(Column.COST);
    // Lump-sum projects have 0 for "not stated".
    put(properties, "budget", cost == null || cost == 0 ? null : cost);
    Period period = period(row);
    put(properties, "start", period.start());
    put(properties, "end", period.end());
    properties.put("source", Cordis.SOURCE);
    Period earlier = periods.putIfAbsent(number, period);
    if (earlier != null) {
      throw row.rejected(
          Column.ID,
          "The project stands in %s, line %d already."
              .formatted(earlier.origin().file(), earlier.origin().line()));
    }
    return new NodeItem(
        row.row().origin(),
        new NodeRecord(Label.PROJECT, id(number), properties),
        Set.copyOf(properties.keySet()));
  }

  private String topicText(CordisRow row, String number) {
    String text = row.get(Column.TOPIC_TEXT);
    return text.isEmpty() ? topicTexts.getOrDefault(number, "") : text;
  }

  private static Period period(CordisRow row) {
    LocalDate start = row.date(Column.START);
    LocalDate end = row.date(Column.END);
    if (start != null && end != null && end.isBefore(start)) {
      throw row.rejected(Column.END, "It must not be before the start, " + start + ".");
    }
    return new Period(row.row().origin(), start, end);
  }

  private static void put(Map<String, Object> properties, String key, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      properties.put(key, value);
    }
  }
}
