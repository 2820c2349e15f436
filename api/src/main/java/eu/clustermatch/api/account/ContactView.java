package eu.clustermatch.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to reach an organisation, as it has stated. */
@Schema(name = "OwnContact")
record ContactView(
    String id, @Nullable String email, @Nullable String phone, @Nullable String website) {}
