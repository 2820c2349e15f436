package eu.clustermatch.engine.consortium;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What a team must obey; candidates by number.
 *
 * @param required bits of the requirements that members must cover
 * @param min least size, at least 1
 * @param max greatest size, at least {@code min}
 * @param countries how many countries its members must come from at least
 * @param fixed who must be in it, ascending
 * @param others teams that it must differ from, ascending: of the members who are not fixed it
 *     shares with each at most half of those that the smaller of both has
 */
record Rules(
    long required, int min, int max, int countries, List<Integer> fixed, List<int[]> others) {
  Rules {
    fixed = List.copyOf(fixed);
    others = List.copyOf(others);
  }

  /** These rules, and to differ from these teams. */
  Rules differing(List<int[]> teams) {
    return new Rules(required, min, max, countries, fixed, teams);
  }

  /** How many a team of some size may share with another, the fixed members left out. */
  int mostShared(int size, int[] other) {
    return Math.max(0, Math.min(size, other.length) - fixed.size()) / 2;
  }

  int[] fixedMembers() {
    return fixed.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether a team, ascending, obeys them all. */
  boolean allow(Problem problem, int[] team) {
    long covered = 0;
    BitSet from = new BitSet();
    for (int member : team) {
      covered |= problem.covered(member);
      if (problem.country(member) >= 0) {
        from.set(problem.country(member));
      }
    }
    return team.length >= min
        && team.length <= max
        && (required & ~covered) == 0
        && from.cardinality() >= countries
        && Arrays.stream(team)
            .allMatch(member ->
                Arrays.stream(problem.vetoed(member))
                    .allMatch(other -> Arrays.binarySearch(team, other) < 0))
        && fixed.stream().allMatch(member -> Arrays.binarySearch(team, member) >= 0)
        && others.stream().allMatch(other -> shared(team, other) <= mostShared(team.length, other));
  }

  private int shared(int[] team, int[] other) {
    return (int)
        Arrays.stream(team)
            .filter(member -> !fixed.contains(member) && Arrays.binarySearch(other, member) >= 0)
            .count();
  }
}
