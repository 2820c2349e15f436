package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a row states: its cells as values, the empty ones left out.
 *
 * @param flaws what is wrong with cells that were left out, too
 */
record Stated(Columns columns, Row row, Map<String, Object> values, List<RowRejected> flaws) {
  private static final String REST = " The rest of the row was taken.";
  private static final String SOURCE = "source";

  /**
   * @param stamp what {@code source} says where the row does not
   * @throws RowRejected when a cell is wrong without which the row is of no use, naming all that
   *     hold what they may not, or nothing where they must
   */
  static Stated of(Columns columns, Row row, String stamp) {
    Map<String, Object> values = new HashMap<>();
    List<RowRejected> flaws = new ArrayList<>();
    columns
        .cells()
        .forEach((column, cell) -> {
          try {
            boolean required = columns.layout().required().contains(column);
            Object value = required ? cell.read(row, column) : cell.readOptional(row, column);
            if (value != null) {
              values.put(column, value);
            }
          } catch (RowRejected e) {
            flaws.add(e);
          }
        });
    Stated stated = new Stated(columns, row, values, flaws);
    stated.nameFromTranslations();
    stated.checkPoint();
    for (String column : columns.layout().required()) {
      if (!values.containsKey(column) && row.get(column).isEmpty()) {
        flaws.add(row.rejected(column, "It may not be empty."));
      }
    }
    if (flaws.stream().anyMatch(flaw -> stated.needs(flaw.field()))) {
      throw stated.flaw();
    }
    values.putIfAbsent(SOURCE, stamp);
    stated.checkPeriod("validFrom", "validTo");
    return stated;
  }

  /** A link needs all its cells; a node those that say which one it is, and who says so. */
  private boolean needs(String column) {
    if (columns.kind() instanceof TableKind.Links || columns.layout().required().contains(column)) {
      return true;
    }
    return switch (column) {
      case Layout.ID, SOURCE -> true;
      case LinkColumn.COUNTRY -> !values.containsKey(Layout.ID);
      case LinkColumn.REGION ->
          !values.containsKey(Layout.ID) && !values.containsKey(LinkColumn.COUNTRY);
      default -> false;
    };
  }

  private RowRejected flaw() {
    return flaws.getFirst().and(flaws.subList(1, flaws.size()), columns::heading);
  }

  /** Says which cells were left out of a row that was taken. */
  void report(Sink sink) {
    if (!flaws.isEmpty()) {
      RowRejected flaw = flaw().and(REST);
      sink.accept(columns.reject(flaw, row.origin(), columns.kind().text()));
    }
  }

  /** Whether the row speaks for what is in the column: it has one, and nothing wrong in it. */
  boolean owns(String column) {
    return columns.cells().containsKey(column)
        && flaws.stream().noneMatch(flaw -> flaw.field().equals(column));
  }

  /** The properties that the row speaks for. */
  Set<String> owned() {
    if (flaws.isEmpty()) {
      return columns.owned();
    }
    Set<String> owned = new HashSet<>(columns.owned());
    flaws.forEach(flaw -> owned.remove(flaw.field()));
    return Set.copyOf(owned);
  }

  /** A required text. */
  String text(String column) {
    return String.valueOf(Objects.requireNonNull(values.get(column), column));
  }

  /** A text, or empty. */
  String textOrEmpty(String column) {
    Object value = values.get(column);
    return value == null ? "" : value.toString();
  }

  /** The texts of a cell that may hold several. */
  List<String> texts(String column) {
    return values.get(column) instanceof List<?> texts
        ? texts.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The id that the row gives, or that its country and name make. */
  String id(Label label, String stamp) {
    if (values.containsKey(Layout.ID)) {
      return text(Layout.ID);
    }
    String country = textOrEmpty(LinkColumn.COUNTRY);
    String region = textOrEmpty(LinkColumn.REGION);
    String place =
        country.isEmpty() && !region.isEmpty() ? StatedPlaces.countryOf(region) : country;
    String prefix = label == Label.ORGANISATION ? "org" : "cluster";
    return DerivedId.of(prefix, stamp, place, text(Layout.NAME));
  }

  /** What the node has as properties. */
  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(values);
    properties.keySet().removeAll(columns.layout().shorthands());
    properties.keySet().removeAll(Set.of(Layout.ID, "from", "to"));
    return properties;
  }

  /**
   * @throws RowRejected when the second date is before the first
   */
  void checkPeriod(String from, String to) {
    if (values.get(from) instanceof LocalDate start
        && values.get(to) instanceof LocalDate end
        && end.isBefore(start)) {
      throw row.rejected(to, "It must not be before " + from + ", " + start + ".");
    }
  }

  /** Half a point is none; it is left out, and what the store has stays. */
  private void checkPoint() {
    boolean latitude = values.containsKey(Layout.LATITUDE);
    boolean longitude = values.containsKey(Layout.LONGITUDE);
    if (latitude != longitude) {
      String half = latitude ? Layout.LATITUDE : Layout.LONGITUDE;
      String other = latitude ? Layout.LONGITUDE : Layout.LATITUDE;
      values.remove(half);
      flaws.add(row.rejected(half, "It counts only with a valid " + other + "."));
    }
  }

  /** A node without a name has the first of those in some language, in the order of the file. */
  private void nameFromTranslations() {
    if (!values.containsKey(Layout.NAME) && columns.layout().required().contains(Layout.NAME)) {
      columns.translatedNames().stream()
          .map(values::get)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(name -> values.put(Layout.NAME, name));
    }
  }
}
