package eu.clustermatch.api.dependency;

import eu.clustermatch.engine.model.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** Above which index a product counts as concentrated. */
final class Threshold {
  private static final double DEFAULT = 0.4;

  private Threshold() {}

  static double of(@Nullable Double threshold) {
    double value = threshold == null ? DEFAULT : threshold;
    if (!(value >= 0 && value <= 1)) {
      throw new InvalidRequestException("threshold", threshold, "between 0 and 1");
    }
    return value;
  }
}
