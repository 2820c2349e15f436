package eu.clustermatch.engine.consortium;

import java.util.Arrays;
import java.util.List;

/**
 * How much a team can be worth at most: a proven upper bound. Every candidate's potential is what
 * it adds by itself and with those already chosen, and its share of what it would add with its best
 * partners, as many as there are seats; each pair is shared between two, so no team is worth more
 * than the highest potentials together (Billionnet &amp; Calmels 1996, Caprara, Pisinger &amp; Toth
 * 1999 for the quadratic knapsack; here the knapsack has seats). Requirements, what doubling them
 * costs, and teams to differ from enter by Lagrangian multipliers; seats and countries are obeyed
 * as they are. All in doubled millionths.
 */
final class Relaxation {
  /** No team can be made of it. */
  static final long NONE = Long.MIN_VALUE;

  private static final byte FREE = 0;
  private static final byte IN = 1;
  private static final byte OUT = 2;
  private static final int NOBODY = -1;
  private static final int REACHED = -2;

  /** A sum that forbids, but to which others can be added. */
  private static final long FORBIDDEN = Long.MIN_VALUE / 2;

  private final Problem problem;
  private final Rules rules;
  private final List<int[]> others;
  private final boolean[] fixed;
  private int[] active;
  private Shares shares;
  private final boolean doublingInPairs;

  /** What covering a requirement is worth where nobody does. */
  final long[] ofRequirement = new long[Long.SIZE];

  /** What covering one costs, because others may, too: at all, and by itself. */
  final long[] ofDoubling = new long[Long.SIZE];

  final long[] ofDoublingItself = new long[Long.SIZE];

  /** What being a member of a team to differ from costs. */
  final long[] ofOther;

  /** What the multipliers that do not depend on the members add to each. */
  private final long[] price;

  /** By candidate: its highest shares while nobody is left out, where they are known. */
  private final long[] rootShares;

  private boolean atRoot;

  // Of the last question:
  private final byte[] state;
  private final int[] gain;
  private final long[] potential;
  private final int[] chosen;
  private int chosenCount;
  private final int[] bestOfCountry;
  private long base;
  private int seats;
  private int branch;

