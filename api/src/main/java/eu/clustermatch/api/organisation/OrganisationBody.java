package eu.clustermatch.api.organisation;

import eu.clustermatch.api.profile.ProfileBody;
import eu.clustermatch.api.profile.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation's profile as clients write it. */
@Schema(name = "OrganisationProfile", description = "What is left out is emptied.")
record OrganisationBody(
    @NotBlank(message = Texts.NAME) @Size(max = Texts.NAME_LENGTH, message = Texts.NAME)
        @Nullable String name,
    @Schema(description = "The name by ISO 639-1 language")
        @Nullable
            Map<
                @Pattern(regexp = Texts.LANGUAGE, message = Texts.LANGUAGE_MESSAGE) String,
                @NotBlank(message = Texts.NAME) @Size(max = Texts.NAME_LENGTH, message = Texts.NAME)
                String>
            names,
    @Schema(description = "The description by ISO 639-1 language")
        @Nullable
            Map<
                @Pattern(regexp = Texts.LANGUAGE, message = Texts.LANGUAGE_MESSAGE) String,
                @NotBlank(message = Texts.TEXT) @Size(max = Texts.TEXT_LENGTH, message = Texts.TEXT)
                String>
            descriptions,
    @Pattern(regexp = Texts.WEBSITE, message = Texts.WEBSITE_MESSAGE) @Nullable String website,
    @Pattern(regexp = SIZE, message = SIZE_MESSAGE) @Schema(example = "small")
        @Nullable String size,
    @Nullable List<@Pattern(regexp = ROLE, message = ROLE_MESSAGE) String> roles,
    @Schema(description = "ISO 3166 alpha-2", example = "RO") @Nullable String country,
    @Schema(description = "NUTS", example = "nuts:RO11") @Nullable String region,
    @Schema(example = "[\"digital\"]") @Nullable List<String> ecosystems,
    @Schema(example = "[\"artificial-intelligence\"]") @Nullable List<String> technologies,
    @Schema(description = "Clusters it is a member of") @Nullable List<String> clusters)
    implements ProfileBody<OrganisationNode> {
  private static final String SIZE = "micro|small|medium|large|unknown";
  private static final String SIZE_MESSAGE = "micro, small, medium, large or unknown";
  private static final String ROLE =
      "company|research|higher-education|public-body|non-profit|finance|training-provider"
          + "|science-park|digital-innovation-hub|social-enterprise|support-organisation";
  private static final String ROLE_MESSAGE =
      "company, research, higher-education, public-body, non-profit, finance, training-provider,"
          + " science-park, digital-innovation-hub, social-enterprise or support-organisation";

  @Override
  public OrganisationNode node(String id, long version) {
    return new OrganisationNode(
        id, name, names, descriptions, website, size, roles, SOURCE, version);
  }
}
