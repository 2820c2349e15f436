package eu.clustermatch.engine.exchange;

import java.util.Locale;

/**
 * How much of the lump sum a visit gets.
 *
 * @param because the reason in plain words
 */
public record LumpSum(Amount amount, String because) {
  /** How much. */
  public enum Amount {
    FULL,
    HALF,
    /** The distance is not known, and it depends on that. */
    UNKNOWN;

    /** As the API writes it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param km the distance, or not a number where it is not known
   */
  static LumpSum of(ExchangeRules rules, int days, double km) {
    double leastDays = rules.number(Rule.LUMP_SUM_DAYS);
    double leastKm = rules.number(Rule.LUMP_SUM_KM);
    if (rules.isOn(Rule.LUMP_SUM_DAYS) && days < leastDays) {
      return new LumpSum(
          Amount.HALF,
          "Halved: %d full working days are fewer than %.0f.".formatted(days, leastDays));
    }
    if (!rules.isOn(Rule.LUMP_SUM_KM)) {
      return new LumpSum(Amount.FULL, "Full: it does not depend on the distance.");
    }
    if (Double.isNaN(km)) {
      return new LumpSum(
          Amount.UNKNOWN,
          "The distance is not known; below %.0f km the lump sum is halved.".formatted(leastKm));
    }
    return km < leastKm
        ? new LumpSum(
            Amount.HALF,
            "Halved: %.0f km are less than %.0f km.".formatted(Math.floor(km), leastKm))
        : new LumpSum(
            Amount.FULL, "Full: %d full working days, about %.0f km away.".formatted(days, km));
  }
}
