package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.names.Bearer;
import eu.clustermatch.importer.names.Bearers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What awards come to: each organisation, product and link once. Memory grows with the number of
 * different links, not of awards.
 */
final class TedGraph {
  private final TedOrganisations organisations = new TedOrganisations();
  private final Map<String, Origin> products = new TreeMap<>();
  private final Map<String, String> labels = new TreeMap<>();
  private final Map<Link, TedTally> links = new LinkedHashMap<>();

  /**
   * @param product of a supply; empty for other links, whose end it is
   */
  private record Link(Relationship type, String from, String to, String product) {}

  /** The English label of a CPV code, as a notice gives it. */
  void label(String code, String label) {
    labels.merge(code, label, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /**
   * Takes an award in. Persons and placeholders among the winners are rejected one by one, with no
   * word about persons.
   *
   * @throws RowRejected when no buyer is named
   */
  void add(TedAward award, String kind, Sink sink) {
    checkBuyer(award.buyer());
    Set<String> suppliers = new HashSet<>();
    for (TedParty winner : award.winners()) {
      try {
        OrganisationNames.check(winner.name(), "supplier", winner.country());
        if (suppliers.add(winner.id())) {
          add(award, winner);
        }
      } catch (RowRejected e) {
        sink.accept(e.at(award.origin(), kind));
      }
    }
    if (!suppliers.isEmpty()) {
      addBuyer(award);
    }
  }

  /** Contracting bodies are no persons by law, though many are named after one. */
  private static void checkBuyer(TedParty buyer) {
    if (Bearers.of(buyer.name(), buyer.country()) == Bearer.NOBODY) {
      throw new RowRejected("buyer", buyer.name(), "This names no contracting body.");
    }
  }

  private void addBuyer(TedAward award) {
    String role = award.publicBuyer() ? TedOrganisations.publicBody() : "";
    String buyer = organisations.add(award, award.buyer(), role);
    for (String code : award.products()) {
      count(award, Relationship.BUYS, buyer, product(code), "", value(award, code));
    }
  }

  private void add(TedAward award, TedParty winner) {
    String supplier = organisations.add(award, winner, "");
    String buyer = award.buyer().id();
    for (String code : award.products()) {
      String product = product(code);
      products.putIfAbsent(code, award.origin());
      count(award, Relationship.PRODUCES, supplier, product, "", value(award, code));
      if (!supplier.equals(buyer)) {
        count(award, Relationship.SUPPLIES, supplier, buyer, product, value(award, code));
      }
    }
  }

  /** An award's value is not split among its products: it counts for the main one. */
  private static @Nullable Double value(TedAward award, String code) {
    return code.equals(award.products().getFirst()) ? award.euros() : null;
  }

  private void count(
      TedAward award,
      Relationship type,
      String from,
      String to,
      String product,
      @Nullable Double euros) {
    links
        .computeIfAbsent(new Link(type, from, to, product), key -> new TedTally(award.origin()))
        .add(award, euros);
  }

  /** Hands everything on. */
  void emit(Sink sink, List<Reject> rejects) {
    Places places = new Places(Ted.SOURCE);
    organisations.place(places);
    sink.expect(
        rejects.size() + places.size() + organisations.size() + products.size() + links.size());
    rejects.forEach(sink::accept);
    places.nodes(sink);
    organisations.nodes(sink);
    products.forEach((code, origin) -> sink.accept(node(code, origin)));
    places.links(sink);
    links.forEach((link, tally) -> sink.accept(item(link, tally)));
  }

  private NodeItem node(String code, Origin origin) {
    String name = labels.getOrDefault(code, code);
    Map<String, Object> properties = Map.of("name", name, "source", Ted.SOURCE);
    return new NodeItem(origin, new NodeRecord(Label.PRODUCT, product(code), properties), Set.of());
  }

  private static LinkItem item(Link link, TedTally tally) {
    boolean supply = link.type() == Relationship.SUPPLIES;
    Map<String, Object> properties = supply ? tally.evidence() : tally.properties();
    Set<String> owned = Set.copyOf(properties.keySet());
    if (supply) {
      properties.put("product", link.product());
    }
    return new LinkItem(
        tally.origin(),
        link.type(),
        Set.of(Label.ORGANISATION),
        link.from(),
        Set.of(supply ? Label.ORGANISATION : Label.PRODUCT),
        link.to(),
        properties,
        owned);
  }

  private static String product(String code) {
    return "cpv:" + code;
  }
}
