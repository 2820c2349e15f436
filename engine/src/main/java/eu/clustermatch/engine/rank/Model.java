package eu.clustermatch.engine.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** How the weight of a signal comes about. */
  public enum Learned {
    /** From past consortia; the more of it there is, the better. */
    RISING,
    /** From past consortia; it may count against a candidate. */
    EITHER_WAY,
    /** Set by hand, because past consortia tell nothing of it. */
    BY_HAND;

    /** As in a model's file. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What one signal weighs, in which shape, and how that came about. */
  public record Term(String signal, Shape shape, double weight, Learned learned) {
    public Term {
      if (learned == Learned.RISING && weight < 0) {
        throw new IllegalArgumentException(
            "The weight of %s must not be negative, but was %s".formatted(signal, weight));
      }
    }

    /** The same with another weight. */
    public Term weighing(double other) {
      return new Term(signal, shape, other, learned);
    }
  }

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
                Double.parseDouble(required(file, signal + ".weight")),
                learned(required(file, signal + ".learned"))));
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

  private static Learned learned(String text) {
    return Arrays.stream(Learned.values())
        .filter(learned -> learned.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "learned must be one of rising, either-way, by-hand, but was " + text));
  }

  /**
   * Reads a model from a file.
   *
   * @throws IllegalArgumentException when the file is no model; the message names the flaw
   */
  public static Model read(Path path) throws IOException {
    Properties file = new Properties();
    try (Reader in = Files.newBufferedReader(path)) {
      file.load(in);
    }
    return of(file);
  }

  /** Writes the model as {@link #read} reads it. */
  public void write(Appendable out) throws IOException {
    out.append("# The additive model of the partner search: score = base + the sum of weight x shape(value).\n");
    out.append("# A difference of 1 between two scores makes one candidate e times as likely a partner as the other.\n");
    out.append("version=").append(version).append("\nbase=").append(Shape.number(base)).append('\n');
    for (Map.Entry<String, String> trait : trained.entrySet()) {
      out.append(TRAINED).append(trait.getKey()).append('=').append(trait.getValue()).append('\n');
    }
    for (Term term : terms) {
      String signal = term.signal();
      out.append(signal).append(".shape=").append(term.shape().text()).append('\n');
      out.append(signal).append(".weight=").append(Shape.number(term.weight())).append('\n');
      out.append(signal).append(".learned=").append(term.learned().text()).append('\n');
    }
  }

  private static String required(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("The model lacks " + key + ".");
    }
    return value;
  }
}
