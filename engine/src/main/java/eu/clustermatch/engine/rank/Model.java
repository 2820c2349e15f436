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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
  private static final String VERSION = "version";
  private static final String BASE = "base";
  private static final String TRAINED = "trained.";
  private static final String SHAPE = ".shape";
  private static final String WEIGHT = ".weight";
  private static final String LEARNED = ".learned";

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

    /**
     * What a model's file calls so.
     *
     * @throws IllegalArgumentException when there is no such thing
     */
    public static Learned named(String text) {
      return Arrays.stream(values())
          .filter(learned -> learned.text().equals(text))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "learned must be one of rising, either-way, by-hand, but was " + text));
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
        boolean rising = learned == Learned.RISING;
        if (weight == null || !Double.isFinite(weight) || (rising && weight < 0)) {
          throw new IllegalArgumentException(
              "%s needs a finite weight for %s%s, but it was %s."
                  .formatted(signal, situation.text(), rising ? " of at least 0" : "", weight));
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
    if (!Double.isFinite(base)) {
      throw new IllegalArgumentException("base must be finite, but was " + base + ".");
    }
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

  /** The weights in a situation, in the order of the terms. */
  public double[] weights(Situation situation) {
    return terms.stream().mapToDouble(term -> term.weight(situation)).toArray();
  }

  /** The model that comes with the program. */
  public static Model standard() {
    return bundled(Model.class, "partner-model.properties", Signals.names());
  }

  /**
   * A model that comes with the program.
   *
   * @param beside the class beside which its file lies
   * @param signals that it may name, in the order in which they are added up
   */
  public static Model bundled(Class<?> beside, String name, List<String> signals) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program.");
      }
      Properties file = new Properties();
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(file, signals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The model that a file describes.
   *
   * @throws IllegalArgumentException when it describes none; the message names the flaw
   */
  public static Model of(Properties file) {
    return of(file, Signals.names());
  }

  private static Model of(Properties file, List<String> signals) {
    Set<String> read = new HashSet<>(List.of(VERSION, BASE));
    List<Term> terms = new ArrayList<>();
    for (String signal : signals) {
      if (file.containsKey(signal + SHAPE)) {
        terms.add(
            new Term(
                signal,
                value(file, signal + SHAPE, Shape::parse, read),
                weights(file, signal, read),
                value(file, signal + LEARNED, Learned::named, read)));
      }
    }
    String version = value(file, VERSION, Function.identity(), read);
    double base = value(file, BASE, Double::valueOf, read);
    SortedMap<String, String> trained = trained(file, read);
    file.stringPropertyNames().stream()
        .filter(key -> !read.contains(key))
        .sorted()
        .findFirst()
        .ifPresent(key -> {
          throw new IllegalArgumentException(
              "A model has no %s; maybe it is misspelt, or a signal lacks its shape."
                  .formatted(key));
        });
    return new Model(version, base, terms, trained);
  }

  private static SortedMap<String, String> trained(Properties file, Set<String> read) {
    SortedMap<String, String> trained = new TreeMap<>();
    for (String key : file.stringPropertyNames()) {
      if (key.startsWith(TRAINED)) {
        trained.put(key.substring(TRAINED.length()), file.getProperty(key));
        read.add(key);
      }
    }
    return trained;
  }

  /** A weight for all situations, or one for each. */
  private static Map<Situation, Double> weights(Properties file, String signal, Set<String> read) {
    boolean one = file.containsKey(signal + WEIGHT);
    Map<Situation, Double> weights = new EnumMap<>(Situation.class);
    for (Situation situation : Situation.values()) {
      String key = signal + WEIGHT + (one ? "" : "." + situation.text());
      weights.put(situation, value(file, key, Double::valueOf, read));
    }
    return weights;
  }

  private static <T> T value(
      Properties file, String key, Function<String, T> reading, Set<String> read) {
    String text = file.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("The model lacks " + key + ".");
    }
    read.add(key);
    try {
      return reading.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a number, but was " + text + ".", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
    }
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
    out.append("# The additive model of the partner search: score = base + the sum of weight x")
        .append(
            " shape(value).\n# A difference of 1 by learned weights makes one candidate e times")
        .append(" as likely a partner as the other.\n");
    line(out, VERSION, version);
    line(out, BASE, Shape.number(base));
    for (Map.Entry<String, String> trait : trained.entrySet()) {
      line(out, TRAINED + trait.getKey(), trait.getValue());
    }
    for (Term term : terms) {
      line(out, term.signal() + SHAPE, term.shape().text());
      if (term.weights().values().stream().distinct().count() == 1) {
        line(out, term.signal() + WEIGHT, Shape.number(term.weight(Situation.IDEA)));
      } else {
        for (Situation situation : Situation.values()) {
          String weight = Shape.number(term.weight(situation));
          line(out, term.signal() + WEIGHT + "." + situation.text(), weight);
        }
      }
      line(out, term.signal() + LEARNED, term.learned().text());
    }
  }

  private static void line(Appendable out, String key, String value) throws IOException {
    String name = escaped(key).replaceAll("[ =:]", "\\\\$0");
    // Blanks before a value would be passed over.
    String told = escaped(value).replaceFirst("^ ", "\\\\ ");
    out.append(name).append('=').append(told).append('\n');
  }

  /** What {@link Properties#load(Reader)} reads as the text. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replace("\f", "\\f");
  }
}
