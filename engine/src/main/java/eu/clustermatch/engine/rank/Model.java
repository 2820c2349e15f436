package eu.clustermatch.engine.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The additive model: score = base + Σ weight × shape(value). Read from a file that a person can
 * read, too.
 *
 * @param version names the model in every answer
 * @param base the intercept, log-odds
 * @param terms of the signals that count, in the order in which they are added up
 */
public record Model(String version, double base, List<Term> terms) {
  /** What one signal weighs, and in which shape. */
  public record Term(String signal, Shape shape, double weight) {}

  public Model {
    terms = List.copyOf(terms);
  }

  /** The model that comes with the program. */
  public static Model standard() {
    try (InputStream in = Model.class.getResourceAsStream("partner-model.properties")) {
      if (in == null) {
        throw new IllegalStateException("partner-model.properties is missing from the program.");
      }
      Properties file = new Properties();
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Model of(Properties file) {
    List<Term> terms = new ArrayList<>();
    for (String signal : Signals.names()) {
      if (file.containsKey(signal + ".weight")) {
        terms.add(
            new Term(
                signal,
                Shape.parse(required(file, signal + ".shape")),
                Double.parseDouble(required(file, signal + ".weight"))));
      }
    }
    return new Model(required(file, "version"), Double.parseDouble(required(file, "base")), terms);
  }

  private static String required(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("The model lacks " + key + ".");
    }
    return value;
  }
}
