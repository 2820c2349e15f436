package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the rows of a table are: nodes of one label, or links of one type. */
sealed interface TableKind {
  TableKind MEMBERS = new Nodes(Label.ORGANISATION);

  /** Rows are nodes. */
  record Nodes(Label label) implements TableKind {
    @Override
    public String text() {
      return label.text();
    }

    @Override
    public Layout layout() {
      return Layout.of(label);
    }
  }

  /** Rows are links. */
  record Links(Relationship type) implements TableKind {
    /** The types that tables may hold. */
    static final List<Relationship> TYPES =
        Arrays.stream(Relationship.values()).filter(Relationship::isStated).toList();

    /** The one of these that is named so. */
    static Optional<Relationship> type(String written) {
      return Relationship.find(written).filter(Relationship::isStated);
    }

    @Override
    public String text() {
      return type.name();
    }

    @Override
    public Layout layout() {
      return Layout.of(type);
    }
  }

  /** The label or relationship type, as Neo4j writes it. */
  String text();

  Layout layout();

  /**
   * What a sheet, file or object of that name holds: a label or a relationship type, or one of the
   * words in {@code sheet-names.csv}, such as Members or Mitglieder, whatever its case; so that
   * Offers means offers, but OFFERS the links to them.
   */
  static Optional<TableKind> find(String written) {
    Optional<Relationship> type = Links.type(written);
    if (type.isPresent()) {
      return Optional.of(new Links(type.get()));
    }
    return Optional.ofNullable(Names.BY_NAME.get(Wording.normalised(written)));
  }

  /** The names, kept in a class of their own because an interface has no private field. */
  final class Names {
    private static final Map<String, TableKind> BY_NAME = byName();

    private Names() {}

    private static Map<String, TableKind> byName() {
      Map<String, TableKind> kinds = new TreeMap<>();
      for (Label label : Label.values()) {
        kinds.put(Wording.normalised(label.text()), new Nodes(label));
      }
      for (String[] line : Wording.lines("sheet-names.csv")) {
        TableKind kind = kinds.get(Wording.normalised(line[0]));
        for (String name : line[1].split("\\|")) {
          kinds.putIfAbsent(Wording.normalised(name), kind);
        }
      }
      for (Relationship type : Links.TYPES) {
        kinds.putIfAbsent(Wording.normalised(type.name()), new Links(type));
      }
      return Map.copyOf(kinds);
    }
  }
}
