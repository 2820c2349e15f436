package eu.clustermatch.importer.resolve;

import java.util.List;

/**
 * Whether two parties are one, and why.
 *
 * @param score log-odds: the intercept plus all contributions
 * @param contributions the weightiest first
 * @param rule the hard rule that kept the outcome from {@link Outcome#SAME}, or empty
 */
public record Comparison(
    Party a,
    Party b,
    Outcome outcome,
    double score,
    double intercept,
    List<Contribution> contributions,
    String rule) {

  public Comparison {
    contributions = List.copyOf(contributions);
  }

  /** How sure the model is that they are one; 0 to 1. */
  public double probability() {
    return 1 / (1 + Math.exp(-score));
  }

  /** The whole decision as a person reads it. */
  public String explain() {
    StringBuilder text = new StringBuilder();
    text.append("%s (score %.2f)%n".formatted(outcome, score));
    contributions.forEach(part ->
        text.append(
            "  %+6.2f  %s: %s%n"
                .formatted(part.contribution(), part.feature().text(), part.because())));
    text.append("  %+6.2f  to begin with%n".formatted(intercept));
    return rule.isEmpty() ? text.toString() : text + "  " + rule + System.lineSeparator();
  }
}
