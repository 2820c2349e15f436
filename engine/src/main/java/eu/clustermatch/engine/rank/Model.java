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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The additive model: score = base + Σ weight × shape(value), with weights for every {@link
 * Situation}. Read from a file that a person can read, too.
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

  /**
   * What one signal weighs, in which shape, and how that came about.
   *
   * @param weights one for every situation
   */
  public record Term(String signal, Shape shape, Map<Situation, Double> weights, Learned learned) {
    public Term {
      weights = Collections.unmodifiableMap(new EnumMap<>(weights));
      for (Situation situation : Situation.values()) {
        Double weight = weights.get(situation);
        if (weight == null || (learned == Learned.RISING && weight < 0)) {
          throw new IllegalArgumentException(
              "%s needs a weight for %s%s, but it was %s"
                  .formatted(
                      signal,
                      situation,
                      learned == Learned.RISING ? " of at least 0" : "",
                      weight));
        }
      }
    }

    /** A term that weighs the same in every situation. */
    public static Term of(String signal, Shape shape, double weight, Learned learned) {
      Map<Situation, Double> weights = new EnumMap<>(Situation.class);
      for (Situation situation : Situation.values()) {
        weights.put(situation, weight);
      }
      return new Term(signal, shape, weights, learned);
    }

    public double weight(Situation situation) {
      return Objects.requireNonNull(weights.get(situation));
    }

    /** The same with another weight in a situation. */
    public Term weighing(Situation situation, double weight) {
      Map<Situation, Double> other = new EnumMap<>(weights);
      other.put(situation, weight);
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

  /** The same with one more thing said of its training. */
  public Model trained(String trait, String told) {
    SortedMap<String, String> more = new TreeMap<>(trained);
    more.put(trait, told);
    return new Model(version, base, terms, more);
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
      if (file.containsKey(signal + ".shape")) {
        terms.add(
            new Term(
                signal,
                Shape.parse(required(file, signal + ".shape")),
                weights(file, signal),
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

  /** A weight for all situations, or one for each. */
  private static Map<Situation, Double> weights(Properties file, String signal) {
    String all = file.getProperty(signal + ".weight");
    Map<Situation, Double> weights = new EnumMap<>(Situation.class);
    for (Situation situation : Situation.values()) {
      String weight = all == null ? required(file, signal + ".weight." + situation.text()) : all;
      weights.put(situation, Double.valueOf(weight));
    }
    return weights;
  }

  private static Learned learned(String text) {
    return Arrays.stream(Learned.values())
        .filter(learned -> learned.text().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
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
    out.append(
        "# The additive model of the partner search: score = base + the sum of weight x"
            + " shape(value).\n");
    out.append(
        "# A difference of 1 between two scores makes one candidate e times as likely a partner as"
            + " the other.\n");
    out.append("version=")
        .append(version)
        .append("\nbase=")
        .append(Shape.number(base))
        .append('\n');
    for (Map.Entry<String, String> trait : trained.entrySet()) {
      out.append(TRAINED).append(trait.getKey()).append('=').append(trait.getValue()).append('\n');
    }
    for (Term term : terms) {
      String signal = term.signal();
      out.append(signal).append(".shape=").append(term.shape().text()).append('\n');
      if (term.learned() == Learned.BY_HAND) {
        line(out, signal + ".weight", term.weight(Situation.IDEA));
      } else {
        for (Situation situation : Situation.values()) {
          line(out, signal + ".weight." + situation.text(), term.weight(situation));
        }
      }
      out.append(signal).append(".learned=").append(term.learned().text()).append('\n');
    }
  }

  private static void line(Appendable out, String key, double value) throws IOException {
    out.append(key).append('=').append(Shape.number(value)).append('\n');
  }

  private static String required(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("The model lacks " + key + ".");
    }
    return value;
  }
}
