package eu.clustermatch.engine.consortium;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether so many of a few choices cover what is left and come from enough countries. A choice that
 * covers less than another from its country is not needed; the search goes requirement by
 * requirement, the scarcest first, and states that led nowhere are remembered.
 */
final class CoverSearch {
  /** Each takes about 150 bytes; what is not remembered may be searched again. */
  private static final int MOST_REMEMBERED = 200_000;

  /** A choice tried takes as long as so many choices looked at. */
  private static final int STEPS_A_TRY = 10;

  private final int countriesNeeded;
  private final Budget budget;
  private final List<Choice> choices;
  private final List<List<Choice>> covering = new ArrayList<>();
  private final int mostCovered;
  private final Set<State> failed = new HashSet<>();
  private final List<Integer> chosen = new ArrayList<>();

  /** A candidate that stands for all that cover the same from the same country, or from any: -1. */
  record Choice(int candidate, long covers, int country) {}

  /** What is still to be done with how many seats, and the countries that there are. */
  private record State(long uncovered, int seats, BitSet countries) {}

  CoverSearch(List<Choice> given, int countriesNeeded, Budget budget) {
    this.countriesNeeded = countriesNeeded;
    this.budget = budget;
    this.choices = needed(given);
    this.mostCovered = choices.isEmpty() ? 0 : Long.bitCount(choices.getFirst().covers());
    for (int i = 0; i < Long.SIZE; i++) {
      covering.add(new ArrayList<>());
    }
    for (Choice choice : choices) {
      for (long left = choice.covers(); left != 0; left &= left - 1) {
        covering.get(Long.numberOfTrailingZeros(left)).add(choice);
      }
    }
  }

  /** The candidates that were chosen. */
  List<Integer> chosen() {
    return chosen;
  }

  /** Those who cover most first: whoever is not needed covers less than one before it. */
  private List<Choice> needed(List<Choice> given) {
    List<Choice> sorted = new ArrayList<>(given);
    sorted.sort(
        Comparator.comparingInt((Choice choice) -> -Long.bitCount(choice.covers()))
            .thenComparingInt(Choice::candidate));
    List<Choice> needed = new ArrayList<>();
    Map<Integer, List<Choice>> byCountry = new HashMap<>();
    for (Choice choice : sorted) {
      List<Choice> before = byCountry.computeIfAbsent(choice.country(), key -> new ArrayList<>());
      if (!budget.spend(1 + before.size())) {
        break;
      }
      if (before.stream().noneMatch(other -> (choice.covers() & ~other.covers()) == 0)) {
        before.add(choice);
        needed.add(choice);
      }
    }
    return needed;
  }

  /**
   * Whether the seats are enough to cover the rest and to reach the countries; false, too, where
   * the budget is spent.
   */
  boolean complete(long uncovered, int seats, BitSet countries) {
    int missing = Math.max(0, countriesNeeded - countries.cardinality());
    if (missing > seats || Long.bitCount(uncovered) > (long) seats * mostCovered) {
      return false;
    }
    if (uncovered == 0) {
      return reachCountries(missing, countries);
    }
    State state = new State(uncovered, seats, countries);
    if (failed.contains(state)) {
      return false;
    }
    for (Choice choice : covering.get(scarcest(uncovered))) {
      if (!budget.spend(STEPS_A_TRY)) {
        return false;
      }
      BitSet reached = (BitSet) countries.clone();
      if (choice.country() >= 0) {
        reached.set(choice.country());
      }
      chosen.add(choice.candidate());
      if (complete(uncovered & ~choice.covers(), seats - 1, reached)) {
        return true;
      }
      chosen.removeLast();
    }
    if (failed.size() < MOST_REMEMBERED) {
      failed.add(state);
    }
    return false;
  }

  /** The requirement that fewest choices cover. */
  private int scarcest(long uncovered) {
    int best = Long.numberOfTrailingZeros(uncovered);
    for (long left = uncovered; left != 0; left &= left - 1) {
      int requirement = Long.numberOfTrailingZeros(left);
      best = covering.get(requirement).size() < covering.get(best).size() ? requirement : best;
    }
    return best;
  }

  private boolean reachCountries(int missing, BitSet countries) {
    if (missing == 0) {
      return true;
    }
    budget.spend(choices.size());
    BitSet reached = (BitSet) countries.clone();
    List<Integer> more = new ArrayList<>();
    for (Choice choice : choices) {
      if (more.size() < missing && choice.country() >= 0 && !reached.get(choice.country())) {
        reached.set(choice.country());
        more.add(choice.candidate());
      }
    }
    return more.size() == missing && chosen.addAll(more);
  }
}
