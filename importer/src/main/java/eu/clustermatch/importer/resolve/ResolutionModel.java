package eu.clustermatch.importer.resolve;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The additive model: score = intercept + Σ weight × value, log-odds. Read from a file that a
 * person can read, too.
 *
 * @param version names the model in what is stored
 * @param same from which score on two parties are one
 * @param sure from which score on a store makes one of them without asking
 * @param different below which score they are not
 * @param weights one per feature
 */
public record ResolutionModel(
    String version,
    double intercept,
    double same,
    double sure,
    double different,
    Map<Feature, Double> weights) {

  public ResolutionModel {
    weights = Map.copyOf(weights);
    if (!(different <= same)) {
      throw new IllegalArgumentException(
          "different must not lie above same, but was %s above %s.".formatted(different, same));
    }
  }

  /** The model that comes with the program. */
  public static ResolutionModel standard() {
    Properties file = new Properties();
    try (var in =
        new InputStreamReader(
            Resource.open("resolution-model.properties"), StandardCharsets.UTF_8)) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(file);
  }

  static ResolutionModel of(Properties file) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(feature, number(file, feature.text()));
    }
    return new ResolutionModel(
        required(file, "version"),
        number(file, "intercept"),
        number(file, "same"),
        number(file, "sure"),
        number(file, "different"),
        weights);
  }

  double weight(Feature feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  private static double number(Properties file, String key) {
    return Double.parseDouble(required(file, key));
  }

  private static String required(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("The model lacks " + key + ".");
    }
    return value;
  }
}
