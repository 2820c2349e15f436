package eu.clustermatch.engine.rank;

import java.math.BigDecimal;

/** How a measured value becomes a part of a score: monotone, from 0 to 1, or from −1. */
public sealed interface Shape {
  /**
   * The shaped value, −1 to 1.
   *
   * @param value what was measured, 0 or more
   * @param best the highest value of any candidate of the question
   */
  double apply(double value, double best);

  /** The value itself, which must lie within 0–1. */
  record Identity() implements Shape {
    @Override
    public double apply(double value, double best) {
      return value;
    }
  }

  /** x / (x + half): {@code half} is the value that is worth one half. */
  record Saturating(double half) implements Shape {
    public Saturating {
      if (!(half > 0)) {
        throw new IllegalArgumentException("half must be positive, but was " + half);
      }
    }

    @Override
    public double apply(double value, double best) {
      return value / (value + half);
    }
  }

  /**
   * (value / best)<sup>exponent</sup>: how near the value comes to the best of the question's
   * candidates. Free of scale, so that what was learned on a small graph holds on a large one.
   */
  record OfBest(double exponent) implements Shape {
    public OfBest {
      if (!(exponent > 0 && exponent <= 1)) {
        throw new IllegalArgumentException("exponent must be above 0, at most 1: " + exponent);
      }
    }

    @Override
    public double apply(double value, double best) {
      double share = best == 0 ? 0 : value / best;
      return exponent == 0.5 ? Math.sqrt(share) : Math.pow(share, exponent);
    }
  }

  /**
   * The logarithm of the value, 0 at the floor and below, 1 at the ceiling and above.
   *
   * @param scale 1 / ln(ceiling / floor), kept because every candidate of a question needs it
   */
  record Logarithmic(double floor, double ceiling, double scale) implements Shape {
    static Logarithmic of(double floor, double ceiling) {
      if (!(floor > 0 && ceiling > floor)) {
        throw new IllegalArgumentException(
            "0 < floor < ceiling is needed, but was " + floor + ", " + ceiling);
      }
      return new Logarithmic(floor, ceiling, 1 / Math.log(ceiling / floor));
    }

    @Override
    public double apply(double value, double best) {
      if (value <= floor) {
        return 0;
      }
      return value >= ceiling ? 1 : Math.log(value / floor) * scale;
    }
  }

  /**
   * (x − 1) / (x + 1), for a ratio that is 1 by chance: −1 to 1, 0 by chance or where the ratio is
   * not known (0), and x is worth as much as 1 / x counts against.
   */
  record Ratio() implements Shape {
    @Override
    public double apply(double value, double best) {
      return value == 0 ? 0 : (value - 1) / (value + 1);
    }
  }

  /** The shape as {@link #parse} reads it. */
  default String text() {
    return switch (this) {
      case Identity _ -> "identity";
      case Ratio _ -> "ratio";
      case Saturating(double half) -> "saturating " + number(half);
      case OfBest(double exponent) -> "of-best " + number(exponent);
      case Logarithmic(double floor, double ceiling, _) ->
          "logarithmic " + number(floor) + " " + number(ceiling);
    };
  }

  /** What becomes of a value, in words. */
  default String inWords() {
    return switch (this) {
      case Identity _ -> "The value itself.";
      case Ratio _ ->
          "(value − 1) / (value + 1): 0 where it is as by chance, up to 1 above, down to −1 below;"
              + " 0 where nothing is known, too.";
      case Saturating(double half) ->
          "value / (value + %1$s): more is worth more, but ever less so; %1$s is worth one half."
              .formatted(number(half));
      case OfBest(double exponent) ->
          "The value over the highest value of any candidate of the question, to the power of %s:"
                  .formatted(number(exponent))
              + " whoever has most of it gets 1.";
      case Logarithmic(double floor, double ceiling, _) ->
          "By the logarithm of the value, from 0 at %s and below to 1 at %s and above."
              .formatted(number(floor), number(ceiling));
    };
  }

  /** A number as people write it, without an exponent or zeros at the end. */
  static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /**
   * Reads {@code identity}, {@code ratio}, {@code saturating HALF}, {@code of-best EXPONENT} or
   * {@code logarithmic FLOOR CEILING}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Shape parse(String text) {
    String[] words = text.trim().split("\\s+", -1);
    return switch (words[0] + "/" + (words.length - 1)) {
      case "identity/0" -> new Identity();
      case "ratio/0" -> new Ratio();
      case "saturating/1" -> new Saturating(Double.parseDouble(words[1]));
      case "of-best/1" -> new OfBest(Double.parseDouble(words[1]));
      case "logarithmic/2" ->
          Logarithmic.of(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
      default ->
          throw new IllegalArgumentException(
              "A shape must be one of: identity; ratio; saturating HALF; of-best EXPONENT;"
                  + " logarithmic FLOOR CEILING, but"
                  + " was "
                  + text);
    };
  }
}
