package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.NodeRecord;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import eu.clustermatch.importer.source.CordisLayout.Column;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Joins what the rows of all files say about each organisation. For each column the word of the
 * best file counts ({@link CordisLayout#rank}), there of the newest row, there the
 * lexicographically first; an empty cell says nothing. So the order of rows and files does not
 * matter.
 */
final class CordisOrganisations {
  private static final Map<String, Role> ROLES =
      Map.of(
          "PRC", Role.COMPANY,
          "HES", Role.HIGHER_EDUCATION,
          "REC", Role.RESEARCH,
          "PUB", Role.PUBLIC_BODY);
  private static final List<Column> FACTS =
      List.of(Column.NAME, Column.TYPE, Column.COUNTRY, Column.NUTS, Column.WEBSITE, Column.SME);
  private static final Pattern WEBSITE = Pattern.compile("(?i)(https?://)?[^\\s/@:]+\\.[^\\s@]+");

  private final Map<String, Organisation> byPic = new TreeMap<>();

  private record Fact(String rank, String value) {
    Fact better(Fact other) {
      int order = rank.compareTo(other.rank);
      return order > 0 || (order == 0 && value.compareTo(other.value) <= 0) ? this : other;
    }
  }

  /** An organisation and all that is known of it by now. */
  static final class Organisation {
    private final Origin origin;
    private final String pic;
    private final Map<Column, Fact> facts = new EnumMap<>(Column.class);

    Organisation(Origin origin, String pic) {
      this.origin = origin;
      this.pic = pic;
    }

    Origin origin() {
      return origin;
    }

    String id() {
      return CordisOrganisations.id(pic);
    }

    /** What is known, or empty. */
    String get(Column column) {
      Fact fact = facts.get(column);
      return fact == null ? "" : fact.value();
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
    OrganisationNames.check(row.row(), row.layout().name(Column.NAME), row.get(Column.COUNTRY));
    Organisation organisation =
        byPic.computeIfAbsent(pic, key -> new Organisation(row.row().origin(), key));
    String rank = row.layout().rank() + row.get(Column.UPDATED);
    for (Column column : FACTS) {
      if (!row.get(column).isEmpty()) {
        organisation.facts.merge(column, new Fact(rank, row.get(column)), Fact::better);
      }
    }
  }

  /** All organisations by their number. */
  Collection<Organisation> all() {
    return byPic.values();
  }

  static NodeItem node(Organisation organisation) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("source", Cordis.SOURCE);
    if (!organisation.get(Column.NAME).isEmpty()) {
      properties.put("name", organisation.get(Column.NAME));
    }
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
}
