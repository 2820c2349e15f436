package eu.clustermatch.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of our problem details, for the API's description alone: the one derived from Spring's
 * class has a member {@code properties} that no answer has (springdoc-openapi issue 2398).
 */
@Schema(name = "Problem", description = "What went wrong (RFC 9457)")
record ProblemView(
    @Schema(example = "urn:clustermatch:problem:invalid-parameter") String type,
    @Schema(example = "Invalid parameter") String title,
    @Schema(example = "400") int status,
    @Schema(example = "limit must be between 1 and 1000, but was 5000.") String detail,
    @Schema(description = "The offending parameter", example = "limit") @Nullable String parameter,
    @Schema(description = "What it was", example = "5000") @Nullable String value,
    @Schema(description = "What it may be", example = "between 1 and 1000")
        @Nullable String allowed,
    @Schema(description = "All faults where there are several") @Nullable List<Fault> errors,
    @Schema(description = "Where broken JSON breaks") @Nullable Integer line,
    @Nullable Integer column) {}
