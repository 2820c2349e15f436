package eu.clustermatch.engine.exchange;

import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.model.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the exchange scheme with their parameters, from a file that a person can read; its
 * comment says how it is read. Immutable.
 */
public final class ExchangeRules {
  private static final String FILE = "exchange-rules.tsv";
  private static final String ON = "on";

  /** With those of the file they are fewer than the bits of a number. */
  private static final int MOST_TOPICS = 50;

  private static final String ALWAYS = "always";
  private static final Set<String> COUNTRIES =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<Rule, Stated> standard;
  private final Map<Rule, Setting> settings;

  /** A row of the file. */
  private record Stated(String words, double number, List<String> values) {}

  private ExchangeRules(Map<Rule, Stated> standard, Map<Rule, Setting> settings) {
    this.standard = Collections.unmodifiableMap(new EnumMap<>(standard));
    this.settings = Collections.unmodifiableMap(new EnumMap<>(settings));
  }

  /** The rules that come with the program. */
  public static ExchangeRules standard() {
    try (InputStream in = ExchangeRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program.");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of a file.
   *
   * @throws IllegalArgumentException when a row is unknown or faulty, or a rule is missing
   */
  static ExchangeRules of(String text) {
    Map<Rule, Stated> standard = new EnumMap<>(Rule.class);
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .forEach(row -> standard.put(Rule.find(row[0]).orElseThrow(() -> flaw(row)), stated(row)));
    Map<Rule, Setting> settings = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      Stated row = standard.get(rule);
      if (row == null) {
        throw new IllegalArgumentException("The rules lack " + rule.text() + ".");
      }
      settings.put(rule, setting(rule, row, true, row.number(), row.values(), false));
    }
    return new ExchangeRules(standard, settings);
  }

  private static Stated stated(String[] row) {
    Rule rule = Rule.find(row[0]).orElseThrow(() -> flaw(row));
    if (row.length != 3) {
      throw flaw(row);
    }
    return switch (rule.kind()) {
      case NUMBER -> new Stated(row[2], Double.parseDouble(row[1]), List.of());
      case LIST -> new Stated(row[2], 0, List.of(row[1].split(" ", -1)));
      case SWITCH, FIXED -> {
        if (!row[1].equals(rule.kind() == Rule.Kind.FIXED ? ALWAYS : ON)) {
          throw flaw(row);
        }
        yield new Stated(row[2], 0, List.of());
      }
    };
  }

  private static IllegalArgumentException flaw(String[] row) {
    return new IllegalArgumentException("No rule reads so: " + String.join(" | ", row));
  }

  private static Setting setting(
      Rule rule, Stated row, boolean on, double number, List<String> values, boolean changed) {
    String parameter =
        rule.kind() == Rule.Kind.LIST
            ? String.join(", ", values)
            : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    return new Setting(rule, row.words().replace("{}", parameter), on, number, values, changed);
  }

  /**
   * These rules with some of them changed for one plan.
   *
   * @param changes by name: false switches a rule off, true back on; a number or a list of texts is
   *     its parameter
   * @throws InvalidRequestException when a rule is unknown or cannot be changed so
   */
  public ExchangeRules with(Map<String, ?> changes) {
    Map<Rule, Setting> changed = new EnumMap<>(settings);
    changes.forEach((name, value) -> {
      Rule rule = Rule.find(name).orElseThrow(() -> unknown(name));
      changed.put(rule, change(rule, value));
    });
    return new ExchangeRules(standard, changed);
  }

  private static InvalidRequestException unknown(String name) {
    return new InvalidRequestException(
        "rules." + name,
        null,
        "left out; the rules are "
            + Arrays.stream(Rule.values())
                .filter(rule -> rule.kind() != Rule.Kind.FIXED)
                .map(Rule::text)
                .collect(Collectors.joining(", ")));
  }

  private Setting change(Rule rule, @Nullable Object value) {
    String name = "rules." + rule.text();
    Stated row = Objects.requireNonNull(standard.get(rule));
    if (rule.kind() == Rule.Kind.FIXED) {
      throw new InvalidRequestException(name, value, "left out: it always holds");
    }
    if (value instanceof Boolean on) {
      return setting(rule, row, on, row.number(), row.values(), !on);
    }
    if (rule.kind() == Rule.Kind.NUMBER && value instanceof Number number) {
      return setting(rule, row, true, number(rule, name, number.doubleValue()), List.of(), true);
    }
    if (rule.kind() == Rule.Kind.LIST && value instanceof List<?> list) {
      return setting(rule, row, true, 0, list(rule, name, list), true);
    }
    throw new InvalidRequestException(name, value, allowed(rule));
  }

  private static String allowed(Rule rule) {
    return switch (rule.kind()) {
      case NUMBER -> "a number, true or false";
      case LIST -> "a list of texts, true or false";
      case SWITCH, FIXED -> "true or false";
    };
  }

  private static double number(Rule rule, String name, double value) {
    boolean whole = rule == Rule.MIN_DAYS || rule == Rule.MAX_MONTHS;
    double least = rule == Rule.MIN_SCORE ? -1000 : whole ? 1 : 0;
    double most =
        switch (rule) {
          case MIN_DAYS, LUMP_SUM_DAYS -> 366;
          case MAX_MONTHS -> 12;
          case MIN_SCORE -> 1000;
          default -> 40_000;
        };
    if (!(value >= least && value <= most) || (whole && value != Math.rint(value))) {
      throw new InvalidRequestException(
          name,
          value,
          "a%s number between %.0f and %.0f".formatted(whole ? " whole" : "", least, most));
    }
    return value;
  }

  private static List<String> list(Rule rule, String name, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      String at = name + "[" + i + "]";
      if (!(values.get(i) instanceof String text) || text.isBlank()) {
        throw new InvalidRequestException(at, values.get(i), "a text");
      }
      if (rule == Rule.ELIGIBLE_COUNTRIES && !COUNTRIES.contains(text)) {
        throw new InvalidRequestException(at, text, "an ISO 3166 alpha-2 code, or XK");
      }
      if (rule == Rule.HOST_ONLY && Role.find(text).isEmpty() && Size.find(text).isEmpty()) {
        throw new InvalidRequestException(at, text, "one of " + sizesAndRoles());
      }
      if (rule == Rule.VISITOR_KINDS && VisitorKind.find(text).isEmpty()) {
        throw new InvalidRequestException(at, text, "one of " + VisitorKind.all());
      }
    }
    List<String> distinct = values.stream().map(Object::toString).distinct().toList();
    if (rule == Rule.COMMON_TOPIC && distinct.size() > MOST_TOPICS) {
      throw new InvalidRequestException(
          name, distinct.size() + " topics", "at most " + MOST_TOPICS + " topics");
    }
    return distinct;
  }

  private static String sizesAndRoles() {
    return Stream.concat(
            Arrays.stream(Size.values()).map(Size::text),
            Arrays.stream(Role.values()).map(Role::text))
        .collect(Collectors.joining(", "));
  }

  /** All rules as they hold. */
  public List<Setting> settings() {
    return List.copyOf(settings.values());
  }

  boolean isOn(Rule rule) {
    return get(rule).on();
  }

  double number(Rule rule) {
    return get(rule).number();
  }

  /** The fewest full working days. */
  int leastDays() {
    return isOn(Rule.MIN_DAYS) ? (int) number(Rule.MIN_DAYS) : 1;
  }

  List<String> values(Rule rule) {
    return get(rule).values();
  }

  /** The topics that participants may state, also where they need not share one. */
  List<String> topics() {
    List<String> published = Objects.requireNonNull(standard.get(Rule.COMMON_TOPIC)).values();
    return Stream.concat(published.stream(), values(Rule.COMMON_TOPIC).stream())
        .distinct()
        .toList();
  }

  Setting get(Rule rule) {
    return Objects.requireNonNull(settings.get(rule));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExchangeRules rules && settings.equals(rules.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }
}
