package eu.clustermatch.engine.rank;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a question gives to go by; a word or a call that nothing in the graph has gives nothing.
 * What foretells partners differs between them, so a model has weights for each.
 */
public enum Situation {
  /** A text or a call, and at most one who asks. */
  IDEA(
      "A text or a call is given that finds something, and at most one cluster or organisation"
          + " asks."),
  /** A text or a call, and several who ask. */
  GROUP("A text or a call is given that finds something, and several ask together."),
  /** Those who ask alone. */
  CIRCLE("Only those who ask are given, or nothing else that finds anything.");

  private final String inWords;

  Situation(String inWords) {
    this.inWords = inWords;
  }

  static Situation of(Question question) {
    if (question.seeds().length > 0 && !question.findsAnything()) {
      return CIRCLE;
    }
    return question.seeds().length > 1 ? GROUP : IDEA;
  }

  /**
   * The situation called so in a model's file.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Situation named(String text) {
    return Arrays.stream(values())
        .filter(situation -> situation.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No situation is called " + text));
  }

  /** As in a model's file. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** When it is given. */
  public String inWords() {
    return inWords;
  }
}
