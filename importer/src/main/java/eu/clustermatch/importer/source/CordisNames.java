package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Size;
import eu.clustermatch.importer.source.CordisLayout.Column;
import eu.clustermatch.importer.source.CordisOrganisations.Organisation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All the names that organisations bear or bore, by their numbers. A file of them speaks for {@code
 * alsoNamed} alone: what an organisation is called, and all else, is for CORDIS's own files to say.
 */
final class CordisNames {
  private static final String ALSO_NAMED = "alsoNamed";

  private final Map<String, Names> byPic = new TreeMap<>();

  /** Who bears a person's name, too, and so is none unless CORDIS's own files say otherwise. */
  private final Set<String> persons = new HashSet<>();

  /**
   * @param first what stands for the name where nobody else says what it is
   */
  private record Names(Origin origin, String first, String shortName, Set<String> all) {}

  /**
   * @throws RowRejected when the row has no usable number, or names no organisation
   */
  void add(CordisRow row) {
    String pic = row.number(Column.PIC);
    String column = row.layout().name(Column.NAME);
    if (OrganisationNames.isPerson(row.row(), column, row.get(Column.COUNTRY))) {
      persons.add(pic);
    }
    OrganisationNames.check(row.row(), column, row.get(Column.COUNTRY));
    String name = row.get(Column.NAME);
    if (name.isEmpty()) {
      throw row.rejected(Column.NAME, "It may not be empty.");
    }
    byPic
        .computeIfAbsent(
            pic,
            key -> new Names(row.row().origin(), name, row.get(Column.SHORT_NAME), new TreeSet<>()))
        .all()
        .add(name);
  }

  int size() {
    return byPic.size();
  }

  /** An organisation of CORDIS's own files, with its names. */
  NodeItem named(Organisation organisation) {
    NodeItem item = CordisOrganisations.node(organisation);
    Names names = byPic.get(organisation.pic());
    if (names == null) {
      return item;
    }
    Map<String, Object> properties = new HashMap<>(item.node().properties());
    properties.put(ALSO_NAMED, List.copyOf(names.all()));
    Set<String> owned = new HashSet<>(item.owned());
    owned.add(ALSO_NAMED);
    return new NodeItem(
        item.origin(), new NodeRecord(Label.ORGANISATION, item.node().id(), properties), owned);
  }

  /** Those of which no other file tells anything. */
  void rest(CordisOrganisations organisations, Sink sink) {
    byPic.forEach((pic, names) -> {
      if (!organisations.has(pic) && !organisations.isPerson(pic) && !persons.contains(pic)) {
        sink.accept(node(pic, names));
      }
    });
  }

  private static NodeItem node(String pic, Names names) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("source", Cordis.SOURCE);
    properties.put(ALSO_NAMED, List.copyOf(names.all()));
    Set<String> owned = Set.copyOf(properties.keySet());
    properties.put("name", names.first());
    properties.put("size", Size.UNKNOWN.text());
    if (!names.shortName().isEmpty()) {
      properties.put("shortName", names.shortName());
    }
    NodeRecord node = new NodeRecord(Label.ORGANISATION, CordisOrganisations.id(pic), properties);
    return new NodeItem(names.origin(), node, owned);
  }
}
