package eu.clustermatch.importer.source;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The kinds of CORDIS files, told apart by their header. A column not named here is never read; the
 * official files' {@code contactForm} and streets are among them.
 */
enum CordisLayout {
  /** The official {@code project.csv}. */
  PROJECT(
      Set.of("id", "startDate", "objective"),
      Map.ofEntries(
          Map.entry(Column.ID, "id"),
          Map.entry(Column.ACRONYM, "acronym"),
          Map.entry(Column.TITLE, "title"),
          Map.entry(Column.OBJECTIVE, "objective"),
          Map.entry(Column.START, "startDate"),
          Map.entry(Column.END, "endDate"),
          Map.entry(Column.TOPIC, "topics"),
          Map.entry(Column.SCHEME, "fundingScheme"),
          Map.entry(Column.COST, "totalCost"),
          Map.entry(Column.PROGRAMME, "legalBasis"),
          Map.entry(Column.UPDATED, "contentUpdateDate"))),
  /** The official {@code topics.csv}, which says what a topic is about. */
  TOPICS(
      Set.of("projectID", "topic", "title"),
      Map.of(Column.ID, "projectID", Column.TOPIC, "topic", Column.TOPIC_TEXT, "title")),
  /** The official {@code organization.csv}: one row a participation. */
  ORGANIZATION(
      Set.of("projectID", "organisationID"),
      Map.ofEntries(
          Map.entry(Column.PIC, "organisationID"),
          Map.entry(Column.ID, "projectID"),
          Map.entry(Column.ACRONYM, "projectAcronym"),
          Map.entry(Column.NAME, "name"),
          Map.entry(Column.TYPE, "activityType"),
          Map.entry(Column.COUNTRY, "country"),
          Map.entry(Column.NUTS, "nutsCode"),
          Map.entry(Column.SHORT_NAME, "shortName"),
          Map.entry(Column.CITY, "city"),
          Map.entry(Column.GEOLOCATION, "geolocation"),
          Map.entry(Column.VAT, "vatNumber"),
          Map.entry(Column.WEBSITE, "organizationURL"),
          Map.entry(Column.SME, "SME"),
          Map.entry(Column.UPDATED, "contentUpdateDate"),
          Map.entry(Column.ROLE, "role"),
          Map.entry(Column.CONTRIBUTION, "ecContribution"))),
  /** Projects as research data sets share them. */
  SHARED_PROJECTS(
      Set.of("id", "start_date", "topic_code"),
      Map.of(
          Column.ID, "id",
          Column.ACRONYM, "acronym",
          Column.TITLE, "title",
          Column.START, "start_date",
          Column.END, "end_date",
          Column.TOPIC, "topic_code",
          Column.TOPIC_TEXT, "topic_descr",
          Column.PROGRAMME, "thema",
          Column.SCHEME, "action_type",
          Column.COST, "total_cost")),
  /** Titles of Horizon 2020's projects, without dates. */
  H2020_TITLES(
      Set.of("id", "topic_code", "toa"),
      Map.of(
          Column.ID, "id",
          Column.ACRONYM, "acronym",
          Column.TITLE, "title",
          Column.TOPIC, "topic_code",
          Column.TOPIC_TEXT, "topic_descr",
          Column.PROGRAMME, "thema",
          Column.SCHEME, "toa")),
  /** Titles of FP7's projects, without dates. */
  FP7_TITLES(
      Set.of("id", "topic_code", "funding_scheme"),
      Map.of(
          Column.ID, "id",
          Column.ACRONYM, "acronym",
          Column.TITLE, "title",
          Column.TOPIC, "topic_code",
          Column.TOPIC_TEXT, "topic_descr",
          Column.PROGRAMME, "thema",
          Column.SCHEME, "funding_scheme")),
  /** Participations without the organisations' names. */
  SHARED_PARTICIPATIONS(
      Set.of("project_id", "pic"),
      Map.of(
          Column.PIC, "pic",
          Column.ID, "project_id",
          Column.TYPE, "type",
          Column.COUNTRY, "country",
          Column.ROLE, "role",
          Column.CONTRIBUTION, "contribution")),
  /** Organisations, one row each. */
  SHARED_ORGANISATIONS(
      Set.of("pic", "name"),
      Map.ofEntries(
          Map.entry(Column.PIC, "pic"),
          Map.entry(Column.NAME, "name"),
          Map.entry(Column.SHORT_NAME, "short_name"),
          Map.entry(Column.TYPE, "type"),
          Map.entry(Column.COUNTRY, "country"),
          Map.entry(Column.CITY, "city"),
          Map.entry(Column.NUTS, "nuts3"),
          Map.entry(Column.LATITUDE, "lat"),
          Map.entry(Column.LONGITUDE, "lon"),
          Map.entry(Column.WEBSITE, "url"),
          Map.entry(Column.SME, "sme"))),
  /** Names that organisations bear or bore, several rows each; their other columns are not read. */
  NAMES(
      Set.of("pic", "name", "short_name", "src"),
      Map.of(
          Column.PIC, "pic",
          Column.NAME, "name",
          Column.SHORT_NAME, "short_name",
          Column.COUNTRY, "country"));

