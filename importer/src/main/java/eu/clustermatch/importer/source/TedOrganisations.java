package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins what all notices say about each buyer and winner: the newest word counts, of two of one day
 * the lexicographically first, of regions the most precise.
 */
final class TedOrganisations {
  private static final Set<String> TEXTS = Set.of("name", "city", "nationalId", "website");

  private final Map<String, Organisation> byId = new TreeMap<>();

  private record Fact(String rank, String value) {
    Fact better(Fact other) {
      int order = rank.compareTo(other.rank);
      return order > 0 || (order == 0 && value.compareTo(other.value) <= 0) ? this : other;
    }
  }

  private static final class Organisation {
    private final Origin origin;
    private final Map<String, Fact> facts = new HashMap<>();

    Organisation(Origin origin) {
      this.origin = origin;
    }

    void learn(String fact, String rank, String value) {
      if (!value.isEmpty()) {
        facts.merge(fact, new Fact(rank, value), Fact::better);
      }
    }

    String get(String fact) {
      Fact known = facts.get(fact);
      return known == null ? "" : known.value();
    }

    /** The size, unless a newer notice says otherwise of SMEs and others. */
    Optional<String> size() {
      String size = get("size");
      boolean small = !size.equals(Size.LARGE.text());
      return size.isEmpty() || small != get("sme").equals("true")
          ? Optional.empty()
          : Optional.of(size);
    }
  }

  /**
   * Learns of a party.
   *
   * @param role to be given to it, or empty
   * @return its id
   */
  String add(TedAward award, TedParty party, String role) {
    String id = party.id();
    Organisation known = byId.computeIfAbsent(id, key -> new Organisation(award.origin()));
    String newest = award.date() == null ? "" : award.date().toString();
    known.learn("name", newest, party.name());
    known.learn("country", newest, party.country());
    known.learn("nuts", party.nuts().length() + newest, party.nuts());
    known.learn("city", newest, party.townOnly());
    known.learn("nationalId", newest, party.nationalId());
    known.learn("website", newest, party.website());
    party.translations().forEach((language, name) -> known.learn("name_" + language, newest, name));
    known.learn("sme", newest, party.size().sme() == null ? "" : party.size().sme().toString());
    known.learn("size", newest, party.size().text());
    known.learn("role", "", role);
    return id;
  }

  int size() {
    return byId.size();
  }

  void place(Places places) {
    byId.forEach(
        (id, known) -> places.add(known.origin, id, known.get("country"), known.get("nuts")));
  }

  void nodes(Sink sink) {
    byId.forEach((id, known) -> sink.accept(node(id, known)));
  }

  private static NodeItem node(String id, Organisation known) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("source", Ted.SOURCE);
    known.facts.forEach((fact, told) -> {
      if (TEXTS.contains(fact) || fact.startsWith("name_")) {
        properties.put(fact, told.value());
      }
    });
    if (!known.get("sme").isEmpty()) {
      properties.put("sme", Boolean.valueOf(known.get("sme")));
    }
    if (!known.get("role").isEmpty()) {
      properties.put("roles", List.of(known.get("role")));
    }
    known.size().ifPresent(size -> properties.put("size", size));
    Set<String> owned = Set.copyOf(properties.keySet());
    // Where TED does not say how large one is, a size from elsewhere stays.
    properties.putIfAbsent("size", Size.UNKNOWN.text());
    return new NodeItem(known.origin, new NodeRecord(Label.ORGANISATION, id, properties), owned);
  }

  static String publicBody() {
    return Role.PUBLIC_BODY.text();
  }
}
