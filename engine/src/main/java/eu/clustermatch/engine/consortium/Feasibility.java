package eu.clustermatch.engine.consortium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether any team obeys the rules, exactly, whatever it is worth: {@link CoverSearch} without
 * regard to vetoes, then without the one or the other of two members who must not be together.
 * Setting covers is NP-hard: work is counted, and when it is spent, nothing is claimed any more.
 */
final class Feasibility {
  private final long[] covered;
  private final int[] country;
  private final int[][] vetoed;

  /** One candidate of each kind. */
  private final int[] kinds;

  private record Kind(long covers, int country) {}

  /**
   * @param covered by candidate, bits of the requirements it covers
   * @param country by candidate, from 0, or -1 where unknown
   * @param vetoed by candidate, those it must not be with
   */
  Feasibility(long[] covered, int[] country, int[][] vetoed) {
    this.covered = covered;
    this.country = country;
    this.vetoed = vetoed;
    Set<Kind> seen = new HashSet<>();
    this.kinds =
        IntStream.range(0, covered.length)
            .filter(i -> vetoed[i].length > 0 || seen.add(new Kind(covered[i], country[i])))
            .toArray();
  }

  /**
   * A team that obeys the rules, ascending, or null: then there is none, unless the budget is
   * spent.
   */
  int @Nullable [] find(Rules rules, Budget budget) {
    return find(rules, new BitSet(), budget);
  }

  /** Where two members must not be together, there is a team without the one or the other. */
  private int @Nullable [] find(Rules rules, BitSet without, Budget budget) {
    int[] members = findIgnoringVetoes(rules, without, budget);
    if (members == null) {
      return null;
    }
    for (int one : members) {
      for (int other : vetoed[one]) {
        if (Arrays.binarySearch(members, other) >= 0) {
          int[] found = findWithout(rules, without, one, budget);
          return found == null ? findWithout(rules, without, other, budget) : found;
        }
      }
    }
    return members;
  }

  private int @Nullable [] findWithout(Rules rules, BitSet without, int candidate, Budget budget) {
    if (rules.fixed().contains(candidate)) {
      return null;
    }
    BitSet more = (BitSet) without.clone();
    more.set(candidate);
    return find(rules, more, budget);
  }

  private int @Nullable [] findIgnoringVetoes(Rules rules, BitSet without, Budget budget) {
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
    CoverSearch search =
        new CoverSearch(choices(uncovered, rules.countries(), without), rules.countries(), budget);
    // Looking at everybody, here and when others fill the team up, is work too.
    if (!budget.spend(2L * covered.length) || !search.complete(uncovered, seats, countries)) {
      return null;
    }
    Set<Integer> members = new TreeSet<>(rules.fixed());
    members.addAll(search.chosen());
    fill(members, rules.min(), without, 0);
    fill(members, rules.min(), without, Integer.MAX_VALUE);
    return members.stream().mapToInt(Integer::intValue).toArray();
  }

  /** One candidate for all that cover the same of the uncovered from the same country. */
  private List<CoverSearch.Choice> choices(long uncovered, int countriesNeeded, BitSet without) {
    List<CoverSearch.Choice> choices = new ArrayList<>();
    Set<Kind> distinct = new HashSet<>();
    for (int i : kinds) {
      // Where countries do not matter, whoever covers the same is the same.
      int from = countriesNeeded == 0 ? -1 : country[i];
      long covers = covered[i] & uncovered;
      boolean useful = (covers != 0 || from >= 0) && !without.get(i);
      if (useful && distinct.add(new Kind(covers, from))) {
        choices.add(new CoverSearch.Choice(i, covers, from));
      }
    }
    return choices;
  }

  /** Lets candidates join who are vetoed by at most so many, until there are enough members. */
  private void fill(Set<Integer> members, int enough, BitSet without, int mostVetoed) {
    for (int i = 0; i < covered.length && members.size() < enough; i++) {
      if (!without.get(i) && vetoed[i].length <= mostVetoed) {
        members.add(i);
      }
    }
  }
}
