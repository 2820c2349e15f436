package eu.clustermatch.api.dependency;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How to look at a product. */
record DependencyQuestion(
    @Schema(
            description = "Above which index over countries a product counts as concentrated",
            minimum = "0",
            maximum = "1",
            defaultValue = "0.4")
        @Nullable Double threshold,
    @Schema(description = "Answer with what was known on this day") @Nullable LocalDate asOf) {}
