package eu.clustermatch.api.cluster;

import eu.clustermatch.api.profile.ProfileBody;
import eu.clustermatch.api.profile.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster's profile as clients write it. */
@Schema(name = "ClusterProfile", description = "What is left out is emptied.")
record ClusterBody(
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
    @Schema(description = "ISO 3166 alpha-2", example = "RO") @Nullable String country,
    @Schema(description = "NUTS", example = "nuts:RO11") @Nullable String region,
    @Schema(example = "[\"digital\"]") @Nullable List<String> ecosystems,
    @Schema(example = "[\"artificial-intelligence\"]") @Nullable List<String> technologies)
    implements ProfileBody<ClusterNode> {

  @Override
  public ClusterNode node(String id, long version) {
    return new ClusterNode(id, name, names, descriptions, website, SOURCE, version);
  }
}
