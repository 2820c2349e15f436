package eu.clustermatch.importer.source;

import eu.clustermatch.importer.source.CordisLayout.Column;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What rows say about one project or organisation. For each column the word of the best file counts
 * ({@link CordisLayout#rank}), there of the newest row, there the lexicographically first; an empty
 * cell says nothing. So the order of rows and files does not matter.
 */
final class CordisFacts {
  private final Origin origin;
  private final Map<Column, Fact> facts = new EnumMap<>(Column.class);

  private record Fact(String rank, String value) {
    Fact better(Fact other) {
      int order = rank.compareTo(other.rank);
      return order > 0 || (order == 0 && value.compareTo(other.value) <= 0) ? this : other;
    }
  }

  CordisFacts(Origin origin) {
    this.origin = origin;
  }

  /** Where it was met first. */
  Origin origin() {
    return origin;
  }

  void add(CordisRow row, Collection<Column> columns) {
    for (Column column : columns) {
      if (!row.get(column).isEmpty()) {
        facts.merge(column, new Fact(row.rank(), row.get(column)), Fact::better);
      }
    }
  }

  void add(CordisFacts other) {
    other.facts.forEach((column, fact) -> facts.merge(column, fact, Fact::better));
  }

  /** What is known, or empty. */
  String get(Column column) {
    Fact fact = facts.get(column);
    return fact == null ? "" : fact.value();
  }
}
