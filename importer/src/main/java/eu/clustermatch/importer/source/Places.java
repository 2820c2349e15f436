package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where organisations lie: the NUTS region, or else the country. Regions on the way up and
 * countries are created where they are missing; one that is there keeps all it has.
 */
final class Places {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,3}");

  private final String source;
  private final Map<String, Origin> countries = new TreeMap<>();
  private final Map<String, Origin> regions = new TreeMap<>();
  private final List<Located> located = new ArrayList<>();

  private record Located(Origin origin, String organisation, Label label, String place) {}

  /**
   * @param source what {@code source} says of all that is created here
   */
  Places(String source) {
    this.source = source;
  }

  /**
   * Places an organisation, once.
   *
   * @param organisation its id
   * @param countryCode ISO 3166 or the EU's, or empty
   * @param nuts a NUTS code of any level, or anything else, which says nothing
   */
  void add(Origin origin, String organisation, String countryCode, String nuts) {
    String country = iso(countryCode);
    boolean known = NUTS.matcher(nuts).matches() && Countries.iso(nuts.substring(0, 2)).isPresent();
    if (known && (country.isEmpty() || country.equals(countryOf(nuts)))) {
      located.add(new Located(origin, organisation, Label.REGION, Nuts.id(nuts)));
      addRegion(nuts, origin);
    } else if (COUNTRY.matcher(country).matches()) {
      located.add(new Located(origin, organisation, Label.COUNTRY, Countries.id(country)));
      addCountry(country, origin);
    }
  }

  int size() {
    return countries.size() + 2 * regions.size() + located.size();
  }

  void nodes(Sink sink) {
    countries.forEach((code, origin) -> sink.accept(Countries.node(origin, code, source)));
    regions.forEach((code, origin) -> sink.accept(region(origin, code)));
  }

  void links(Sink sink) {
    regions.forEach((code, origin) -> sink.accept(within(code, origin)));
    for (Located place : located) {
      sink.accept(
          link(
              place.origin(),
              Relationship.LOCATED_IN,
              Label.ORGANISATION,
              place.organisation(),
              place.label(),
              place.place()));
    }
  }

  private void addRegion(String code, Origin origin) {
    for (int length = code.length(); length > 2; length--) {
      regions.putIfAbsent(code.substring(0, length), origin);
    }
    addCountry(countryOf(code), origin);
  }

  /** A code that is no country's is left for the store to know, or to reject the link to it. */
  private void addCountry(String code, Origin origin) {
    if (Countries.iso(code).isPresent()) {
      countries.putIfAbsent(code, origin);
    }
  }

  private LinkItem within(String code, Origin origin) {
    String parent = code.substring(0, code.length() - 1);
    boolean top = parent.length() == 2;
    return link(
        origin,
        Relationship.WITHIN,
        Label.REGION,
        Nuts.id(code),
        top ? Label.COUNTRY : Label.REGION,
        top ? Countries.id(countryOf(code)) : Nuts.id(parent));
  }

  private LinkItem link(
      Origin origin, Relationship type, Label fromLabel, String from, Label toLabel, String to) {
    Map<String, Object> properties = Map.of("source", source);
    return new LinkItem(
        origin, type, Set.of(fromLabel), from, Set.of(toLabel), to, properties, Set.of());
  }

  private NodeItem region(Origin origin, String code) {
    Map<String, Object> properties = Map.of("name", code, "source", source);
    return new NodeItem(origin, new NodeRecord(Label.REGION, Nuts.id(code), properties), Set.of());
  }

  private static String countryOf(String nuts) {
    return iso(nuts.substring(0, 2));
  }

  /** The ISO 3166 code of a country whose code may be the EU's. */
  static String iso(String code) {
    return Countries.iso(code).orElse(code);
  }
}
