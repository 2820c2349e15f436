package eu.clustermatch.api.account;

import eu.clustermatch.api.profile.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How to reach an organisation. */
@Schema(
    name = "ContactStatement",
    description =
        "Of the organisation, never of a person. Shown to those alone with whom a match was"
            + " accepted by both sides. What is left out is emptied.")
record ContactBody(
    @Email(message = "an e-mail address such as info@example.org")
        @Size(max = 254, message = "at most 254 characters")
        @Schema(example = "info@example.org")
        @Nullable String email,
    @Pattern(
            regexp = "\\+?[0-9 ()/.-]{3,30}",
            message = "a telephone number such as +351 22 000 0000")
        @Schema(example = "+351 22 000 0000")
        @Nullable String phone,
    @Pattern(regexp = Texts.WEBSITE, message = Texts.WEBSITE_MESSAGE) @Nullable String website) {}
