package eu.clustermatch.api.resolution;

import eu.clustermatch.importer.identity.Decision;
import eu.clustermatch.importer.identity.Decision.Reason;
import eu.clustermatch.importer.identity.Decisions.Brief;
import eu.clustermatch.importer.identity.Decisions.Row;
import eu.clustermatch.importer.resolve.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two records that are, or might be, one organisation. */
@Schema(name = "Resolution")
record ResolutionView(
    RecordView a,
    RecordView b,
    @Schema(allowableValues = {"same", "different", "undecided"}) String outcome,
    @Schema(allowableValues = {"program", "person"}) String by,
    @Schema(description = "Log-odds that they are one: the base and all contributions")
        @Nullable Double score,
    @Schema(description = "0 to 1") @Nullable Double probability,
    @Schema(description = "What keeps the program from deciding by itself") @Nullable String rule,
    List<Reason> contributions,
    @Nullable ZonedDateTime at) {

  static ResolutionView of(Row row) {
    Decision decision = row.decision();
    return new ResolutionView(
        RecordView.of(decision.pair().a(), row.a()),
        RecordView.of(decision.pair().b(), row.b()),
        text(decision.outcome()),
        text(decision.by()),
        decision.score(),
        decision.probability(),
        decision.rule().isEmpty() ? null : decision.rule(),
        decision.reasons(),
        decision.at());
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Outcome outcome(String text) {
    return Outcome.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** One of the two; without a name where it is no longer in the store. */
  @Schema(name = "ResolutionRecord")
  record RecordView(
      String id,
      @Nullable String name,
      @Schema(description = "ISO 3166 alpha-2") @Nullable String country,
      @Nullable String city,
      @Nullable String website,
      List<String> sources) {

    private static RecordView of(String id, @Nullable Brief brief) {
      return brief == null
          ? new RecordView(id, null, null, null, null, List.of())
          : new RecordView(
              id, brief.name(), brief.country(), brief.city(), brief.website(), brief.sources());
    }
  }

  /** A page, the surest first. */
  @Schema(name = "ResolutionList")
  record Page(
      int total,
      @Schema(description = "Cursor of the following page; absent at the end")
          @Nullable String next,
      List<ResolutionView> resolutions) {}
}
