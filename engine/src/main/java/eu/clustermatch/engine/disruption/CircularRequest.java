package eu.clustermatch.engine.disruption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which by-products could be whose input.
 *
 * @param product id; only by-products that are it or a kind of it, or null for all
 * @param organisation id; only matches in which it gives or takes, or null
 * @param country ISO 3166 alpha-2; only matches in which one of the two lies there, or null
 * @param existing whether matches are shown, too, where the one supplies the other already
 * @param asOf what was not known by then is not seen; null for all that is known
 * @param offset how many matches to pass over, at least 0
 * @param limit how many to show, 1–1000
 */
public record CircularRequest(
    @Nullable String product,
    @Nullable String organisation,
    @Nullable String country,
    boolean existing,
    @Nullable LocalDate asOf,
    int offset,
    int limit) {}