  /** What the importer reads, whatever a layout calls it. */
  enum Column {
    ID,
    ACRONYM,
    TITLE,
    OBJECTIVE,
    START,
    END,
    TOPIC,
    TOPIC_TEXT,
    PROGRAMME,
    SCHEME,
    COST,
    PIC,
    NAME,
    SHORT_NAME,
    TYPE,
    COUNTRY,
    CITY,
    NUTS,
    GEOLOCATION,
    LATITUDE,
    LONGITUDE,
    VAT,
    WEBSITE,
    SME,
    UPDATED,
    ROLE,
    CONTRIBUTION
  }

  /** Columns that files of other years, or cut ones, may do without. */
  private static final Set<Column> OPTIONAL =
      EnumSet.of(
          Column.ACRONYM,
          Column.PROGRAMME,
          Column.SHORT_NAME,
          Column.CITY,
          Column.GEOLOCATION,
          Column.LATITUDE,
          Column.LONGITUDE,
          Column.VAT,
          Column.UPDATED);

  private final Set<String> signature;
  private final Map<Column, String> names;

  CordisLayout(Set<String> signature, Map<Column, String> names) {
    this.signature = signature;
    this.names = names;
  }

  /**
   * The layout whose marks a header bears, or empty when it is none of CORDIS's.
   *
   * @throws FileRefused when the header bears the marks but lacks a column
   */
  static Optional<CordisLayout> find(Set<String> header) throws FileRefused {
    Optional<CordisLayout> layout = marked(header);
    if (layout.isPresent()) {
      Set<String> missing = layout.get().missing(header);
      if (!missing.isEmpty()) {
        throw new FileRefused("The column " + String.join(" and ", missing) + " is missing.");
      }
    }
    return layout;
  }

  private Set<String> missing(Set<String> header) {
    return names.entrySet().stream()
        .filter(column -> !OPTIONAL.contains(column.getKey()))
        .map(Map.Entry::getValue)
        .filter(column -> !header.contains(column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a header bears the marks of one of them. */
  static boolean recognises(Set<String> header) {
    return marked(header).isPresent();
  }

  /** Of several whose marks a header bears it is the first that it is complete for. */
  private static Optional<CordisLayout> marked(Set<String> header) {
    List<CordisLayout> marked =
        Arrays.stream(values()).filter(l -> header.containsAll(l.signature)).toList();
    return marked.stream()
        .filter(layout -> layout.missing(header).isEmpty())
        .findFirst()
        .or(() -> marked.stream().findFirst());
  }

  /** What this layout calls a column; empty, and so never in a table, when it has none. */
  String name(Column column) {
    return names.getOrDefault(column, "");
  }

  boolean hasProjects() {
    return names.containsKey(Column.TITLE);
  }

  boolean hasOrganisations() {
    return names.containsKey(Column.TYPE);
  }

  boolean hasParticipations() {
    return names.containsKey(Column.ROLE);
  }

  /** How far its word goes where another file says otherwise. */
  int rank() {
    return switch (this) {
      case PROJECT, ORGANIZATION -> 3;
      case SHARED_PROJECTS, SHARED_ORGANISATIONS -> 2;
      case H2020_TITLES, FP7_TITLES -> 1;
      case TOPICS, SHARED_PARTICIPATIONS, NAMES -> 0;
    };
  }
}
