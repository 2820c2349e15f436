package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.snapshot.Filters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value chain is thinly covered.
 *
 * @param valueChain id
 * @param filters only organisations that pass them count, as operators and as candidates
 * @param asOf what was not known by then is not seen; null for all that is known
 * @param limit how many operators and candidates to show of each stage, 1–1000
 */
public record ValueChainRequest(
    String valueChain, Filters filters, @Nullable LocalDate asOf, int limit) {}
