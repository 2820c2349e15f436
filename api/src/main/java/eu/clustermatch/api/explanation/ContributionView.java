package eu.clustermatch.api.explanation;

import eu.clustermatch.engine.rank.Contribution;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one signal adds to a score; the intercept is {@code base} and has a contribution alone. */
@Schema(name = "Contribution", description = "contribution = weight × shaped")
public record ContributionView(
    String signal,
    @Nullable Double value,
    @Nullable Double shaped,
    @Nullable Double weight,
    double contribution,
    @Nullable String because) {
  private static final String INTERCEPT = "base";

  public static ContributionView of(Contribution c) {
    return c.signal().equals(INTERCEPT)
        ? new ContributionView(INTERCEPT, null, null, null, c.contribution(), null)
        : new ContributionView(
            c.signal(), c.value(), c.shaped(), c.weight(), c.contribution(), c.because());
  }
}
