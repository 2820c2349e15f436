package eu.clustermatch.api.alert;

import eu.clustermatch.api.web.Fault;
import eu.clustermatch.api.web.FaultyRequestException;
import eu.clustermatch.engine.alert.AlertKind;
import eu.clustermatch.engine.alert.Ask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An alert, or corrections of one, as clients write it. */
@Schema(
    name = "AlertStatement",
    description =
        "What is stated of kind, asks, concepts, tiers and place counts instead of what is read in"
            + " the text.",
    example = AlertBody.EXAMPLE)
record AlertBody(
    @Schema(description = "In any EU language, 1 to 20,000 characters; organisations, not people")
        @Nullable String text,
    @Schema(description = "ISO 639-1; detected when left out", example = "en")
        @Nullable String language,
    @Schema(
            allowableValues = {
              "supply",
              "demand",
              "labour",
              "infrastructure",
              "regulation",
              "ownership",
              "finance"
            })
        @Nullable String kind,
    @Schema(
            description = "Some of alternatives, providers, exposure, clusters",
            example = "[\"alternatives\"]")
        @Nullable List<String> asks,
    @Schema(
            description = "Ids of products, technologies, ecosystems, activities, organisations",
            example = "[\"material:lithium\"]")
        @Nullable List<String> concepts,
    @Schema(description = "Tiers of suppliers, 1 to 9", example = "[2, 3]")
        @Nullable List<Integer> tiers,
    @Schema(description = "What shows the disruption") @Nullable String evidence,
    @Schema(description = "Id of a stage of a value chain", example = "stage:battery-cells")
        @Nullable String stage,
    @Schema(description = "ISO 3166 alpha-2 or NUTS", example = "nuts:ES21") @Nullable String place,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Schema(description = "Solutions that are proposed, at most 20")
        @Nullable List<String> solutions) {
  static final String EXAMPLE =
      """
      {
        "text": "Raw material availability: lithium disruption",
        "evidence": "Two refineries have stopped deliveries.",
        "from": "2026-02-01", "to": "2026-06-30",
        "solutions": ["Buy recycled lithium carbonate"]
      }\
      """;

  private static final int LONGEST = 20_000;
  private static final int LONGEST_PART = 5_000;
  private static final int MOST = 100;
  private static final int MOST_SOLUTIONS = 20;

  /**
   * Itself, where every part of it can be.
   *
   * @param stated names of the parts that it states
   * @throws FaultyRequestException that names every part that cannot
   */
  AlertBody checked(Set<String> stated) {
    List<Fault> faults = new ArrayList<>();
    if (stated.contains("text")) {
      check("text", text, LONGEST, faults);
    }
    if (evidence != null) {
      check("evidence", evidence, LONGEST_PART, faults);
    }
    if (kind != null && AlertKind.find(kind).isEmpty()) {
      faults.add(
          new Fault(
              "kind",
              kind,
              "supply, demand, labour, infrastructure, regulation, ownership or finance"));
    }
    for (String ask : orEmpty(asks)) {
      if (Ask.find(ask).isEmpty()) {
        faults.add(
            new Fault("asks", ask, "some of alternatives, providers, exposure and clusters"));
      }
    }
    for (int tier : orEmpty(tiers)) {
      if (tier < 1 || tier > 9) {
        faults.add(new Fault("tiers", String.valueOf(tier), "numbers between 1 and 9"));
      }
    }
    if (orEmpty(concepts).size() > MOST) {
      faults.add(
          new Fault("concepts", orEmpty(concepts).size() + " ids", "at most " + MOST + " ids"));
    }
    checkSolutions(faults);
    if (!faults.isEmpty()) {
      throw new FaultyRequestException(faults);
    }
    return this;
  }

  /** The value of a part by its name, or null where none is given. */
  @Nullable Object part(String name) {
    return switch (name) {
      case "text" -> text;
      case "language" -> language;
      case "kind" -> kind;
      case "asks" -> asks;
      case "concepts" -> concepts;
      case "tiers" -> tiers;
      case "evidence" -> evidence;
      case "stage" -> stage;
      case "place" -> place;
      case "from" -> from;
      case "to" -> to;
      case "solutions" -> solutions;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private void checkSolutions(List<Fault> faults) {
    List<String> all = orEmpty(solutions);
    if (all.size() > MOST_SOLUTIONS) {
      faults.add(
          new Fault("solutions", all.size() + " texts", "at most " + MOST_SOLUTIONS + " texts"));
    }
    for (int i = 0; i < all.size(); i++) {
      check("solutions[" + i + "]", all.get(i), LONGEST_PART, faults);
    }
  }

  private static void check(
      String parameter, @Nullable String text, int longest, List<Fault> faults) {
    if (text == null || text.isBlank() || text.length() > longest) {
      faults.add(
          new Fault(
              parameter,
              text,
              String.format(Locale.ROOT, "a text of 1 to %,d characters", longest)));
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
