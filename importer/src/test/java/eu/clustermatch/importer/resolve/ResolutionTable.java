package eu.clustermatch.importer.resolve;

import eu.clustermatch.importer.resolve.Truth.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Decided pairs beside the truth: precision, recall and what remains undecided. */
final class ResolutionTable {
  private static final int SAMPLES = 1_000;
  private static final long SEED = 3;

  private final Map<String, Row> rows;
  private final List<Decided> all = new ArrayList<>();

  private record Decided(Comparison comparison, boolean same, boolean broughtUp, String pic) {
    Outcome outcome() {
      return broughtUp ? comparison.outcome() : Outcome.DIFFERENT;
    }

    boolean sharesNoWord() {
      return comparison.contributions().stream()
          .noneMatch(part -> part.feature() == Feature.WORDS_IN_COMMON);
    }
  }

  /** What one organisation contributes. */
  private record Count(int found, int wrong, int positives) {
    Count plus(Count other) {
      return new Count(found + other.found, wrong + other.wrong, positives + other.positives);
    }

    double precision() {
      return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    double recall() {
      return positives == 0 ? 0 : (double) found / positives;
    }
  }

  ResolutionTable(Map<String, Row> rows) {
    this.rows = rows;
  }

  void add(Comparison comparison, boolean broughtUp) {
    Row a = row(comparison.a());
    Row b = row(comparison.b());
    all.add(new Decided(comparison, a.sameAs(b), broughtUp, a.variant() ? a.pic() : b.pic()));
  }

  private Row row(Party party) {
    Row row = rows.get(party.id());
    if (row == null) {
      throw new IllegalStateException(party.id() + " is unknown.");
    }
    return row;
  }

  double precision() {
    return total().precision();
  }

  double recall() {
    return total().recall();
  }

  private Count total() {
    return counts().stream().reduce(new Count(0, 0, 0), Count::plus);
  }

  private List<Count> counts() {
    Map<String, Count> byPic = new TreeMap<>();
    for (Decided pair : all) {
      boolean said = pair.outcome() == Outcome.SAME;
      byPic.merge(
          pair.pic(),
          new Count(said && pair.same() ? 1 : 0, said && !pair.same() ? 1 : 0, pair.same() ? 1 : 0),
          Count::plus);
    }
    return List.copyOf(byPic.values());
  }

  String text(String title) {
    Count total = total();
    List<Decided> positives = all.stream().filter(Decided::same).toList();
    List<Decided> noWord = positives.stream().filter(Decided::sharesNoWord).toList();
    StringBuilder text = new StringBuilder(title).append(System.lineSeparator());
    line(text, "pairs brought up", count(all, Decided::broughtUp), "");
    line(text, "pairs of one organisation", positives.size(), "");
    line(
        text,
        "  of them brought up",
        count(positives, Decided::broughtUp),
        share(positives, Decided::broughtUp));
    line(
        text,
        "said to be the same",
        total.found() + total.wrong(),
        "wrongly %d".formatted(total.wrong()));
    line(text, "precision", total.precision(), interval(Count::precision));
    line(text, "recall", total.recall(), interval(Count::recall));
    line(
        text,
        "undecided, of one organisation",
        count(positives, this::undecided),
        share(positives, this::undecided));
    line(
        text,
        "undecided, of all brought up",
        count(all, this::undecided),
        share(all, this::undecided));
    line(text, "pairs that share no word", noWord.size(), share(positives, Decided::sharesNoWord));
    line(
        text,
        "  of them the same",
        count(noWord, pair -> pair.outcome() == Outcome.SAME),
        foundBy(noWord));
    line(text, "  of them undecided", count(noWord, this::undecided), "");
    return text.toString();
  }

  private boolean undecided(Decided pair) {
    return pair.outcome() == Outcome.UNDECIDED;
  }

  private static void line(StringBuilder text, String what, double value, String more) {
    String number = value == Math.rint(value) && value > 1 || value == 0 ? "%.0f" : "%.4f";
    text.append(("  %-32s " + number + "  %s%n").formatted(what, value, more));
  }

  private static int count(List<Decided> pairs, java.util.function.Predicate<Decided> which) {
    return (int) pairs.stream().filter(which).count();
  }

  private static String share(List<Decided> pairs, java.util.function.Predicate<Decided> which) {
    return "%.1f %%".formatted(100.0 * count(pairs, which) / Math.max(1, pairs.size()));
  }

  /** By the feature that spoke for it most, rivals and place aside. */
  private static String foundBy(List<Decided> pairs) {
    Map<String, Integer> by = new TreeMap<>();
    for (Decided pair : pairs) {
      if (pair.outcome() == Outcome.SAME) {
        String feature =
            pair.comparison().contributions().stream()
                .filter(part -> part.contribution() > 0)
                .filter(part -> !part.feature().text().startsWith("without-rival"))
                .max(Comparator.comparingDouble(Contribution::contribution))
                .map(part -> part.feature().text())
                .orElse("nothing");
        by.merge(feature, 1, Integer::sum);
      }
    }
    return by.isEmpty() ? "" : "by " + by;
  }

  /** The middle 95 % over organisations drawn with replacement. */
  private String interval(ToDoubleFunction<Count> measure) {
    List<Count> counts = counts();
    Random random = new Random(SEED);
    double[] values = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      Count sum = new Count(0, 0, 0);
      for (int j = 0; j < counts.size(); j++) {
        sum = sum.plus(counts.get(random.nextInt(counts.size())));
      }
      values[i] = measure.applyAsDouble(sum);
    }
    Arrays.sort(values);
    return "95 %% interval %.4f to %.4f"
        .formatted(values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]);
  }

  /** Ten pairs of each outcome, drawn at random, and the worst mistakes. */
  String examples() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : Outcome.values()) {
      List<Decided> pairs =
          new ArrayList<>(all.stream().filter(pair -> pair.outcome() == outcome).toList());
      Collections.shuffle(pairs, new Random(SEED));
      text.append("Ten of ").append(outcome).append(System.lineSeparator());
      pairs.stream().limit(10).forEach(pair -> text.append(show(pair)));
    }
    return text + mistakes(15);
  }

  /** Wrongly the same, and wrongly different, the surest first. */
  String mistakes(int most) {
    StringBuilder text = new StringBuilder();
    text.append("Wrongly the same").append(System.lineSeparator());
    all.stream()
        .filter(pair -> !pair.same() && pair.outcome() == Outcome.SAME)
        .sorted(Comparator.comparingDouble(pair -> -pair.comparison().score()))
        .limit(most)
        .forEach(pair -> text.append(show(pair)));
    text.append("Wrongly different").append(System.lineSeparator());
    all.stream()
        .filter(pair -> pair.same() && pair.broughtUp() && pair.outcome() == Outcome.DIFFERENT)
        .sorted(Comparator.comparingDouble(pair -> pair.comparison().score()))
        .limit(most)
        .forEach(pair -> text.append(show(pair)));
    return text.toString();
  }

  private static String show(Decided pair) {
    return "%n%s%n%s%ntruth: %s, %s"
        .formatted(
            show(pair.comparison().a()),
            show(pair.comparison().b()),
            pair.same() ? "one" : "two",
            pair.comparison().explain());
  }

  private static String show(Party party) {
    return "%s [%s %s]".formatted(String.join(" | ", party.names()), party.country(), party.city());
  }
}
