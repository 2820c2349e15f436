package eu.clustermatch.api.profile;

import eu.clustermatch.api.web.FiltersBody;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.snapshot.Filters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page of a list of clusters or organisations. */
public record ListQuestion(
    @Nullable FiltersBody filters,
    @Schema(minimum = "1", maximum = "1000", defaultValue = "20") @Nullable Integer limit,
    @Schema(description = "The next of an earlier answer") @Nullable String cursor) {

  /** The filters, confined to one label. */
  public Filters filters(Label only) {
    Filters f = FiltersBody.toFilters(filters);
    List<String> label = List.of(only.text());
    if (!f.label().isEmpty() && !f.label().equals(label)) {
      throw new InvalidRequestException("filters.label", f.label(), only + " here, or left out");
    }
    return new Filters(
        label,
        f.size(),
        f.role(),
        f.country(),
        f.region(),
        f.ecosystem(),
        f.technology(),
        f.product(),
        f.stage(),
        f.cluster(),
        f.network());
  }
}
