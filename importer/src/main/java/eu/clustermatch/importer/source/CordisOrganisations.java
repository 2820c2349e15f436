package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import eu.clustermatch.importer.source.CordisLayout.Column;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins what the rows of all files say about each organisation. */
final class CordisOrganisations {
  private static final Map<String, Role> ROLES =
      Map.of(
          "PRC", Role.COMPANY,
          "HES", Role.HIGHER_EDUCATION,
          "REC", Role.RESEARCH,
          "PUB", Role.PUBLIC_BODY);
  private static final List<Column> FACTS =
      List.of(
          Column.NAME,
          Column.SHORT_NAME,
          Column.TYPE,
          Column.COUNTRY,
          Column.CITY,
          Column.NUTS,
          Column.GEOLOCATION,
          Column.VAT,
          Column.WEBSITE,
          Column.SME);
  private static final Pattern WEBSITE = Pattern.compile("(?i)(https?://)?[^\\s/@:]+\\.[^\\s@]+");

  private static final Pattern POINT =
      Pattern.compile("\\(?(-?\\d{1,3}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\)?");

  /** How CORDIS fills a cell for nothing. */
  private static final String ABSENT = "-";

  private final Map<String, Organisation> byPic = new TreeMap<>();
  private final Set<String> persons = new HashSet<>();

  /** An organisation and all that is known of it by now. */
  record Organisation(String pic, CordisFacts facts) {
    Origin origin() {
      return facts.origin();
    }

    String id() {
      return CordisOrganisations.id(pic);
    }

    /** What is known, or empty. */
    String get(Column column) {
      return facts.get(column);
    }
  }

  static String id(String pic) {
    return "cordis:" + pic;
  }

  /**
   * @throws RowRejected when the row has no usable number, or names no organisation
   */
  void add(CordisRow row) {
    String pic = row.number(Column.PIC);
    if (OrganisationNames.isPerson(
        row.row(), row.layout().name(Column.NAME), row.get(Column.COUNTRY))) {
      persons.add(pic);
    }
    OrganisationNames.check(row.row(), row.layout().name(Column.NAME), row.get(Column.COUNTRY));
    byPic
        .computeIfAbsent(pic, key -> new Organisation(key, new CordisFacts(row.row().origin())))
        .facts()
        .add(row, FACTS);
  }

  /** All organisations by their number; what a row of some file calls a person is none. */
  Collection<Organisation> all() {
    byPic.keySet().removeAll(persons);
    return byPic.values();
  }

  boolean has(String pic) {
    return byPic.containsKey(pic);
  }

  boolean isPerson(String pic) {
    return persons.contains(pic);
  }

  static NodeItem node(Organisation organisation) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("source", Cordis.SOURCE);
    put(properties, "name", organisation.get(Column.NAME));
    put(properties, "shortName", organisation.get(Column.SHORT_NAME));
    put(properties, "city", organisation.get(Column.CITY));
    VatNumbers.ofOrganisation(organisation.get(Column.VAT))
        .ifPresent(number -> properties.put("vat", number));
    putPoint(properties, organisation.get(Column.GEOLOCATION));
    Role role = ROLES.get(organisation.get(Column.TYPE));
    if (role != null) {
      properties.put("roles", List.of(role.text()));
    }
    String website = organisation.get(Column.WEBSITE);
    if (WEBSITE.matcher(website).matches()) {
      boolean complete = website.toLowerCase(Locale.ROOT).startsWith("http");
      properties.put("website", complete ? website : "http://" + website);
    }
    String sme = organisation.get(Column.SME).toLowerCase(Locale.ROOT);
    if (sme.equals("true") || sme.equals("false")) {
      properties.put("sme", Boolean.valueOf(sme));
    }
    Set<String> owned = new HashSet<>(properties.keySet());
    // CORDIS tells SMEs from others, not how large one is; a size from elsewhere stays.
    properties.put("size", Size.UNKNOWN.text());
    return new NodeItem(
        organisation.origin(),
        new NodeRecord(Label.ORGANISATION, organisation.id(), properties),
        owned);
  }

  /** Coordinates that are none, or lie nowhere, say nothing. */
  private static void putPoint(Map<String, Object> properties, String geolocation) {
    Matcher point = POINT.matcher(geolocation);
    if (point.matches()) {
      double latitude = Double.parseDouble(point.group(1));
      double longitude = Double.parseDouble(point.group(2));
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
        properties.put("latitude", latitude);
        properties.put("longitude", longitude);
      }
    }
  }

  private static void put(Map<String, Object> properties, String key, String value) {
    if (!value.isEmpty() && !value.equals(ABSENT)) {
      properties.put(key, value);
    }
  }
}
