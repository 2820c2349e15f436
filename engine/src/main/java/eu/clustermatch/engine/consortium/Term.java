package eu.clustermatch.engine.consortium;

import eu.clustermatch.engine.rank.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a team is made of. It is linear with pair terms: the sum of weight × shaped
 * value, of three terms for every member and of four for every pair of members. Shaped values have
 * four decimals and weights two, so that a value is a whole number of millionths and sums are
 * exact.
 */
public enum Term {
  FIT(
      "fit",
      Of.MEMBER,
      100,
      "The score in a partner search for the text and the fixed members, over the highest of"
          + " anybody it finds, whatever the filters: 0–1; 0 for fixed members, who are not"
          + " ranked.",
      "Who fits the subject and those already chosen is a likely partner."),
  COVERAGE(
      "coverage",
      Of.MEMBER,
      100,
      "The share of the requirements that the member covers, 0–1: whole where it covers one itself,"
          + " half where a cluster covers it through its members.",
      "A team is there to cover what is required."),
  SEAT(
      "seat",
      Of.MEMBER,
      -75,
      "1 for every member.",
      "Everybody more makes a team harder to lead: who brings less than this is not worth a seat."),
  PAST(
      "past-collaboration",
      Of.PAIR,
      20,
      "Shared projects s, as s / (s + 2): 0–1, each further project counts less.",
      "Who worked together knows what to expect."),
  CIRCLE(
      "shared-circle",
      Of.PAIR,
      10,
      "1 where the two are cluster and member, members of one cluster, or standing partners; one"
          + " half where their clusters are standing partners or both belong to one network.",
      "Who meets anyway can work together easily."),
  CHAIN(
      "value-chain",
      Of.PAIR,
      5,
      "1 where one operates at a stage of a value chain that feeds a stage of the other at which it"
          + " does not operate itself, a cluster through its members.",
      "Neighbours in a value chain complete each other."),
  DOUBLING(
      "doubling",
      Of.PAIR,
      -100,
      "The share of the requirements that both cover, 0–1; what is covered through members counts"
          + " half.",
      "What is covered twice is worth no more than what is covered once, and less when covered more"
          + " often: members should complete each other.");

  /** What a term is counted for. */
  public enum Of {
    MEMBER,
    PAIR
  }

  /** Shaped values are whole numbers of this share of 1. */
  static final int UNIT = 10_000;

  /** Millionths in a point: hundredths of weight times {@link #UNIT}. */
  static final double POINT = 1_000_000;

  private final String text;
  private final Of of;
  private final int hundredths;
  private final String measure;
  private final String reason;

  Term(String text, Of of, int hundredths, String measure, String reason) {
    this.text = text;
    this.of = of;
    this.hundredths = hundredths;
    this.measure = measure;
    this.reason = reason;
  }

  /** As in answers. */
  public String text() {
    return text;
  }

  /** Whether it is counted for every member or for every pair. */
  public Of of() {
    return of;
  }

  /** In points. */
  public double weight() {
    return hundredths / 100.0;
  }

  /** What is measured, in words. */
  public String measure() {
    return measure;
  }

  /** Why it counts, in words. */
  public String reason() {
    return reason;
  }

  /**
   * What it adds, in millionths.
   *
   * @param shaped in ten-thousandths
   */
  int millionths(int shaped) {
    return hundredths * shaped;
  }

  /**
   * What it adds, with its reason.
   *
   * @param value as measured
   * @param shaped in ten-thousandths
   */
  Contribution contribution(double value, int shaped, @Nullable String because) {
    return new Contribution(
        text, value, shaped / (double) UNIT, weight(), millionths(shaped) / POINT, because);
  }
}
