package eu.clustermatch.engine.rank;

import eu.clustermatch.engine.model.InvalidRequestException;

/**
 * How the one who asks wants the ranking to lean, beyond what fits best.
 *
 * @param discover 0–1, from safe (known circles) to new (unknown partners up, hubs down): see
 *     {@link Discovery}
 * @param diversity 0–1, how far those fall back who share a trait with others before them: see
 *     {@link Diversity}
 * @param by the trait; of no account without diversity
 */
public record Preference(double discover, double diversity, Trait by) {
  static final double LOWEST = 0;
  static final double HIGHEST = 1;

  /** As learned from past collaborations, nothing else. */
  public static final Preference NONE = new Preference(0, 0, Trait.COUNTRY);

  /**
   * @throws InvalidRequestException when a number is not within 0–1
   */
  public Preference {
    requireShare("discover", discover);
    requireShare("diversity", diversity);
    // One question has one form.
    discover = discover + 0.0;
    diversity = diversity + 0.0;
    by = diversity == 0 ? Trait.COUNTRY : by;
  }

  private static void requireShare(String parameter, double value) {
    if (!(value >= LOWEST && value <= HIGHEST)) {
      throw new InvalidRequestException(parameter, value, "between 0 and 1");
    }
  }
}