  /**
   * @param doublingInPairs whether what doubling costs is taken off the pairs that add something,
   *     as far as they do, instead of entering by multipliers
   */
  Relaxation(Problem problem, Rules rules, boolean doublingInPairs) {
    this.doublingInPairs = doublingInPairs;
    int size = problem.size();
    this.problem = problem;
    this.rules = rules;
    this.others = rules.others();
    this.fixed = new boolean[size];
    rules.fixed().forEach(member -> fixed[member] = true);
    this.ofOther = new long[others.size()];
    this.price = new long[size];
    this.rootShares = new long[size];
    this.state = new byte[size];
    this.gain = new int[size];
    this.potential = new long[size];
    this.chosen = new int[rules.max()];
    int countries = 0;
    int[] all = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      countries = Math.max(countries, problem.country(i) + 1);
      if (!fixed[i]) {
        all[count++] = i;
      }
    }
    this.bestOfCountry = new int[countries];
    this.active = Arrays.copyOf(all, count);
    this.shares = Shares.halves(problem, active, doublingInPairs);
  }

  /** Those who may still join, ascending. Not to be changed. */
  int[] active() {
    return active;
  }

  Shares shares() {
    return shares;
  }

  /** Leaves the others out for good. */
  void keep(int[] kept) {
    active = kept.clone();
    shares = shares.among(active);
  }

  /** Bounds are asked with nobody left out and with these highest shares until {@link #settle}. */
  long[] rootShares() {
    atRoot = true;
    return rootShares;
  }

  /** From now on anybody may be left out; shares stay as they are. */
  void settle() {
    atRoot = false;
    shares.sort();
  }

  /** To be called when multipliers have changed. */
  void reprice() {
    for (int candidate : active) {
      long sum = 0;
      for (long left = problem.covered(candidate) & rules.required(); left != 0; left &= left - 1) {
        sum -= ofDoubling[Long.numberOfTrailingZeros(left)];
      }
      for (long left = problem.coveredItself(candidate) & rules.required();
          left != 0;
          left &= left - 1) {
        sum -= ofDoublingItself[Long.numberOfTrailingZeros(left)];
      }
      for (int t = 0; t < others.size(); t++) {
        if (ofOther[t] != 0 && isShared(t, candidate)) {
          sum -= ofOther[t];
        }
      }
      price[candidate] = sum;
    }
  }

  /**
   * At most how much a team is worth that has these members and none of those left out, or {@link
   * #NONE} where there is no such team. O(active · (members + partners)).
   */
  long bound(int[] members, int[] leftOut, int leftOutCount) {
    for (int candidate : active) {
      state[candidate] = FREE;
      gain[candidate] = problem.linear(candidate);
    }
    for (int i = 0; i < leftOutCount; i++) {
      state[leftOut[i]] = OUT;
    }
    Arrays.fill(bestOfCountry, NOBODY);
    long covered = 0;
    long value = 0;
    int missingCountries = rules.countries();
    for (int at = 0; at < members.length; at++) {
      int member = members[at];
      int[] row = problem.row(member);
      state[member] = IN;
      covered |= problem.covered(member);
      value += problem.linear(member);
      for (int before = 0; before < at; before++) {
        value += row[members[before]];
      }
      int country = problem.country(member);
      if (country >= 0 && bestOfCountry[country] == NOBODY) {
        bestOfCountry[country] = REACHED;
        missingCountries--;
      }
      for (int candidate : active) {
        gain[candidate] += row[candidate];
      }
    }
    seats = rules.max() - members.length;
    long uncovered = rules.required() & ~covered;
    base = 2 * value + constants(uncovered, members);
    return complete(members, uncovered, Math.max(0, missingCountries));
  }

  /** What the multipliers add, whoever joins. */
  private long constants(long uncovered, int[] members) {
    long sum = 0;
    for (long left = uncovered; left != 0; left &= left - 1) {
      sum -= ofRequirement[Long.numberOfTrailingZeros(left)];
    }
    for (long left = rules.required(); left != 0; left &= left - 1) {
      int requirement = Long.numberOfTrailingZeros(left);
      sum += saved(ofDoubling[requirement]) + saved(ofDoublingItself[requirement]);
    }
    for (int t = 0; t < others.size(); t++) {
      int room = rules.mostShared(rules.max(), others.get(t));
      for (int member : members) {
        room -= isShared(t, member) ? 1 : 0;
      }
      if (room < 0) {
        return FORBIDDEN;
      }
      sum += ofOther[t] * room;
    }
    return sum;
  }

  /**
   * At most how much a price for everybody who joins and covers a requirement exceeds what their
   * doubling costs: n of them pay n times the price, and n (n − 1) / 2 pairs of them cost.
   */
  private long saved(long multiplier) {
    long saved = 0;
    long pair = -2L * problem.doubling();
    for (int n = 0; n < seats && multiplier > n * pair; n++) {
      saved += multiplier - n * pair;
    }
    return saved;
  }

  /** How many who join and cover a requirement exceed it most: where {@link #saved} is reached. */
  int doubled(long multiplier) {
    int n = 0;
    while (n < seats && multiplier > -2L * n * problem.doubling()) {
      n++;
    }
    return n;
  }

  private boolean isShared(int t, int candidate) {
    return !fixed[candidate] && Arrays.binarySearch(others.get(t), candidate) >= 0;
  }

  private long complete(int[] members, long uncovered, int missingCountries) {
    long coverable = 0;
    int free = 0;
    int newCountries = 0;
    branch = NOBODY;
    for (int candidate : active) {
      if (state[candidate] == FREE) {
        free++;
        coverable |= problem.covered(candidate);
        potential[candidate] = potential(candidate, uncovered);
        int country = problem.country(candidate);
        if (country >= 0 && bestOfCountry[country] != REACHED) {
          int best = bestOfCountry[country];
          newCountries += best == NOBODY ? 1 : 0;
          if (best == NOBODY || potential[candidate] > potential[best]) {
            bestOfCountry[country] = candidate;
          }
        }
        if (branch == NOBODY || potential[candidate] > potential[branch]) {
          branch = candidate;
        }
      }
    }
    int needed = Math.max(0, rules.min() - members.length);
    boolean possible =
        base > FORBIDDEN / 2
            && (uncovered & ~coverable) == 0
            && missingCountries <= Math.min(seats, newCountries)
            && needed <= free;
    return possible ? base + choose(missingCountries, needed) : NONE;
  }

  private long potential(int candidate, long uncovered) {
    long sum = 2L * gain[candidate] + price[candidate];
    sum += atRoot ? rootShares[candidate] : shares.highest(candidate, seats - 1, state, FREE);
    for (long need = problem.covered(candidate) & uncovered; need != 0; need &= need - 1) {
      sum += ofRequirement[Long.numberOfTrailingZeros(need)];
    }
    return sum;
  }

  /**
   * The highest potentials for the seats: first the best of as many new countries as are missing,
   * which some best choice contains, then whoever is best and adds anything.
   */
  private long choose(int missingCountries, int needed) {
    chosenCount = 0;
    for (int country = 0; country < bestOfCountry.length && missingCountries > 0; country++) {
      if (bestOfCountry[country] >= 0) {
        insert(bestOfCountry[country], 0, missingCountries);
      }
    }
    int representatives = chosenCount;
    for (int i = 0; i < representatives; i++) {
      state[chosen[i]] = IN;
    }
    for (int candidate : active) {
      if (state[candidate] == FREE) {
        insert(candidate, representatives, seats);
      }
    }
    for (int i = 0; i < representatives; i++) {
      state[chosen[i]] = FREE;
    }
    long sum = 0;
    int count = 0;
    for (int i = 0; i < chosenCount; i++) {
      if (i < representatives || i < needed || potential[chosen[i]] > 0) {
        sum += potential[chosen[i]];
        chosen[count++] = chosen[i];
      }
    }
    chosenCount = count;
    return sum;
  }

  /** Keeps {@code chosen} sorted from some place on, the highest potential first, up to a size. */
  private void insert(int candidate, int from, int most) {
    if (chosenCount == most
        && (most == from || potential[candidate] <= potential[chosen[most - 1]])) {
      return;
    }
    int at = chosenCount < most ? chosenCount++ : most - 1;
    while (at > from && potential[chosen[at - 1]] < potential[candidate]) {
      chosen[at] = chosen[at - 1];
      at--;
    }
    chosen[at] = candidate;
  }

  boolean isDoublingInPairs() {
    return doublingInPairs;
  }

  /** Who the last bound chose to join. */
  int[] chosen() {
    return Arrays.copyOf(chosen, chosenCount);
  }

  /** The free candidate of highest potential in the last question, or -1 where nobody is free. */
  int branch() {
    return branch;
  }

  /** How many seats the last question left. */
  int seats() {
    return seats;
  }

  /** How much each candidate might add in the last question; 0 for those not active. */
  long[] potentials() {
    return potential.clone();
  }

  /** Lets the last choice disregard countries, for {@link #boundWith}. */
  void forgetCountries() {
    choose(0, 0);
  }

  /**
   * At most how much a team is worth that a free candidate of the last question joins; after {@link
   * #forgetCountries}.
   */
  long boundWith(int candidate) {
    long sum = base + potential[candidate];
    int left = seats - 1;
    for (int i = 0; i < chosenCount && left > 0; i++) {
      if (chosen[i] != candidate) {
        sum += potential[chosen[i]];
        left--;
      }
    }
    return sum;
  }
}
