package eu.clustermatch.engine.consortium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether any team obeys the rules, exactly, whatever it is worth. Candidates that cover the same
 * from the same country can stand for each other, and one that covers less than another from its
 * country is not needed, so that few are left to choose among; the choice is made requirement by
 * requirement, the scarcest first, and states that led nowhere are remembered. Setting covers is
 * NP-hard: work is counted, and when it is spent, nothing is claimed any more.
 */
final class Feasibility {
  private static final long MOST_TRIED = 3_000_000;

  private final long[] covered;
  private final int[] country;
  private final int[][] vetoed;

  /** One candidate of each kind. */
  private final int[] kinds;

  private long tried;

  /** A candidate that stands for all that cover the same from the same country. */
  private record Choice(int candidate, long covers, int country) {}

  /** What is still to be done with how many seats, and the countries that there are. */
  private record State(long uncovered, int seats, BitSet countries) {}

  /**
   * @param covered by candidate, bits of the requirements it covers
   * @param country by candidate, from 0, or -1 where unknown
   * @param vetoed by candidate, those it must not be with
   */
  Feasibility(long[] covered, int[] country, int[][] vetoed) {
    this.covered = covered;
    this.country = country;
    this.vetoed = vetoed;
    Set<Choice> seen = new HashSet<>();
    this.kinds =
        IntStream.range(0, covered.length)
            .filter(i -> vetoed[i].length > 0 || seen.add(new Choice(-1, covered[i], country[i])))
            .toArray();
  }

  /** Whether all answers so far are certain. */
  boolean isCertain() {
    return tried < MOST_TRIED;
  }

  /** A team that obeys the rules, ascending, or null. */
  int @Nullable [] find(Rules rules) {
    return find(rules, new BitSet());
  }

  /** Where two members must not be together, there is a team without the one or the other. */
  private int @Nullable [] find(Rules rules, BitSet without) {
    int[] members = findIgnoringVetoes(rules, without);
    if (members == null) {
      return null;
    }
    for (int one : members) {
      for (int other : vetoed[one]) {
        if (Arrays.binarySearch(members, other) >= 0) {
          int[] found = findWithout(rules, without, one);
          return found == null ? findWithout(rules, without, other) : found;
        }
      }
    }
    return members;
  }

  private int @Nullable [] findWithout(Rules rules, BitSet without, int candidate) {
    if (rules.fixed().contains(candidate) || ++tried >= MOST_TRIED) {
      return null;
    }
    BitSet more = (BitSet) without.clone();
    more.set(candidate);
    return find(rules, more);
  }

  private int @Nullable [] findIgnoringVetoes(Rules rules, BitSet without) {
    int seats = rules.max() - rules.fixed().size();
    if (seats < 0 || covered.length - without.cardinality() < rules.min()) {
      return null;
    }
    long uncovered = rules.required();
    BitSet countries = new BitSet();
    for (int member : rules.fixed()) {
      uncovered &= ~covered[member];
      if (country[member] >= 0) {
        countries.set(country[member]);
      }
    }
    Search search = new Search(uncovered, rules.countries(), without);
    if (!search.complete(uncovered, seats, countries)) {
      return null;
    }
    Set<Integer> members = new TreeSet<>(rules.fixed());
    members.addAll(search.chosen);
    fill(members, rules.min(), without, 0);
    fill(members, rules.min(), without, Integer.MAX_VALUE);
    return members.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Lets candidates join who are vetoed by at most so many, until there are enough members. */
  private void fill(Set<Integer> members, int enough, BitSet without, int mostVetoed) {
    for (int i = 0; i < covered.length && members.size() < enough; i++) {
      if (!without.get(i) && vetoed[i].length <= mostVetoed) {
        members.add(i);
      }
    }
  }

  /** One search, with what led nowhere. */
  private final class Search {
    final List<Integer> chosen = new ArrayList<>();
    private final int countriesNeeded;
    private final List<Choice> choices = new ArrayList<>();
    private final int mostCovered;
    private final Set<State> failed = new HashSet<>();

    Search(long uncovered, int countriesNeeded, BitSet without) {
      this.countriesNeeded = countriesNeeded;
      Set<Choice> distinct = new HashSet<>();
      for (int i : kinds) {
        // Where countries do not matter, whoever covers the same is the same.
        int from = countriesNeeded == 0 ? -1 : country[i];
        long covers = covered[i] & uncovered;
        boolean useful = (covers != 0 || from >= 0) && !without.get(i);
        if (useful && distinct.add(new Choice(-1, covers, from))) {
          choices.add(new Choice(i, covers, from));
        }
      }
      choices.removeIf(choice -> choices.stream().anyMatch(other -> isBetter(other, choice)));
      choices.sort(
          Comparator.comparingInt((Choice choice) -> -Long.bitCount(choice.covers()))
              .thenComparingInt(Choice::candidate));
      this.mostCovered = choices.isEmpty() ? 0 : Long.bitCount(choices.getFirst().covers());
    }

    private static boolean isBetter(Choice other, Choice choice) {
      return other.country() == choice.country()
          && other.covers() != choice.covers()
          && (choice.covers() & ~other.covers()) == 0;
    }

    /** Whether the seats are enough to cover the rest and to reach the countries. */
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
      long scarcest = scarcest(uncovered);
      for (Choice choice : choices) {
        if ((choice.covers() & scarcest) != 0) {
          if (++tried >= MOST_TRIED) {
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
      }
      failed.add(state);
      return false;
    }

    /** The bit of the requirement that fewest choices cover. */
    private long scarcest(long uncovered) {
      int[] counts = new int[Long.SIZE];
      for (Choice choice : choices) {
        for (long left = choice.covers() & uncovered; left != 0; left &= left - 1) {
          counts[Long.numberOfTrailingZeros(left)]++;
        }
      }
      int best = Long.numberOfTrailingZeros(uncovered);
      for (long left = uncovered; left != 0; left &= left - 1) {
        int requirement = Long.numberOfTrailingZeros(left);
        best = counts[requirement] < counts[best] ? requirement : best;
      }
      return 1L << best;
    }

    private boolean reachCountries(int missing, BitSet countries) {
      BitSet reached = (BitSet) countries.clone();
      List<Integer> more = new ArrayList<>();
      for (Choice choice : choices) {
        if (more.size() < missing && choice.country() >= 0 && !reached.get(choice.country())) {
          reached.set(choice.country());
          more.add(choice.candidate());
        }
      }
      chosen.addAll(more);
      return more.size() == missing;
    }
  }
}
