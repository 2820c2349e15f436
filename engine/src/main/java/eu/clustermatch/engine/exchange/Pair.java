package eu.clustermatch.engine.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the plan.
 *
 * @param workingDays full working days from start to end, both included
 * @param distanceKm between the two, or between the middles of their regions; null where unknown
 * @param score the sum of the contributions
 * @param contributions what the visitor learns, then what the host gains
 */
public record Pair(
    String visitor,
    String visitorName,
    String host,
    String hostName,
    LocalDate start,
    LocalDate end,
    int workingDays,
    LumpSum lumpSum,
    @Nullable Double distanceKm,
    double score,
    List<PairContribution> contributions) {
  public Pair {
    contributions = List.copyOf(contributions);
  }
}
