package eu.clustermatch.api.disruption;

import eu.clustermatch.api.web.OutageBody;
import eu.clustermatch.engine.disruption.DisruptionRequest;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.snapshot.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A disruption as clients write it; see {@link DisruptionRequest}. */
@Schema(
    name = "Disruption",
    description = "What is out, with all that lies below it; or what happened, in words.",
    example = DisruptionQuestion.EXAMPLE)
record DisruptionQuestion(
    @Schema(description = "ISO 3166 alpha-2") @Nullable List<String> countries,
    @Schema(description = "NUTS", example = "[\"nuts:ITC4\"]") @Nullable List<String> regions,
    @Nullable List<String> products,
    @Schema(description = "Of a stage that is out, all who operate there are")
        @Nullable List<String> stages,
    @Schema(description = "Technologies that are needed; they make nothing fail")
        @Nullable List<String> technologies,
    @Nullable List<String> organisations,
    @Schema(
            description = "What happened, in words of any EU language, read as an alert",
            example = "Raw material availability: lithium disruption")
        @Nullable String text,
    @Schema(description = "ISO 639-1; detected when left out") @Nullable String language,
    @Schema(
            description =
                "Products, technologies, ecosystems and activities that it is about without being"
                    + " out: who has to do with them may be affected",
            example = "[\"ecosystem:mobility\"]")
        @Nullable List<String> about,
    @Schema(description = "Regions and countries where that happens", example = "[\"nuts:ITC4\"]")
        @Nullable List<String> places,
    @Schema(description = "Which tiers of suppliers of those are asked about", example = "[2, 3]")
        @Nullable List<Integer> upstream,
    @Schema(
            description = "Activities of an input–output table that fail, for the sector estimate",
            example = "[\"wiod:CHN.c14\"]")
        @Nullable List<String> sectors,
    @Schema(
            description = "How far the spread is followed",
            minimum = "1",
            maximum = "20",
            defaultValue = "5")
        @Nullable Integer tiers,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(
            description = "How many of those affected are shown",
            minimum = "1",
            maximum = "1000",
            defaultValue = "20")
        @Nullable Integer limit,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  private static final int TIERS = 5;
  private static final int MOST_TIERS = 20;

  static final String EXAMPLE =
      """
      {
        "products": ["material:lithium"],
        "limit": 10
      }\
      """;

  private static final int LONGEST_TEXT = 20_000;

  /**
   * What is asked, whichever page of those affected is shown.
   *
   * @throws InvalidRequestException when nothing is, or the text is too long
   */
  Identity identity() {
    DisruptionRequest stated = toRequest(0, 1);
    boolean nothing =
        Stream.of(countries, regions, products, stages, technologies, organisations)
                .allMatch(ids -> ids == null || ids.isEmpty())
            && Stream.of(about, places, sectors).allMatch(ids -> ids == null || ids.isEmpty())
            && (text == null || text.isBlank());
    if (nothing) {
      throw new InvalidRequestException(
          "products",
          null,
          "given, or countries, regions, stages, organisations, technologies, about, places,"
              + " sectors or text: one of them is needed");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new InvalidRequestException(
          "text", text.length() + " characters", "at most " + LONGEST_TEXT + " characters");
    }
    return new Identity(stated, text, language);
  }

  /** Tells one question from another. */
  record Identity(DisruptionRequest stated, @Nullable String text, @Nullable String language) {}

  DisruptionRequest toRequest(int offset, int shown) {
    return new DisruptionRequest(
        OutageBody.toNamed(new OutageBody(countries, regions, products, stages, organisations)),
        sorted(technologies),
        sorted(about),
        places == null
            ? List.of()
            : places.stream().map(DisruptionQuestion::place).sorted().distinct().toList(),
        tiersUpstream(),
        sorted(sectors),
        tiers == null ? TIERS : tiers,
        asOf,
        offset,
        shown);
  }

  /** A country may be written without its scheme. */
  private static String place(String id) {
    return id.indexOf(':') >= 0 ? id : Vocabulary.id("country", id);
  }

  private SortedSet<Integer> tiersUpstream() {
    SortedSet<Integer> asked = new TreeSet<>(upstream == null ? List.of() : upstream);
    if (!asked.isEmpty() && (asked.first() < 1 || asked.last() > MOST_TIERS)) {
      throw new InvalidRequestException("upstream", upstream, "between 1 and " + MOST_TIERS);
    }
    return asked;
  }

  private static List<String> sorted(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids.stream().sorted().distinct().toList();
  }
}
