package eu.clustermatch.importer.tag;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The additive model: confidence = 1 / (1 + exp(−Σ weight × clue)). Read from a file that a person
 * can read, too.
 *
 * @param version names the model in what is stored
 * @param least below which confidence there is no tag
 * @param weights one per clue
 */
record TagModel(String version, double least, Map<Clue, Double> weights) {
  TagModel {
    weights = Map.copyOf(weights);
  }

  /** The model that comes with the program. */
  static TagModel standard() {
    Properties file = new Properties();
    try {
      file.load(new StringReader(Resource.text(Resource.MODEL)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(file);
  }

  static TagModel of(Properties file) {
    Map<Clue, Double> weights = new EnumMap<>(Clue.class);
    for (Clue clue : Clue.values()) {
      weights.put(clue, number(file, clue.text()));
    }
    return new TagModel(required(file, "version"), number(file, "least"), weights);
  }

  /** 0–1. */
  double confidence(Map<Clue, Double> clues) {
    double sum = 0;
    for (Map.Entry<Clue, Double> clue : clues.entrySet()) {
      sum += weights.getOrDefault(clue.getKey(), 0.0) * clue.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
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
