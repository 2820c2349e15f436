package eu.clustermatch.api.consortium;

import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.engine.consortium.ConsortiumRequest;
import eu.clustermatch.engine.consortium.ConsortiumRequest.Required;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a team is to be as clients write it; see {@link ConsortiumRequest}. */
@Schema(
    name = "ConsortiumQuestion",
    description = "One of require, text and include is needed.",
    example = ConsortiumQuestion.EXAMPLE)
record ConsortiumQuestion(
    @Nullable RequiredBody require,
    @Nullable SizeBody size,
    @Nullable CountriesBody countries,
    @Schema(description = "Ids of fixed members; filters do not touch them")
        @Nullable List<String> include,
    @Schema(description = "Ids that must not be in a team, at most 1,000")
        @Nullable List<String> exclude,
    @Schema(
            description =
                "The subject in any EU language, at most 20,000 characters; the names of what is"
                    + " required when left out",
            example = "recycling of lithium batteries")
        @Nullable String text,
    @Schema(description = "ISO 639-1; detected when left out", example = "en")
        @Nullable String language,
    @Schema(description = "Which clusters and organisations may join")
        @Nullable FiltersBody filters,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(
            description = "How many different teams",
            minimum = "1",
            maximum = "10",
            defaultValue = "5")
        @Nullable Integer limit) {

  /** What members together must cover. */
  @Schema(
      name = "ConsortiumRequired",
      description =
          "What the members together must cover, at most 20 in all. A technology or product"
              + " includes what lies below it; a cluster covers, half as well, what its members"
              + " cover.")
  record RequiredBody(
      @Schema(example = "[\"advanced-materials\"]") @Nullable List<String> technologies,
      @Schema(example = "[\"stage:battery-cells\"]") @Nullable List<String> stages,
      @Schema(example = "[\"mobility\"]") @Nullable List<String> ecosystems,
      @Nullable List<String> products) {
    Required toRequired() {
      return new Required(given(technologies), given(stages), given(ecosystems), given(products));
    }
  }

  /** How many members. */
  @Schema(name = "ConsortiumSize", description = "How many members a team has")
  record SizeBody(
      @Schema(minimum = "1", maximum = "20", defaultValue = "3") @Nullable Integer min,
      @Schema(minimum = "1", maximum = "20", defaultValue = "8") @Nullable Integer max) {}

  /** From how many countries. */
  @Schema(name = "ConsortiumCountries", description = "How many countries members come from")
  record CountriesBody(
      @Schema(minimum = "1", maximum = "20", defaultValue = "3") @Nullable Integer min) {}

  static final String EXAMPLE =
      """
      {
        "require": { "stages": ["stage:battery-recycling", "stage:battery-cells"],
                     "technologies": ["robotics"] },
        "size": { "min": 3, "max": 6 }, "countries": { "min": 3 },
        "include": ["org:sample-rhone-cells"],
        "text": "recycling of lithium batteries", "limit": 3
      }\
      """;

  private static List<String> given(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids;
  }

  private static int given(@Nullable Integer number, int byDefault) {
    return number == null ? byDefault : number;
  }

  ConsortiumRequest toRequest() {
    int max = given(size == null ? null : size.max(), ConsortiumRequest.DEFAULT_MAX_SIZE);
    Integer min = size == null ? null : size.min();
    Integer from = countries == null ? null : countries.min();
    return new ConsortiumRequest(
        require == null ? Required.NOTHING : require.toRequired(),
        given(min, Math.min(ConsortiumRequest.DEFAULT_MIN_SIZE, Math.max(1, max))),
        max,
        given(from, ConsortiumRequest.DEFAULT_COUNTRIES),
        given(include),
        given(exclude),
        text,
        language,
        FiltersBody.toFilters(filters),
        asOf,
        given(limit, ConsortiumRequest.DEFAULT_LIMIT));
  }
}
