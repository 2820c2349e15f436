package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Relationship;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where nodes lie: the region, or else the country. Countries and regions on the way up are created
 * where they are missing; one that is there keeps all it has.
 */
final class StatedPlaces {
  private final String stamp;
  private final Map<String, Origin> countries = new TreeMap<>();
  private final Map<String, Origin> regions = new TreeMap<>();

  StatedPlaces(String stamp) {
    this.stamp = stamp;
  }

  /**
   * The id of the place that a row names, or empty.
   *
   * @throws RowRejected when its region lies in another country
   */
  String of(Stated stated) {
    String country = stated.textOrEmpty(LinkColumn.COUNTRY);
    String region = stated.textOrEmpty(LinkColumn.REGION);
    if (region.isEmpty()) {
      return country.isEmpty() ? "" : Countries.id(country);
    }
    if (!country.isEmpty() && !country.equals(countryOf(region))) {
      throw stated
          .row()
          .rejected(
              LinkColumn.REGION,
              "It lies in %s, but the country says %s.".formatted(countryOf(region), country));
    }
    return regionId(region);
  }

  void add(Stated stated) {
    String country = stated.textOrEmpty(LinkColumn.COUNTRY);
    String region = stated.textOrEmpty(LinkColumn.REGION);
    Origin origin = stated.row().origin();
    if (!country.isEmpty()) {
      countries.putIfAbsent(country, origin);
    }
    for (int length = region.length(); length > 2; length--) {
      regions.putIfAbsent(region.substring(0, length), origin);
    }
    if (!region.isEmpty()) {
      countries.putIfAbsent(countryOf(region), origin);
    }
  }

  /** The nodes that rows lie in and that no row of the import is about. */
  void nodes(Sink sink, Firsts firsts) {
    countries.forEach((iso, origin) -> {
      if (!firsts.has(Label.COUNTRY.text(), Countries.id(iso))) {
        sink.accept(Countries.node(origin, iso, stamp));
      }
    });
    regions.forEach((code, origin) -> {
      if (!firsts.has(Label.REGION.text(), regionId(code))) {
        Map<String, Object> properties = Map.of("name", code, "source", stamp);
        NodeRecord region = new NodeRecord(Label.REGION, regionId(code), properties);
        sink.accept(new NodeItem(origin, region, Set.of()));
      }
    });
  }

  /** What the regions lie within. */
  void links(LinkSink links) {
    regions.forEach((code, origin) -> {
      String parent = code.substring(0, code.length() - 1);
      String id = parent.length() == 2 ? Countries.id(countryOf(code)) : regionId(parent);
      links.add(origin, Relationship.WITHIN, regionId(code), id);
    });
  }

  /** The ISO code of the country of a NUTS code, whose own are EL and UK for two of them. */
  static String countryOf(String nuts) {
    String code = nuts.substring(0, 2);
    return Countries.iso(code).orElse(code);
  }

  private static String regionId(String code) {
    return "nuts:" + code;
  }
}
