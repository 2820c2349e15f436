package eu.clustermatch.engine.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule of the scheme that the program knows how to check; its words and parameters are data, see
 * {@link ExchangeRules}. Those before {@link #DIFFERENT_COUNTRIES} are about one participant, those
 * up to {@link #MIN_SCORE} about a pair. Of several that speak against something the first is told.
 */
public enum Rule {
  ELIGIBLE_COUNTRIES(Kind.LIST),
  HOST_ONLY(Kind.LIST),
  VISITOR_KINDS(Kind.LIST),
  KNOWN_CLUSTER(Kind.SWITCH),
  MIN_DAYS(Kind.NUMBER),
  MAX_MONTHS(Kind.NUMBER),
  DIFFERENT_COUNTRIES(Kind.SWITCH),
  DIFFERENT_CLUSTERS(Kind.SWITCH),
  COMMON_TOPIC(Kind.LIST),
  AVAILABLE(Kind.FIXED),
  MIN_SCORE(Kind.NUMBER),
  VISIT_ONCE(Kind.FIXED),
  LUMP_SUM_DAYS(Kind.NUMBER),
  LUMP_SUM_KM(Kind.NUMBER);

  /** What a rule's parameter is. */
  enum Kind {
    /** None: the rule holds or not. */
    SWITCH,
    NUMBER,
    LIST,
    /** None: the rule always holds. */
    FIXED
  }

  private final Kind kind;

  Rule(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** In a set of rules: the bit that stands for this one. */
  int bit() {
    return 1 << ordinal();
  }

  /** The first of a set that is not empty. */
  static Rule first(int rules) {
    return values()[Integer.numberOfTrailingZeros(rules)];
  }

  /** As requests and answers write it, for example {@code minDays}. */
  public String text() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
  }

  /** The rule written as {@code text}, or empty when there is none. */
  public static Optional<Rule> find(String text) {
    return Arrays.stream(values()).filter(rule -> rule.text().equals(text)).findFirst();
  }
}
