package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.importer.source.FacilityLayout.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lists of industrial sites: name, country, coordinates and, where stated, what is done there. A
 * list without numbers of its own gets ids from country, name and address; of a site that stands in
 * several rows the first word counts.
 */
final class Facilities {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final Pattern APPAREL = Pattern.compile("(?i)\\b(apparel|textiles?)\\b");
  private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

  private Facilities() {}

  static boolean recognises(Beginning beginning) {
    return FacilityLayout.find(beginning.columns()).isPresent();
  }

  static Source of(List<Input> files) {
    return new GatheredSource("facilities", files, Facilities::read);
  }

  private static void read(List<Input> files, Gathered graph) {
    for (Input file : files) {
      graph.rows(file, Label.ORGANISATION.text(), row -> add(row, graph));
    }
  }

  private static void add(Row row, Gathered graph) {
    FacilityLayout layout = FacilityLayout.find(row.columns().keySet()).orElseThrow();
    String name = row.get(layout.name(Column.NAME));
    if (name.isEmpty()) {
      throw row.rejected(layout.name(Column.NAME), "It may not be empty.");
    }
    OrganisationNames.checkSite(row, layout.name(Column.NAME));
    String iso = country(row, layout);
    Double latitude = degrees(row, layout.name(Column.LATITUDE), 90);
    Double longitude = degrees(row, layout.name(Column.LONGITUDE), 180);
    GatheredNode site = graph.node(row.origin(), Label.ORGANISATION, id(row, layout, iso));
    site.complete("name", name)
        .complete("latitude", latitude)
        .complete("longitude", longitude)
        .complete("city", row.get(layout.name(Column.CITY)))
        .complete("source", layout.prefix())
        .assume("size", "unknown");
    if (!layout.roles().isEmpty()) {
      site.complete("roles", layout.roles());
    }
    Map<String, Object> said = Map.of("source", layout.prefix());
    graph.link(row.origin(), Relationship.LOCATED_IN, site, graph.country(row.origin(), iso), said);
    addSector(row, layout, site, said, graph);
    addActivity(row, layout, site, said, graph);
  }

  /**
   * Who sews is told from who makes the zips by no list, so a sector says an ecosystem and not an
   * activity.
   */
  private static void addSector(
      Row row, FacilityLayout layout, GatheredNode site, Map<String, Object> said, Gathered graph) {
    String sector = row.get(layout.name(Column.SECTOR));
    site.complete("sector", sector);
    if (APPAREL.matcher(sector).find()) {
      GatheredNode textile =
          graph.node(row.origin(), Label.ECOSYSTEM, "ecosystem:textile").assume("name", "Textile");
      graph.link(row.origin(), Relationship.ACTIVE_IN, site, textile, said);
    }
  }

  private static void addActivity(
      Row row, FacilityLayout layout, GatheredNode site, Map<String, Object> said, Gathered graph) {
    String title = row.get(layout.name(Column.ACTIVITY));
    site.complete("activity", title);
    EprtrActivities.code(title)
        .ifPresent(code -> {
          GatheredNode activity = graph.node(row.origin(), Label.ACTIVITY, Nace.id(code));
          activity.assume("name", title).assume("source", "nace");
          graph.link(row.origin(), Relationship.ENGAGED_IN, site, activity, said);
        });
  }

  private static String country(Row row, FacilityLayout layout) {
    String column = layout.name(Column.COUNTRY);
    return Countries.iso(row.get(column))
        .orElseThrow(() ->
            row.rejected(
                column,
                "It must be a country: its ISO 3166 code, or its name in a language of the"
                    + " EU."));
  }

  private static Double degrees(Row row, String column, double most) {
    String text = row.get(column);
    if (DEGREES.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most) {
      return Double.valueOf(text);
    }
    throw row.rejected(
        column, "It must be degrees from -%1$.0f to %1$.0f, such as 48.2886.".formatted(most));
  }

  private static String id(Row row, FacilityLayout layout, String iso) {
    String number = row.get(layout.name(Column.ID));
    if (layout.name(Column.ID).isEmpty()) {
      number = hash(iso, row.get(layout.name(Column.NAME)), row.get(layout.name(Column.ADDRESS)));
    } else if (!NUMBER.matcher(number).matches()) {
      throw row.rejected(
          layout.name(Column.ID), "It must be of letters, digits, dots, hyphens or underscores.");
    }
    return layout.prefix() + ":" + number;
  }

  /** The first 64 bits of the SHA-256 of what tells a site from others, whatever its case. */
  private static String hash(String... parts) {
    try {
      String key =
          String.join("|", parts).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}|]+", " ");
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
