package eu.clustermatch.api.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.engine.model.Call;
import eu.clustermatch.engine.partner.PartnerRequest;
import eu.clustermatch.engine.rank.Preference;
import eu.clustermatch.engine.rank.Trait;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner search as clients write it; see {@link PartnerRequest}. */
@Schema(
    name = "PartnerSearch",
    description = "One of for and text is needed.",
    example = PartnerQuestion.EXAMPLE)
record PartnerQuestion(
    @JsonProperty("for") @Schema(description = "Ids of clusters or organisations")
        @Nullable List<String> seeds,
    @Schema(
            description = "Free text in any EU language, at most 20,000 characters",
            example = "recycling of lithium batteries")
        @Nullable String text,
    @Schema(description = "ISO 639-1; detected when left out", example = "en")
        @Nullable String language,
    @Schema(
            description = "Code of the topic of the call that the idea answers",
            example = "LC-BAT-1-2019")
        @Nullable String topic,
    @Schema(description = "Its part of the programme, as projects in the store have it")
        @Nullable String programme,
    @Schema(description = "Its type of action", example = "Innovation action")
        @Nullable String scheme,
    @Nullable FiltersBody filters,
    @Schema(description = "Ids that must not appear") @Nullable List<String> exclude,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf,
    @Schema(
            description = PartnerQuestion.DISCOVER,
            minimum = "0",
            maximum = "1",
            defaultValue = "0")
        @Nullable Double discover,
    @Schema(
            description = PartnerQuestion.DIVERSITY,
            minimum = "0",
            maximum = "1",
            defaultValue = "0")
        @Nullable Double diversity,
    @Schema(
            description = "What diversity is about",
            allowableValues = {"country", "region", "cluster"},
            defaultValue = "country")
        @Nullable String diversifyBy,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @Nullable Integer limit,
    @Schema(description = "Whether hits say why", defaultValue = "true") @Nullable Boolean explain,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  static final String DISCOVER =
      "From safe (known circles) to new (unknown partners up, hubs down)";
  static final String DIVERSITY =
      "How far those among the first 200, whatever the filters, fall back who share a country,"
          + " region or cluster with others before them";
  static final String EXAMPLE =
      """
      {
        "text": "recycling of lithium batteries",
        "filters": { "label": ["Organisation"], "country": ["DE", "ES"] },
        "limit": 5
      }\
      """;

  boolean explained() {
    return explain == null || explain;
  }

  PartnerRequest toRequest(int offset, int hits) {
    return new PartnerRequest(
        seeds == null ? List.of() : seeds,
        text,
        language,
        new Call(topic, programme, scheme),
        FiltersBody.toFilters(filters),
        exclude == null ? List.of() : exclude,
        asOf,
        offset,
        hits,
        explained(),
        preference());
  }

  private Preference preference() {
    return new Preference(
        discover == null ? 0 : discover,
        diversity == null ? 0 : diversity,
        diversifyBy == null ? Trait.COUNTRY : Trait.read(diversifyBy));
  }

  /** What is asked, whichever page of the answer is shown, and explained or not. */
  PartnerRequest identity() {
    PartnerRequest first = toRequest(0, 1);
    return new PartnerRequest(
        first.seeds(),
        first.text(),
        first.language(),
        first.call(),
        first.filters(),
        first.exclude(),
        first.asOf(),
        0,
        1,
        false,
        first.preference());
  }
}
