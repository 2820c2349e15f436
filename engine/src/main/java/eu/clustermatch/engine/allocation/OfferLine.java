package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to give, as stated.
 *
 * @param id unique among the offers
 * @param product its id
 * @param quantity above 0
 * @param unit see {@link Unit}
 * @param from the day from which on it can leave, or null where it can at once
 * @param place where it lies: a country or a NUTS region, with or without its scheme; or null: then
 *     where the provider is
 * @param provider an organisation or a cluster, or null
 */
public record OfferLine(
    String id,
    String product,
    double quantity,
    String unit,
    @Nullable LocalDate from,
    @Nullable String place,
    @Nullable String provider) {}
