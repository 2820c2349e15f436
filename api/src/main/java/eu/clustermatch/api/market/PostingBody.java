package eu.clustermatch.api.market;

import eu.clustermatch.api.web.Fault;
import eu.clustermatch.api.web.FaultyRequestException;
import eu.clustermatch.engine.model.DevelopmentStatus;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.MarketKind;
import eu.clustermatch.engine.snapshot.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An offer or a demand as clients write it. */
@Schema(
    name = "PostingStatement",
    description = "What is left out is emptied. Organisations, never people.",
    example = PostingBody.EXAMPLE)
record PostingBody(
    @Schema(
            description =
                "The profiles of the Enterprise Europe Network are offers and demands of business"
                    + " and technology, and demands of research",
            allowableValues = {"business", "technology", "research", "skill", "visit", "crisis"})
        @Nullable String kind,
    @Schema(
            description =
                "Id of the cluster or organisation that offers or seeks; by default that of the"
                    + " token",
            example = "org:sample-porto-masks")
        @Nullable String organisation,
    @Schema(description = "1 to 300 characters") @Nullable String title,
    @Schema(description = "At most 20,000 characters") @Nullable String text,
    @Schema(
            description = "ISO 639-1, the language that title and text are in; detected by default",
            example = "en")
        @Nullable String language,
    @Schema(
            description =
                "Ids of products, technologies, skills or ecosystems, at most 20; by default those"
                    + " that the title and the text name",
            example = "[\"product:surgical-mask\"]")
        @Nullable List<String> about,
    @Schema(description = "ISO 3166 alpha-2 or NUTS", example = "PT") @Nullable String place,
    @Schema(description = "Above 0, with a unit") @Nullable Double quantity,
    @Nullable String unit,
    @Schema(description = "First day on which it can be had, is needed, or a visit is possible")
        @Nullable LocalDate from,
    @Schema(description = "The last such day") @Nullable LocalDate to,
    @Schema(description = "Of a visit that is sought: full working days, 1 to 23")
        @Nullable Integer days,
    @Schema(description = "Of a host: visits in all, 1 to 1,000") @Nullable Integer capacity,
    @Schema(description = "Of a host: visitors at once, 1 to 1,000") @Nullable Integer simultaneous,
    @Schema(
            description = "Of a visit: some of green, digital, resilience, social, skills",
            example = "[\"green\"]")
        @Nullable List<String> topics,
    @Schema(
            description = "How far a technology is, or at least has to be",
            allowableValues = {"concept", "development", "prototype", "demonstrated", "market"})
        @Nullable String developmentStatus,
    @Schema(description = "What kind of partner is sought, at most 2,000 characters")
        @Nullable String partnerSought,
    @Schema(description = "Last day on which it is shown; by default a year from today")
        @Nullable LocalDate expires) {
  static final String EXAMPLE =
      """
      {
        "kind": "crisis", "title": "Surgical masks, type IIR", "text": "Sewn and packed in Porto.",
        "about": ["product:surgical-mask"], "place": "PT", "quantity": 250000, "unit": "piece",
        "from": "2027-01-10", "organisation": "org:sample-porto-masks"
      }\
      """;

  private static final List<String> TOPICS =
      List.of("green", "digital", "resilience", "social", "skills");
  private static final List<String> STATUSES =
      Stream.of(DevelopmentStatus.values()).map(DevelopmentStatus::text).toList();
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_SOUGHT = 2_000;
  private static final int LONGEST_UNIT = 40;
  private static final int MOST_ABOUT = 20;

  /** Full working days in a month, at most. */
  private static final int MOST_DAYS = 23;

  private static final int MOST_VISITS = 1000;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  List<String> abouts() {
    return about == null ? List.of() : about.stream().distinct().toList();
  }

  /** The id of the place, whose short form stands for a country. */
  @Nullable String placeId() {
    return place == null ? null : Vocabulary.id("country", place);
  }

  /**
   * Itself, where every part of it can be.
   *
   * @param label what it is to be, offer or demand
   * @throws FaultyRequestException that names every part that cannot
   */
  PostingBody checked(Label label, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    checkKind(faults);
    checkText("title", title, LONGEST_TITLE, faults);
    check(
        text == null || text.length() <= LONGEST_TEXT,
        "text",
        text,
        "at most 20,000 characters",
        faults);
    check(
        partnerSought == null || partnerSought.length() <= LONGEST_SOUGHT,
        "partnerSought",
        partnerSought,
        "at most 2,000 characters",
        faults);
    check(
        developmentStatus == null || STATUSES.contains(developmentStatus),
        "developmentStatus",
        developmentStatus,
        "one of " + String.join(", ", STATUSES),
        faults);
    checkCharacters("title", title, faults);
    checkCharacters("text", text, faults);
    checkCharacters("partnerSought", partnerSought, faults);
    checkAbout(faults);
    checkQuantity(faults);
    checkVisit(label, faults);
    checkDay("from", from, faults);
    checkDay("to", to, faults);
    checkDay("expires", expires, faults);
    check(
        from == null || to == null || !to.isBefore(from),
        "to",
        to,
        "a day not before from, " + from,
        faults);
    check(to == null || !to.isBefore(today), "to", to, "today, " + today + ", or later", faults);
    check(
        expires == null || !expires.isBefore(today),
        "expires",
        expires,
        "today, " + today + ", or later",
        faults);
    if (!faults.isEmpty()) {
      throw new FaultyRequestException(faults);
    }
    return this;
  }

  private static void checkDay(String parameter, @Nullable LocalDate day, List<Fault> faults) {
    check(
        day == null || (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)),
        parameter,
        day,
        "between " + EARLIEST + " and " + LATEST,
        faults);
  }

  private void checkKind(List<Fault> faults) {
    List<String> kinds = Arrays.stream(MarketKind.values()).map(MarketKind::text).toList();
    check(
        kind != null && kinds.contains(kind),
        "kind",
        kind,
        "one of " + String.join(", ", kinds),
        faults);
  }

  private void checkAbout(List<Fault> faults) {
    List<String> ids = Objects.requireNonNullElse(about, List.of());
    check(
        ids.size() <= MOST_ABOUT,
        "about",
        ids.size() + " ids",
        "at most " + MOST_ABOUT + " ids",
        faults);
    for (int i = 0; i < ids.size(); i++) {
      check(ids.get(i) != null, "about[" + i + "]", null, "an id", faults);
    }
  }

  private void checkQuantity(List<Fault> faults) {
    check(
        quantity == null || (quantity > 0 && quantity <= Float.MAX_VALUE),
        "quantity",
        quantity,
        "above 0 and no more than 3.4e38",
        faults);
    check(quantity == null || unit != null, "unit", null, "given with a quantity", faults);
    check(unit == null || quantity != null, "quantity", null, "given with a unit", faults);
    check(
        unit == null || (!unit.isBlank() && unit.length() <= LONGEST_UNIT),
        "unit",
        unit,
        "a text of 1 to " + LONGEST_UNIT + " characters",
        faults);
  }

  private void checkVisit(Label label, List<Fault> faults) {
    boolean visit = MarketKind.VISIT.text().equals(kind);
    boolean host = visit && label == Label.OFFER;
    boolean visitor = visit && label == Label.DEMAND;
    checkCount("days", days, MOST_DAYS, visitor, "a visit that is sought", faults);
    checkCount("capacity", capacity, MOST_VISITS, host, "a visit that is offered", faults);
    checkCount("simultaneous", simultaneous, MOST_VISITS, host, "a visit that is offered", faults);
    if (topics != null) {
      check(visit, "topics", topics, "left out: only visits have topics", faults);
      for (int i = 0; i < topics.size(); i++) {
        check(
            TOPICS.contains(topics.get(i)),
            "topics[" + i + "]",
            topics.get(i),
            "one of " + String.join(", ", TOPICS),
            faults);
      }
    }
  }

  private static void checkCount(
      String parameter,
      @Nullable Integer count,
      int most,
      boolean applies,
      String to,
      List<Fault> faults) {
    check(count == null || applies, parameter, count, "left out: it belongs to " + to, faults);
    check(
        count == null || !applies || (count >= 1 && count <= most),
        parameter,
        count,
        "between 1 and " + most,
        faults);
  }

  private static void checkText(
      String parameter, @Nullable String text, int longest, List<Fault> faults) {
    check(
        text != null && !text.isBlank() && text.length() <= longest,
        parameter,
        text,
        "a text of 1 to " + longest + " characters",
        faults);
  }

  private static void checkCharacters(String parameter, @Nullable String text, List<Fault> faults) {
    check(
        text == null
            || text.chars().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0),
        parameter,
        "a text with control characters",
        "without control characters, but for ends of lines and tabs",
        faults);
  }

  private static void check(
      boolean well, String parameter, @Nullable Object value, String allowed, List<Fault> faults) {
    if (!well) {
      faults.add(new Fault(parameter, value == null ? null : value.toString(), allowed));
    }
  }

  /** Title and text, to be read together. */
  String words() {
    return Stream.of(title, text)
        .filter(Objects::nonNull)
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }
}
