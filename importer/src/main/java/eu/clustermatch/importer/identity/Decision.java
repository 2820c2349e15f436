package eu.clustermatch.importer.identity;

import eu.clustermatch.importer.resolve.Comparison;
import eu.clustermatch.importer.resolve.Contribution;
import eu.clustermatch.importer.resolve.Outcome;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether two records are one organisation, and who says so.
 *
 * @param pair the two
 * @param by who says so; a person's word is not touched by the program
 * @param score log-odds that they are one; null where nobody compared them
 * @param reasons what the score is the sum of, the weightiest first
 * @param rule the hard rule that kept them from being the same, or empty
 * @param at when it was decided; null where it is not yet in a store
 */
public record Decision(
    Pair pair,
    Outcome outcome,
    By by,
    @Nullable Double score,
    List<Reason> reasons,
    String rule,
    @Nullable ZonedDateTime at) {

  /** Who decides. */
  public enum By {
    PROGRAM,
    PERSON
  }

  /**
   * A summand of the score.
   *
   * @param feature as in the model's file
   * @param contribution log-odds
   * @param because in words
   */
  public record Reason(String feature, double contribution, String because) {
    private static Reason of(Contribution part) {
      return new Reason(part.feature().text(), part.contribution(), part.because());
    }
  }

  public Decision {
    reasons = List.copyOf(reasons);
  }

  /** The program's, of a comparison. */
  static Decision of(Comparison comparison, Outcome outcome, String rule) {
    return new Decision(
        Pair.of(comparison.a().id(), comparison.b().id()),
        outcome,
        By.PROGRAM,
        comparison.score(),
        comparison.contributions().stream().map(Reason::of).toList(),
        rule,
        null);
  }

  boolean isPersons() {
    return by == By.PERSON;
  }

  double scoreOr(double otherwise) {
    return Objects.requireNonNullElse(score, otherwise);
  }

  /** How sure the program is that they are one, 0 to 1; null where it did not compare them. */
  public @Nullable Double probability() {
    return score == null ? null : (Double) (1 / (1 + Math.exp(-score)));
  }
}
