package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The links that a row of a node says in columns of its own. */
final class Shorthands {
  private static final String VALID_FROM = "validFrom";

  private final References references;
  private final StatedPlaces places;
  private final Skills skills;
  private final LinkSink links;
  private final Sink rejects;

  Shorthands(
      References references, StatedPlaces places, Skills skills, LinkSink links, Sink rejects) {
    this.references = references;
    this.places = places;
    this.skills = skills;
    this.links = links;
    this.rejects = rejects;
  }

  /** The links of a node; a name that means nothing costs its link only. */
  void read(Stated stated, Label label, String id) {
    String place = places.of(stated);
    if (!place.isEmpty()) {
      links.add(stated.row().origin(), Relationship.LOCATED_IN, id, place);
    }
    skills.links(stated, id, links);
    for (LinkColumn column : LinkColumn.of(label)) {
      Set<String> others = new HashSet<>();
      for (String written : stated.texts(column.column())) {
        try {
          String other = references.id(column.column(), written, column.others());
          if (others.add(other)) {
            add(stated, column, id, other);
          }
        } catch (RowRejected e) {
          rejects.accept(stated.columns().reject(e, stated.row().origin(), column.type().name()));
        }
      }
    }
  }

  private void add(Stated stated, LinkColumn column, String id, String other) {
    if (id.equals(other)) {
      throw new RowRejected(column.column(), other, "It must be another than the row's own.");
    }
    boolean membership = column.type() == Relationship.MEMBER_OF;
    boolean dated = membership && stated.owns(LinkColumn.MEMBER_SINCE);
    Object since = membership ? stated.values().get(LinkColumn.MEMBER_SINCE) : null;
    links.add(
        stated.row().origin(),
        column.type(),
        column.inwards() ? other : id,
        column.inwards() ? id : other,
        since == null ? Map.of() : Map.of(VALID_FROM, since),
        dated ? Set.of(VALID_FROM) : Set.of());
  }
}
