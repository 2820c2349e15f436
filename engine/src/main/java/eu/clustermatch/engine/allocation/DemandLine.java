package eu.clustermatch.engine.allocation;

import eu.clustermatch.engine.model.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs, as stated.
 *
 * @param id unique among the demands
 * @param product its id; whatever lies below it in the taxonomy serves it as well
 * @param quantity above 0
 * @param unit see {@link Unit}
 * @param by the day on which it must be there, or null where any day will do
 * @param place where it is needed: a country or a NUTS region, with or without its scheme; or null
 * @param split whether several offers together may serve it; else one alone does, in full or in
 *     part
 * @param substitutes whether what is declared to stand in for the product serves it, too
 * @param late whether it is still of use after {@code by}
 * @param priority 1–10: as how many a unit of it counts where there is not enough for all, or not
 *     enough in time
 */
public record DemandLine(
    String id,
    String product,
    double quantity,
    String unit,
    @Nullable LocalDate by,
    @Nullable String place,
    boolean split,
    boolean substitutes,
    boolean late,
    int priority) {}
