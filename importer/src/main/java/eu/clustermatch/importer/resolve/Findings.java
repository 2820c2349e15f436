package eu.clustermatch.importer.resolve;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the comparison of two parties has found so far: the value of each feature, and why. */
final class Findings {
  private final Map<Feature, Finding> found = new EnumMap<>(Feature.class);

  /**
   * @param because a sentence, made only when somebody wants to read it
   */
  record Finding(double value, Supplier<String> because) {}

  void add(Feature feature, double value, Supplier<String> because) {
    if (value != 0) {
      found.put(feature, new Finding(value, because));
    }
  }

  void addIf(boolean holds, Feature feature, Supplier<String> because) {
    add(feature, holds ? 1 : 0, because);
  }

  boolean has(Feature feature) {
    return found.containsKey(feature);
  }

  double value(Feature feature) {
    Finding finding = found.get(feature);
    return finding == null ? 0 : finding.value();
  }

  Map<Feature, Finding> all() {
    return found;
  }
}
