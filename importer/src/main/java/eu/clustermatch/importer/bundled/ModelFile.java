package eu.clustermatch.importer.bundled;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** The numbers of an additive model, by name. */
public final class ModelFile {
  private final Properties properties;

  private ModelFile(Properties properties) {
    this.properties = properties;
  }

  public static ModelFile of(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelFile(properties);
  }

  /**
   * @throws IllegalArgumentException when the model lacks it
   */
  public String text(String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("The model lacks " + name + ".");
    }
    return value;
  }

  /**
   * @throws IllegalArgumentException when the model lacks it
   */
  public double number(String name) {
    return Double.parseDouble(text(name));
  }

  /** A number for each, by its name in the file. */
  public <K> Map<K, Double> weights(K[] keys, Function<K, String> name) {
    Map<K, Double> weights = new LinkedHashMap<>();
    for (K key : keys) {
      weights.put(key, number(name.apply(key)));
    }
    return weights;
  }
}
