package eu.clustermatch.api.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a long computation is. */
@Schema(name = "Progress")
record ProgressView(
    @Schema(description = "What is being done", example = "scoring pairs") String phase,
    long done,
    long total) {}
