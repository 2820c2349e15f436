package eu.clustermatch.api.web;

import eu.clustermatch.engine.snapshot.Filters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters as clients write them; see {@link Filters}. */
@Schema(
    name = "Filters",
    description =
        "Which clusters and organisations may appear. Several values of one filter are"
            + " alternatives, several filters combine; region, technology and product include what"
            + " lies below.")
public record FiltersBody(
    @Schema(allowableValues = {"Cluster", "Organisation"}) @Nullable List<String> label,
    @Schema(allowableValues = {"micro", "small", "medium", "large", "unknown"})
        @Nullable List<String> size,
    @Schema(description = "What an organisation is", example = "[\"research\"]")
        @Nullable List<String> role,
    @Schema(description = "ISO 3166 alpha-2", example = "[\"ES\"]") @Nullable List<String> country,
    @Schema(description = "NUTS", example = "[\"nuts:ES21\"]") @Nullable List<String> region,
    @Schema(description = "Industrial ecosystem", example = "[\"mobility\"]")
        @Nullable List<String> ecosystem,
    @Schema(example = "[\"advanced-materials\"]") @Nullable List<String> technology,
    @Nullable List<String> product,
    @Schema(description = "Stage of a value chain") @Nullable List<String> stage,
    @Schema(description = "Members of these clusters") @Nullable List<String> cluster,
    @Schema(description = "Members of these networks") @Nullable List<String> network) {

  /** No filter. */
  static final FiltersBody NONE =
      new FiltersBody(null, null, null, null, null, null, null, null, null, null, null);

  /** The engine's filters; the order in which values were written is of no account. */
  public static Filters toFilters(@Nullable FiltersBody written) {
    FiltersBody body = written == null ? NONE : written;
    return new Filters(
        sorted(body.label),
        sorted(body.size),
        sorted(body.role),
        sorted(body.country),
        sorted(body.region),
        sorted(body.ecosystem),
        sorted(body.technology),
        sorted(body.product),
        sorted(body.stage),
        sorted(body.cluster),
        sorted(body.network));
  }

  private static List<String> sorted(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().sorted().distinct().toList();
  }
}
