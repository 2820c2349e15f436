package eu.clustermatch.engine.allocation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes from an offer to a demand.
 *
 * @param quantity above 0, in the unit of the demand
 * @param product what is offered
 * @param degree how well that stands in for what is asked, 0–1; 1 where it is just that
 * @param distanceKm between the places, or null where one of them is not known
 * @param arrives the day on which it can be there, or null where it can leave at once
 */
public record Flow(
    String offer,
    String demand,
    double quantity,
    String unit,
    String product,
    String productName,
    double degree,
    @Nullable String provider,
    @Nullable String providerName,
    @Nullable Double distanceKm,
    @Nullable LocalDate arrives,
    boolean onTime) {}
