package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.snapshot.Filters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The most dependent products: those that organisations which pass the filters make, use or buy,
 * themselves or a kind of them; without filters all products.
 *
 * @param asOf what was not known by then is not seen; null for all that is known
 * @param offset how many to pass over, at least 0
 * @param limit how many to show, 1–1000
 */
public record DependencyListRequest(
    Filters filters, @Nullable LocalDate asOf, int offset, int limit) {}
