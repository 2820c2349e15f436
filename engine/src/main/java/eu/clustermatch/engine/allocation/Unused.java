package eu.clustermatch.engine.allocation;

import org.jspecify.annotations.Nullable;

/**
 * What is left of an offer, in its unit.
 *
 * @param because why, in words
 */
public record Unused(
    String offer,
    String product,
    String productName,
    @Nullable String provider,
    double offered,
    double left,
    String unit,
    ReasonKind reason,
    String because) {}
