package eu.clustermatch.api.resolution;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.importer.identity.Pair;
import eu.clustermatch.importer.resolve.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's word about two records; whatever may not be null is so until it is checked. */
@SuppressWarnings("MultipleNullnessAnnotations")
@Schema(name = "ResolutionDecision")
record ResolutionBody(
    @NotBlank(message = ID) @Schema(example = "cordis:999984059") @Nullable String a,
    @NotBlank(message = ID) @Schema(example = "ted:de-fraunhofer-munchen") @Nullable String b,
    @NotNull(message = OUTCOMES)
        @Pattern(regexp = "same|different|undecided", message = OUTCOMES)
        @Schema(description = "undecided takes back what was decided")
        @Nullable String outcome) {
  private static final String OUTCOMES = "same, different or undecided";
  private static final String ID = "the id of an organisation";

  Pair pair() {
    if (String.valueOf(a).equals(b)) {
      throw new InvalidRequestException("b", b, "another organisation than a");
    }
    return Pair.of(String.valueOf(a), String.valueOf(b));
  }

  Outcome decided() {
    return ResolutionView.outcome(String.valueOf(outcome));
  }
}
