package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one kind of file in our own CSV layout, as the importer's README tells them.
 *
 * @param plain columns by name
 * @param translated columns that are followed by an underscore and a language: {@code name_de}
 * @param required columns that must be there and may not be empty
 * @param shorthands those of the plain columns that stand for links, not for properties
 */
record Layout(
    Map<String, Cell> plain,
    Map<String, Cell> translated,
    Set<String> required,
    Set<String> shorthands) {
  static final String NAME = "name";
  static final String ID = "id";
  static final String LATITUDE = "latitude";
  static final String LONGITUDE = "longitude";

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Cell MARKET =
      Cell.oneOf(List.of("business", "technology", "research", "skill", "visit", "crisis"));

  private static final Cell TOPICS =
      Cell.someOf(List.of("green", "digital", "resilience", "social", "skills"));

  static Layout of(Label label) {
    Builder layout = new Builder().plain("source", Cell.SOURCE).period().plain("name", Cell.TEXT);
    layout.plain(ID, Cell.ID);
    layout.translated("name", Cell.TEXT).translated("description", Cell.TEXT);
    switch (label) {
      case TECHNOLOGY, ECOSYSTEM -> layout.translated("alias", Cell.LIST);
      case NETWORK ->
          layout
              .plain("website", Cell.WEBSITE)
              .plain(
                  "kind",
                  Cell.oneOf(
                      List.of(
                          "association", "alliance", "partnership", "public-private-partnership")));
      case CLUSTER ->
          layout.plain("website", Cell.WEBSITE).plain("founded", Cell.YEAR).places().point();
      case ORGANISATION ->
          layout
              .plain("size", Cell.SIZE)
              .plain("roles", Cell.ROLES)
              .plain("website", Cell.WEBSITE)
              .plain("shortName", Cell.TEXT)
              .plain("vat", Cell.VAT)
              .plain("city", Cell.TEXT)
              .places()
              .point()
              .shorthand(LinkColumn.MEMBER_SINCE, Cell.SINCE)
              .shorthand(LinkColumn.SKILLS_OFFERED, Cell.several("skills"))
              .shorthand(LinkColumn.SKILLS_SOUGHT, Cell.several("skills"))
              .plain("inputsComplete", Cell.FLAG)
              .plain("inputsCompleteSource", Cell.TEXT)
              .plain("inputsCompleteDate", Cell.DATE);
      case PRODUCT ->
          layout
              .translated("alias", Cell.LIST)
              .plain("kind", Cell.oneOf(List.of("product", "raw-material", "waste-stream")))
              .plain("total", Cell.TOTAL)
              .plain("totalUnit", Cell.TEXT)
              .plain("totalSource", Cell.TEXT);
      case PROJECT ->
          layout
              .plain("acronym", Cell.TEXT)
              .translated("title", Cell.TEXT)
              .translated("abstract", Cell.TEXT)
              .plain("start", Cell.DATE)
              .plain("end", Cell.DATE)
              .plain("topic", Cell.TEXT)
              .translated("topicText", Cell.TEXT)
              .plain("fundingScheme", Cell.TEXT)
              .plain("budget", Cell.AMOUNT);
      case OFFER, DEMAND ->
          layout
              .plain("kind", MARKET)
              .translated("title", Cell.TEXT)
              .plain("language", Cell.oneOf(new TreeSet<>(LANGUAGES)))
              .plain("quantity", Cell.AMOUNT)
              .plain("unit", Cell.TEXT)
              .plain("availableFrom", Cell.DATE)
              .plain("availableTo", Cell.DATE)
              .plain("days", Cell.POSITION)
              .plain("capacity", Cell.POSITION)
              .plain("simultaneous", Cell.POSITION)
              .plain("topics", TOPICS)
              .places();
      case ALERT -> layout.plain("kind", Cell.TEXT).plain("evidence", Cell.TEXT);
      case COUNTRY, REGION -> layout.point();
      case ACTIVITY, SKILL, VALUE_CHAIN, STAGE -> {}
    }
    LinkColumn.of(label).forEach(column -> layout.shorthand(column.column(), column.cell()));
    if (!Set.of(Label.PROJECT, Label.OFFER, Label.DEMAND, Label.ALERT).contains(label)) {
      layout.required(NAME);
    }
    if (!derivesIds(label)) {
      layout.required(ID);
    }
    return layout.build();
  }

  /** Whether a row without an id gets one made of its country and name. */
  static boolean derivesIds(Label label) {
    return label == Label.ORGANISATION || label == Label.CLUSTER;
  }

  static Layout of(Relationship type) {
    Builder layout = new Builder().plain("source", Cell.SOURCE).period();
    layout.plain("from", Cell.ID).plain("to", Cell.ID).required("from").required("to");
    switch (type) {
      case TOOK_PART_IN -> layout.plain("role", Cell.TEXT).plain("contribution", Cell.AMOUNT);
      case APPLIES, ADDRESSES ->
          layout.plain("confidence", Cell.SHARE).plain("taggedBy", Cell.TEXT);
      case STAGE_OF -> layout.plain("position", Cell.POSITION);
      case PRODUCES ->
          layout
              .plain("capacity", Cell.AMOUNT)
              .plain("unit", Cell.TEXT)
              .plain("byProduct", Cell.FLAG);
      case INPUT_TO -> layout.plain("share", Cell.SHARE).plain("essential", Cell.FLAG);
      case USES_INPUT ->
          layout
              .plain("complete", Cell.FLAG)
              .plain("completeSource", Cell.TEXT)
              .plain("completeDate", Cell.DATE);
      case SUPPLIES ->
          layout
              .plain("product", Cell.ID)
              .required("product")
              .plain("since", Cell.SINCE)
              .plain("share", Cell.SHARE);
      case SUBSTITUTES, CAPABILITY_NEAR -> layout.plain("degree", Cell.SHARE);
      case MEMBER_OF,
          AFFILIATED_TO,
          PARTNER_OF,
          LOCATED_IN,
          WITHIN,
          ACTIVE_IN,
          PRIORITISES,
          ENGAGED_IN,
          BROADER,
          FEEDS,
          OPERATES_AT,
          BUYS,
          OFFERS,
          SEEKS,
          ABOUT,
          AFFECTS -> {}
      case MENTIONS, SAME_AS -> throw new IllegalArgumentException("Nobody states " + type + ".");
    }
    return layout.build();
  }

  /**
   * What each column of a file may hold.
   *
   * @throws FileRefused when a required column is missing or one is unknown
   */
  Map<String, Cell> cells(Set<String> header) throws FileRefused {
    Set<String> missing = missing(header);
    if (!missing.isEmpty()) {
      throw new FileRefused(
          (missing.size() == 1 ? "The column %s is missing. " : "The columns %s are missing. ")
                  .formatted(String.join(" and ", missing))
              + allowed());
    }
    Map<String, Cell> cells = new TreeMap<>();
    for (String column : header) {
      Cell cell = cell(column);
      if (cell == null) {
        throw new FileRefused("The column " + column + " is unknown. " + allowed());
      }
      cells.put(column, cell);
    }
    return cells;
  }

  /** Required columns that are not there; a name in some language does for the name. */
  Set<String> missing(Set<String> header) {
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(header);
    if (header.stream().anyMatch(column -> column.startsWith(NAME + "_"))) {
      missing.remove(NAME);
    }
    return missing;
  }

  /** What the column may hold, or null when there is no such column. */
  @Nullable Cell cell(String column) {
    int mark = column.lastIndexOf('_');
    boolean language = mark > 0 && LANGUAGES.contains(column.substring(mark + 1));
    return language ? translated.get(column.substring(0, mark)) : plain.get(column);
  }

  /** A sentence that names all columns. */
  String allowed() {
    return "Allowed are "
        + String.join(", ", plain.keySet())
        + translated.keySet().stream()
            .map(name -> ", " + name + "_xx")
            .collect(Collectors.joining())
        + (translated.isEmpty() ? "." : ", where xx is a language such as de.");
  }

  private static final class Builder {
    private final Map<String, Cell> plain = new TreeMap<>();
    private final Map<String, Cell> translated = new TreeMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> shorthands = new TreeSet<>();

    Builder plain(String column, Cell cell) {
      plain.put(column, cell);
      return this;
    }

    Builder translated(String column, Cell cell) {
      translated.put(column, cell);
      return this;
    }

    Builder shorthand(String column, Cell cell) {
      shorthands.add(column);
      return plain(column, cell);
    }

    Builder places() {
      return shorthand(LinkColumn.COUNTRY, Cell.COUNTRY).shorthand(LinkColumn.REGION, Cell.NUTS);
    }

    Builder point() {
      return plain(LATITUDE, Cell.LATITUDE).plain(LONGITUDE, Cell.LONGITUDE);
    }

    Builder period() {
      return plain("validFrom", Cell.DATE).plain("validTo", Cell.DATE);
    }

    Builder required(String column) {
      required.add(column);
      return this;
    }

    Layout build() {
      return new Layout(plain, translated, required, shorthands);
    }
  }
}
