package eu.clustermatch.api.market;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to reach an organisation, never a person. */
@Schema(name = "Contact")
record ContactView(
    String id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String website) {}
