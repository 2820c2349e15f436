package eu.clustermatch.engine.alert;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the rules.
 *
 * @param kind what its cues speak for, or null where they are about tiers
 * @param tier the number that its cues stand for, 0 where they are words for a tier, {@link
 *     #NO_TIER} where they are about a kind
 * @param weight how much it speaks for the kind, 1–3; 0 for tiers
 * @param language ISO 639-1, or {@link #EVERY}
 */
record Rule(
    @Nullable AlertKind kind,
    int tier,
    Set<Ask> asks,
    int weight,
    String language,
    List<Cue> cues) {
  static final int NO_TIER = -1;
  static final String EVERY = "*";
  static final int SURE = 3;

  private static final String TIER = "tier";
  private static final int COLUMNS = 5;

  Rule {
    cues = List.copyOf(cues);
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException that says what is wrong with it
   */
  static Rule of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw wrong("a row must have 5 columns separated by tabs, but had " + cells.length);
    }
    int tier = tier(cells[0]);
    AlertKind kind = tier == NO_TIER ? kind(cells[0]) : null;
    return new Rule(
        kind, tier, asks(cells[1]), weight(cells[2], kind), language(cells[3]), cues(cells[4]));
  }

  private static int tier(String text) {
    if (text.equals(TIER)) {
      return 0;
    }
    return text.matches(TIER + "-[1-9]") ? text.charAt(text.length() - 1) - '0' : NO_TIER;
  }

  private static AlertKind kind(String text) {
    return AlertKind.find(text)
        .orElseThrow(() ->
            wrong(
                "kind must be %s, tier or tier-1 to tier-9, but was %s"
                    .formatted(
                        Arrays.stream(AlertKind.values())
                            .map(AlertKind::text)
                            .collect(Collectors.joining(", ")),
                        text)));
  }

  private static Set<Ask> asks(String text) {
    Set<Ask> asks = EnumSet.noneOf(Ask.class);
    for (String word : text.split(" ", -1)) {
      Optional<Ask> ask = Ask.find(word);
      asks.add(
          ask.orElseThrow(() ->
              wrong(
                  "asks must be some of alternatives, providers, exposure, clusters, but was "
                      + text)));
    }
    return asks;
  }

  private static int weight(String text, @Nullable AlertKind kind) {
    String allowed = kind == null ? "0" : "[1-3]";
    if (!text.matches(allowed)) {
      throw wrong(
          "weight must be %s, but was %s".formatted(kind == null ? "0 for tiers" : "1 to 3", text));
    }
    return Integer.parseInt(text);
  }

  private static String language(String text) {
    if (!text.equals(EVERY) && !text.matches("[a-z]{2}")) {
      throw wrong("language must be like en, or *, but was " + text);
    }
    return text;
  }

  private static List<Cue> cues(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(Cue::of).toList();
  }

  private static IllegalArgumentException wrong(String flaw) {
    return new IllegalArgumentException(flaw);
  }

  boolean isOf(String wanted) {
    return language.equals(EVERY) || language.equals(wanted);
  }
}
