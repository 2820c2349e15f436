package eu.clustermatch.importer.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Rows among which those that are one are looked for, and the pairs that blocking brings up. */
final class Universe {
  private static final int MOST = 10;

  private final List<Truth.Row> rows;
  private final Rarity rarity = new Rarity();

  /** Two rows by their numbers, the lower first. */
  record Pair(int a, int b) implements Comparable<Pair> {
    static Pair of(int a, int b) {
      return new Pair(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public int compareTo(Pair other) {
      return a == other.a ? Integer.compare(b, other.b) : Integer.compare(a, other.a);
    }
  }

  Universe(List<Truth.Row> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> rarity.count(row.profile()));
  }

  Truth.Row row(int number) {
    return rows.get(number);
  }

  Rarity rarity() {
    return rarity;
  }

  /** All pairs of one organisation. */
  List<Pair> positives(Predicate<Truth.Row> of) {
    List<Pair> positives = new ArrayList<>();
    for (int a = 0; a < rows.size(); a++) {
      for (int b = a + 1; b < rows.size(); b++) {
        if (rows.get(a).variant() && rows.get(a).sameAs(rows.get(b)) && of.test(rows.get(a))) {
          positives.add(new Pair(a, b));
        }
      }
    }
    return positives;
  }

  /** The pairs brought up when those rows are looked for. */
  Set<Pair> candidates(Path folder, Predicate<Truth.Row> lookedFor) throws IOException {
    Set<Pair> pairs = new TreeSet<>();
    try (Blocking blocking = new Blocking(folder)) {
      for (int i = 0; i < rows.size(); i++) {
        blocking.add(rows.get(i).profile());
      }
      for (int i = 0; i < rows.size(); i++) {
        if (lookedFor.test(rows.get(i))) {
          for (int other : blocking.candidates(rows.get(i).profile(), MOST)) {
            if (other != i) {
              pairs.add(Pair.of(i, other));
            }
          }
        }
      }
    }
    return pairs;
  }
}
