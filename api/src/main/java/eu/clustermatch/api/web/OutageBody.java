package eu.clustermatch.api.web;

import eu.clustermatch.engine.failure.Outage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is out, as clients write it; see {@link Outage}. */
@Schema(name = "Outage", description = "What is out, with all that lies below it.")
public record OutageBody(
    @Schema(description = "ISO 3166 alpha-2", example = "[\"CN\"]")
        @Nullable List<String> countries,
    @Schema(description = "NUTS", example = "[\"nuts:ITC4\"]") @Nullable List<String> regions,
    @Schema(example = "[\"material:lithium\"]") @Nullable List<String> products,
    @Schema(description = "Of a stage that is out, all who operate there are")
        @Nullable List<String> stages,
    @Nullable List<String> organisations) {

  /** The engine's; the order in which ids were written is of no account. */
  public static Outage.Named toNamed(@Nullable OutageBody body) {
    return body == null
        ? Outage.Named.NOTHING
        : new Outage.Named(
            sorted(body.countries),
            sorted(body.regions),
            sorted(body.products),
            sorted(body.stages),
            sorted(body.organisations));
  }

  private static List<String> sorted(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids.stream().sorted().distinct().toList();
  }
}
