package eu.clustermatch.engine.consortium;

import java.util.Arrays;

/**
 * A team that grows and shrinks, with its value, what everybody would add to it, and how far it is
 * from obeying the rules. Adding and removing are O(candidates); asking is O(1) for each other
 * team.
 */
final class Team {
  private final Problem problem;
  private final Rules rules;
  private final boolean[] in;
  private final boolean[][] inOther;
  private final int[] gain;
  private final int[] coverers = new int[Long.SIZE];
  private final int[] perCountry;
  private final int[] shared;
  private int[] members = new int[8];
  private int size;
  private int value;
  private int distinct;
  private int vetoes;

  /** Bits of the required that nobody covers, and of those that one member covers alone. */
  private long uncovered;

  private long coveredOnce;

  Team(Problem problem, Rules rules) {
    this.problem = problem;
    this.rules = rules;
    this.in = new boolean[problem.size()];
    this.gain = new int[problem.size()];
    int countries = 0;
    for (int i = 0; i < gain.length; i++) {
      gain[i] = problem.linear(i);
      countries = Math.max(countries, problem.country(i) + 1);
    }
    this.perCountry = new int[countries];
    this.uncovered = rules.required();
    this.shared = new int[rules.others().size()];
    this.inOther = new boolean[shared.length][problem.size()];
    for (int t = 0; t < shared.length; t++) {
      for (int member : rules.others().get(t)) {
        inOther[t][member] = !rules.fixed().contains(member);
      }
    }
  }

  /** This team with these members, too. */
  Team with(int[] more) {
    for (int member : more) {
      add(member);
    }
    return this;
  }

  int size() {
    return size;
  }

  int member(int at) {
    return members[at];
  }

  boolean has(int candidate) {
    return in[candidate];
  }

  /** In millionths of a point. */
  int value() {
    return value;
  }

  /** What a candidate adds to the team, or what it would lose with a member. */
  int gain(int candidate) {
    return gain[candidate];
  }

  /** Ascending. */
  int[] members() {
    int[] sorted = Arrays.copyOf(members, size);
    Arrays.sort(sorted);
    return sorted;
  }

  void add(int candidate) {
    if (size == members.length) {
      members = Arrays.copyOf(members, 2 * size);
    }
    members[size++] = candidate;
    in[candidate] = true;
    value += gain[candidate];
    int[] row = problem.row(candidate);
    for (int i = 0; i < row.length; i++) {
      gain[i] += row[i];
    }
    count(candidate, 1);
  }

  void remove(int candidate) {
    int at = 0;
    while (members[at] != candidate) {
      at++;
    }
    members[at] = members[--size];
    in[candidate] = false;
    value -= gain[candidate];
    int[] row = problem.row(candidate);
    for (int i = 0; i < row.length; i++) {
      gain[i] -= row[i];
    }
    count(candidate, -1);
  }

  void clear() {
    while (size > 0) {
      remove(members[size - 1]);
    }
  }

  private void count(int candidate, int by) {
    for (long left = problem.covered(candidate) & rules.required(); left != 0; left &= left - 1) {
      int requirement = Long.numberOfTrailingZeros(left);
      coverers[requirement] += by;
      long bit = 1L << requirement;
      uncovered = coverers[requirement] == 0 ? uncovered | bit : uncovered & ~bit;
      coveredOnce = coverers[requirement] == 1 ? coveredOnce | bit : coveredOnce & ~bit;
    }
    vetoes += by * vetoed(candidate, -1);
    int country = problem.country(candidate);
    if (country >= 0) {
      distinct -= perCountry[country] > 0 ? 1 : 0;
      perCountry[country] += by;
      distinct += perCountry[country] > 0 ? 1 : 0;
    }
    for (int t = 0; t < shared.length; t++) {
      shared[t] += inOther[t][candidate] ? by : 0;
    }
  }

  /**
   * By how much the rules are broken: requirements not covered, countries and members missing,
   * members too many, vetoed or shared with another team. 0 where it obeys them all.
   */
  int violations() {
    int broken = sizeBroken(size) + Long.bitCount(uncovered) + vetoes;
    for (int fixed : rules.fixed()) {
      broken += in[fixed] ? 0 : 1;
    }
    broken += Math.max(0, rules.countries() - distinct);
    for (int t = 0; t < shared.length; t++) {
      broken += Math.max(0, shared[t] - rules.mostShared(size, rules.others().get(t)));
    }
    return broken;
  }

  /** How many members one must not be with, another left out. */
  private int vetoed(int candidate, int but) {
    int count = 0;
    for (int other : problem.vetoed(candidate)) {
      count += in[other] && other != but ? 1 : 0;
    }
    return count;
  }

  private int sizeBroken(int members) {
    return Math.max(0, rules.min() - members) + Math.max(0, members - rules.max());
  }

  /**
   * What {@link #violations} would be after a change; the fixed members are taken to stay.
   *
   * @param out a member that goes, or -1
   * @param joining a candidate that comes, or -1
   */
  int violationsAfter(int out, int joining) {
    int members = size - (out < 0 ? 0 : 1) + (joining < 0 ? 0 : 1);
    long left = uncovered;
    int countries = distinct;
    int freed = -1;
    if (out >= 0) {
      left |= coveredOnce & problem.covered(out);
      int country = problem.country(out);
      if (country >= 0 && perCountry[country] == 1) {
        countries--;
        freed = country;
      }
    }
    if (joining >= 0) {
      left &= ~problem.covered(joining);
      int country = problem.country(joining);
      countries += country >= 0 && (perCountry[country] == 0 || country == freed) ? 1 : 0;
    }
    int broken = sizeBroken(members) + Long.bitCount(left) + vetoes;
    broken -= out < 0 ? 0 : vetoed(out, -1);
    broken += joining < 0 ? 0 : vetoed(joining, out);
    broken += Math.max(0, rules.countries() - countries);
    for (int t = 0; t < shared.length; t++) {
      int sharing =
          shared[t]
              - (out >= 0 && inOther[t][out] ? 1 : 0)
              + (joining >= 0 && inOther[t][joining] ? 1 : 0);
      broken += Math.max(0, sharing - rules.mostShared(members, rules.others().get(t)));
    }
    return broken;
  }
}
