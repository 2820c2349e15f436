package eu.clustermatch.api.consortium;

import eu.clustermatch.engine.consortium.Requirement;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A requirement as clients read it; see {@link Requirement}. */
@Schema(name = "ConsortiumRequirement")
record RequirementView(
    @Schema(
            allowableValues = {
              "technology",
              "stage",
              "ecosystem",
              "product",
              "countries.min",
              "size.min",
              "size.max",
              "member"
            })
        String kind,
    @Schema(description = "Of what is required; absent for numbers") @Nullable String id,
    @Schema(description = "Of what is required, or the number") String name,
    @Schema(description = "In words: what the team needs") String text) {

  static RequirementView of(Requirement requirement) {
    return new RequirementView(
        requirement.kind().text(), requirement.id(), requirement.name(), requirement.text());
  }
}
