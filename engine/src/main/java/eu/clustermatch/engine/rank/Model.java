package eu.clustermatch.engine.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The additive model: score = base + Σ weight × shape(value). Read from a file that a person can
 * read, too.
 *
 * @param version names the model in every answer
 * @param base the intercept, the same for all
 * @param terms of the signals that count, in the order in which they are added up
 * @param trained what the file says of the training: its properties that begin with {@code
 *     trained.}, by what follows
 */
public record Model(
    String version, double base, List<Term> terms, SortedMap<String, String> trained) {
  private static final String TRAINED = "trained.";

  /** What one signal weighs, and in which shape. */
  public record Term(String signal, Shape shape, double weight) {}

  public Model {
    terms = List.copyOf(terms);
    trained = Collections.unmodifiableSortedMap(new TreeMap<>(trained));
  }

  /** A model of whose training nothing is said. */
  public Model(String version, double base, List<Term> terms) {
    this(version, base, terms, Collections.emptySortedMap());
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
    return new Model(
        required(file, "version"),
        Double.parseDouble(required(file, "base")),
        terms,
        trained(file));
  }

  private static SortedMap<String, String> trained(Properties file) {
    SortedMap<String, String> trained = new TreeMap<>();
    for (String key : file.stringPropertyNames()) {
      if (key.startsWith(TRAINED)) {
        trained.put(key.substring(TRAINED.length()), file.getProperty(key));
      }
    }
    return trained;
  }

  private static String required(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("The model lacks " + key + ".");
    }
    return value;
  }
}
