package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Skills that organisations offer and seek: each becomes an offer or a demand of kind skill about
 * the skill, which is created where it is missing. At most 200,000 different ones in an import,
 * which bounds the memory.
 */
final class Skills {
  private static final int MOST = 200_000;
  private static final Set<String> OWNED = Set.of("name", "kind", "source");
  private static final List<Market> MARKETS =
      List.of(
          new Market(LinkColumn.SKILLS_OFFERED, Label.OFFER, Relationship.OFFERS),
          new Market(LinkColumn.SKILLS_SOUGHT, Label.DEMAND, Relationship.SEEKS));

  private final String stamp;
  private final References references;
  private final Map<String, Named> missing = new LinkedHashMap<>();

  Skills(String stamp, References references) {
    this.stamp = stamp;
    this.references = references;
  }

  private record Market(String column, Label label, Relationship type) {}

  private record Named(Origin origin, String name) {}

  /**
   * @throws RowRejected when there are too many skills
   */
  void check(Stated stated) {
    for (Market market : MARKETS) {
      if (missing.size() >= MOST && !stated.texts(market.column()).isEmpty()) {
        throw stated
            .row()
            .rejected(market.column(), "At most 200000 different skills are allowed in an import.");
      }
    }
  }

  /** The offers and demands of an organisation. */
  void nodes(Stated stated, String id, Sink sink) {
    Origin origin = stated.row().origin();
    for (Market market : MARKETS) {
      for (Map.Entry<String, String> skill : byId(stated, market).entrySet()) {
        missing.putIfAbsent(skill.getKey(), new Named(origin, skill.getValue()));
        Map<String, Object> properties =
            Map.of("name", skill.getValue(), "kind", "skill", "source", stamp);
        String offer = marketId(market, id, skill.getValue());
        sink.accept(new NodeItem(origin, new NodeRecord(market.label(), offer, properties), OWNED));
      }
    }
  }

  /** Those of the skills that no row of the import is about. */
  void nodes(Sink sink, Firsts firsts) {
    missing.forEach((id, named) -> {
      boolean known = references.find(Label.SKILL, named.name()) != null;
      if (!known && !firsts.has(Label.SKILL.text(), id)) {
        Map<String, Object> properties = Map.of("name", named.name(), "source", stamp);
        NodeRecord skill = new NodeRecord(Label.SKILL, id, properties);
        sink.accept(new NodeItem(named.origin(), skill, Set.of()));
      }
    });
  }

  /** What ties an organisation to its offers and demands, and these to the skills. */
  void links(Stated stated, String id, LinkSink links) {
    Origin origin = stated.row().origin();
    for (Market market : MARKETS) {
      for (Map.Entry<String, String> skill : byId(stated, market).entrySet()) {
        String known = references.find(Label.SKILL, skill.getValue());
        String about = known == null || known.isEmpty() ? skill.getKey() : known;
        String offer = marketId(market, id, skill.getValue());
        links.add(origin, market.type(), id, offer);
        links.add(origin, Relationship.ABOUT, offer, about);
      }
    }
  }

  /** A row's skills as written, by the ids that they have if they are new. */
  private static Map<String, String> byId(Stated stated, Market market) {
    Map<String, String> byId = new LinkedHashMap<>();
    for (String skill : stated.texts(market.column())) {
      byId.putIfAbsent("skill:" + DerivedId.local(skill), skill);
    }
    return byId;
  }

  /** Underscores part it, because neither a prefix nor a derived name has any. */
  private static String marketId(Market market, String id, String skill) {
    String owner = id.replace(':', '_');
    String local = owner.length() <= 100 ? owner : DerivedId.local(owner);
    return market.label().text().toLowerCase(Locale.ROOT)
        + ":"
        + local
        + "_"
        + DerivedId.local(skill);
  }
}
