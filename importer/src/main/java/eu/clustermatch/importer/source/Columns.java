package eu.clustermatch.importer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The header of a table, understood.
 *
 * @param kind what the rows are
 * @param index where each column is
 * @param written what the file calls each column
 * @param cells what each column may hold
 * @param owned the properties that the table speaks for
 * @param strangers headings that mean no column; what is below them is not read
 */
record Columns(
    TableKind kind,
    Layout layout,
    Map<String, Integer> index,
    Map<String, String> written,
    Map<String, Cell> cells,
    Set<String> owned,
    List<String> strangers) {
  private static final Set<String> KEYS = Set.of("id", "from", "to");
  private static final String SOURCE = "source";

  /**
   * A header that must name the columns as the layout does.
   *
   * @throws FileRefused when a required column is missing or one is unknown
   */
  static Columns exact(TableKind kind, Map<String, Integer> header) throws FileRefused {
    Map<String, String> written = new HashMap<>();
    header.keySet().forEach(column -> written.put(column, column));
    return of(kind, kind.layout(), header, written, List.of());
  }

  /**
   * A header as people write it. Empty headings are passed over.
   *
   * @throws FileRefused when a required column is missing, or two headings mean the same one
   */
  static Columns friendly(TableKind kind, List<String> header) throws FileRefused {
    Layout layout = kind.layout();
    Map<String, Integer> index = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    List<String> strangers = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String heading = Row.stripped(header.get(i));
      String column = Headings.column(heading, layout, index.keySet());
      if (column == null && !heading.isEmpty()) {
        strangers.add(heading);
      } else if (column != null && index.putIfAbsent(column, i) != null) {
        throw new FileRefused(
            "The columns '%s' and '%s' mean the same, %s; please keep one."
                .formatted(written.get(column), heading, column));
      } else if (column != null) {
        written.put(column, heading);
      }
    }
    return of(kind, layout, index, written, List.copyOf(strangers));
  }

  /** Whether a header as people write it has all that rows of this kind need. */
  static boolean suffice(TableKind kind, List<String> header) {
    Layout layout = kind.layout();
    Set<String> columns = columns(layout, header);
    return layout.missing(columns).isEmpty();
  }

  /** Whether it is a header of a list of members: a name, and something that members have. */
  static boolean areOfMembers(List<String> header) {
    Layout layout = TableKind.MEMBERS.layout();
    Set<String> columns = columns(layout, header);
    return layout.missing(columns).isEmpty()
        && columns.stream().anyMatch(layout.shorthands()::contains);
  }

  /**
   * Whether, besides, at least two of three headings are ours or of persons: an extract of a
   * register may have a name and a country, too, but says other things.
   */
  static boolean areOfMembersOnly(List<String> header) {
    long ours =
        columns(TableKind.MEMBERS.layout(), header).size()
            + header.stream().filter(Headings::isPersonal).count();
    return areOfMembers(header) && 3 * ours >= 2L * header.size();
  }

  private static Set<String> columns(Layout layout, List<String> header) {
    Set<String> columns = new HashSet<>();
    for (String heading : header) {
      String column = Headings.column(Row.stripped(heading), layout, columns);
      if (column != null) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** Whether rows say links along with their nodes. */
  boolean haveShorthands() {
    return index.keySet().stream().anyMatch(layout.shorthands()::contains);
  }

  /** The columns with the name in some language, in the order of the file. */
  List<String> translatedNames() {
    return index.entrySet().stream()
        .filter(column -> column.getKey().startsWith(Layout.NAME + "_"))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A reject that calls the column as the file does. */
  Reject reject(RowRejected rejected, Origin origin, String kind) {
    return rejected.called(heading(rejected.field())).at(origin, kind);
  }

  /** What the file calls a column. */
  String heading(String column) {
    boolean translated = column.equals(Layout.NAME) && !index.containsKey(column);
    String named = translated ? translatedNames().stream().findFirst().orElse(column) : column;
    return written.getOrDefault(named, named);
  }

  private static Columns of(
      TableKind kind,
      Layout layout,
      Map<String, Integer> index,
      Map<String, String> written,
      List<String> strangers)
      throws FileRefused {
    Map<String, Cell> cells = layout.cells(index.keySet());
    Set<String> owned = new HashSet<>(cells.keySet());
    owned.add(SOURCE);
    owned.removeAll(KEYS);
    owned.removeAll(layout.shorthands());
    if (layout.required().contains(Layout.NAME)) {
      owned.add(Layout.NAME);
    }
    return new Columns(kind, layout, index, written, cells, Set.copyOf(owned), strangers);
  }
}
