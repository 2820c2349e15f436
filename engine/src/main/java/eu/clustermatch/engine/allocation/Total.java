package eu.clustermatch.engine.allocation;

/**
 * Sums over all that is counted alike.
 *
 * @param unit the base unit of the dimension, for example {@code piece} or {@code kg}
 * @param served of what is asked
 * @param gap how much more another plan could serve at most, each unit counted by its priority; 0
 *     where it is proven that none serves more
 * @param onTime of what is served
 * @param exact of what is served, without substitutes
 * @param quantityKm Σ quantity × kilometres, of unknown distances 5,000
 * @param ofUnknownDistance of what is served
 */
public record Total(
    String unit,
    double asked,
    double offered,
    double served,
    double gap,
    double onTime,
    double exact,
    double quantityKm,
    double ofUnknownDistance) {}
