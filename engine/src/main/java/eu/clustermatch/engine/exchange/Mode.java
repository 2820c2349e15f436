package eu.clustermatch.engine.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a plan is best at. */
public enum Mode {
  /** No visitor and host would rather have each other than what they got. */
  STABLE,
  /** The sum of the scores is the highest. */
  BEST_TOTAL;

  /** As the API writes it, for example {@code best-total}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mode written as {@code text}, or empty when there is none. */
  public static Optional<Mode> find(String text) {
    return Arrays.stream(values()).filter(mode -> mode.text().equals(text)).findFirst();
  }
}
