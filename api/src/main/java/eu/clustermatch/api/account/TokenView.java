package eu.clustermatch.api.account;

import io.swagger.v3.oas.annotations.media.Schema;

/** A token that was issued just now. */
@Schema(name = "Token")
record TokenView(
    @Schema(description = "The cluster or organisation that it speaks for") String id,
    @Schema(description = "Shown this once: only its digest is kept") String token) {}
