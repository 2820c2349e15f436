package eu.clustermatch.api.resolution;

import eu.clustermatch.importer.identity.Decision.By;
import eu.clustermatch.importer.identity.Decisions.Filter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which pairs to list. */
record ResolutionQuestion(
    @Pattern(regexp = "same|different|undecided|all", message = OUTCOMES)
        @Schema(defaultValue = "undecided")
        @Nullable String outcome,
    @Pattern(regexp = "program|person", message = "program or person") @Nullable String by,
    @Schema(description = "Only pairs of this organisation") @Nullable String id,
    @Min(value = 1, message = LIMIT)
        @Max(value = 1000, message = LIMIT)
        @Schema(defaultValue = "20")
        @Nullable Integer limit,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {
  private static final String OUTCOMES = "same, different, undecided or all";
  private static final String LIMIT = "between 1 and 1000";
  private static final int DEFAULT_LIMIT = 20;

  Filter filter() {
    String wanted = outcome == null ? "undecided" : outcome;
    return new Filter(
        wanted.equals("all") ? null : ResolutionView.outcome(wanted),
        by == null ? null : By.valueOf(by.toUpperCase(Locale.ROOT)),
        id);
  }

  int size() {
    return limit == null ? DEFAULT_LIMIT : limit;
  }
}
