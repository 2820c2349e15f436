package eu.clustermatch.engine.rank;

import org.jspecify.annotations.Nullable;

/**
 * What one signal adds to a score. {@code contribution = weight × shaped}; the intercept is the
 * signal {@code base} with value and shaped 1.
 *
 * @param value the signal as measured, in its documented range
 * @param shaped the value after its shape, 0–1; −1 to 1 for {@code discover}
 * @param because the reason in words, or null
 */
public record Contribution(
    String signal,
    double value,
    double shaped,
    double weight,
    double contribution,
    @Nullable String because) {}
