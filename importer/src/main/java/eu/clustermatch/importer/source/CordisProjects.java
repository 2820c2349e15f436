package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.importer.source.CordisLayout.Column;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes nodes of CORDIS's projects and remembers when each ran. The files are read twice: first
 * only to count in how many rows a project stands, then to join them. So the long text of a project
 * is kept just while further rows about it are to come, which is seldom.
 */
final class CordisProjects {
  private static final List<Column> FACTS =
      List.of(
          Column.ACRONYM,
          Column.TITLE,
          Column.OBJECTIVE,
          Column.TOPIC,
          Column.TOPIC_TEXT,
          Column.PROGRAMME,
          Column.SCHEME,
          Column.COST,
          Column.START,
          Column.END);

  private final Map<String, CordisFacts> topics = new TreeMap<>();
  private final Map<String, Integer> rowsToCome = new HashMap<>();
  private final Map<String, CordisFacts> begun = new HashMap<>();
  private final Map<String, CordisFacts> mentioned = new TreeMap<>();
  private final Map<String, Period> periods = new HashMap<>();

  /** When a project runs, as far as it is known. */
  record Period(@Nullable LocalDate start, @Nullable LocalDate end) {}

  static String id(String number) {
    return "cordis-project:" + number;
  }

  /** Remembers what the topic of a project is about, for the project's node. */
  void addTopic(CordisRow row) {
    topics
        .computeIfAbsent(row.number(Column.ID), key -> new CordisFacts(row.row().origin()))
        .add(row, FACTS);
  }

  /**
   * Counts a row that {@link #add} will be given.
   *
   * @throws RowRejected when it is of no use, as there
   */
  void count(CordisRow row) {
    check(row);
    rowsToCome.merge(row.number(Column.ID), 1, Integer::sum);
  }

  /** Remembers the project that an organisation took part in; after the counting. */
  void mention(CordisRow row) {
    String number = row.number(Column.ID);
    if (!rowsToCome.containsKey(number) && !topics.containsKey(number)) {
      mentioned
          .computeIfAbsent(number, key -> new CordisFacts(row.row().origin()))
          .add(row, List.of(Column.ACRONYM));
    }
  }

  /** How many there will be, when all is counted and before any is added. */
  int size() {
    long byTopic = topics.keySet().stream().filter(n -> !rowsToCome.containsKey(n)).count();
    return rowsToCome.size() + (int) byTopic + mentioned.size();
  }

  @Nullable Period period(String number) {
    return periods.get(number);
  }

  /**
   * Hands the project on if this is the last row about it.
   *
   * @throws RowRejected when the row is of no use
   */
  void add(CordisRow row, Sink sink) {
    check(row);
    String number = row.number(Column.ID);
    CordisFacts facts = begun.computeIfAbsent(number, key -> new CordisFacts(row.row().origin()));
    facts.add(row, FACTS);
    if (rowsToCome.merge(number, -1, Integer::sum) == 0) {
      begun.remove(number);
      CordisFacts topic = topics.remove(number);
      if (topic != null) {
        facts.add(topic);
      }
      sink.accept(node(number, facts));
    }
  }

  /** Hands on the projects that only topics or participations name; after all others. */
  void rest(Sink sink) {
    topics.forEach((number, facts) -> sink.accept(node(number, facts)));
    mentioned.forEach((number, facts) -> {
      NodeItem node = node(number, facts);
      sink.accept(new NodeItem(node.origin(), node.node(), Set.of()));
    });
  }

  private NodeItem node(String number, CordisFacts facts) {
    Map<String, Object> properties = new HashMap<>();
    put(properties, "acronym", facts.get(Column.ACRONYM));
    put(properties, "title_en", facts.get(Column.TITLE));
    put(properties, "abstract_en", facts.get(Column.OBJECTIVE));
    put(properties, "topic", facts.get(Column.TOPIC));
    put(properties, "topicText_en", facts.get(Column.TOPIC_TEXT));
    put(properties, "programme", facts.get(Column.PROGRAMME));
    put(properties, "fundingScheme", facts.get(Column.SCHEME));
    String cost = facts.get(Column.COST);
    // Lump-sum projects have 0 for "not stated".
    Double budget = cost.isEmpty() ? null : CordisRow.amount(cost);
    put(properties, "budget", budget == null || budget == 0 ? null : budget);
    Period period = period(facts);
    put(properties, "start", period.start());
    put(properties, "end", period.end());
    periods.put(number, period);
    properties.put("source", Cordis.SOURCE);
    return new NodeItem(
        facts.origin(),
        new NodeRecord(Label.PROJECT, id(number), properties),
        Set.copyOf(properties.keySet()));
  }

  /** Where one file's start is after another's end, the end is the less certain. */
  private static Period period(CordisFacts facts) {
    LocalDate start = date(facts.get(Column.START));
    LocalDate end = date(facts.get(Column.END));
    boolean turned = start != null && end != null && end.isBefore(start);
    return new Period(start, turned ? null : end);
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static void check(CordisRow row) {
    row.number(Column.ID);
    row.money(Column.COST);
    LocalDate start = row.date(Column.START);
    LocalDate end = row.date(Column.END);
    if (start != null && end != null && end.isBefore(start)) {
      throw row.rejected(Column.END, "It must not be before the start, " + start + ".");
    }
  }

  private static void put(Map<String, Object> properties, String key, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      properties.put(key, value);
    }
  }
}
