package eu.clustermatch.engine.consortium;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much a team can be worth at most: a proven upper bound. Every candidate's potential is what
 * it adds by itself and with those already chosen, and its share of what it would add with its best
 * partners, as many as there are seats; each pair is shared between two, so no team is worth more
 * than the highest potentials together (Billionnet &amp; Calmels 1996, Caprara, Pisinger &amp; Toth
 * 1999 for the quadratic knapsack; here the knapsack has seats). Requirements, what doubling them
 * costs, and teams to differ from enter by {@link Multipliers}; seats and countries are obeyed as
 * they are. All in doubled millionths.
 */
final class Relaxation {
  /** No team can be made of it. */
  static final long NONE = Long.MIN_VALUE;

  private static final byte FREE = 0;
  private static final byte TAKEN = 1;
  private static final int NOBODY = -1;
  private static final int REACHED = -2;

  private final Problem problem;
  private final Rules rules;
  private final boolean doublingInPairs;
  private final Multipliers multipliers;
  private int[] active;
  private Shares shares;

  /** By candidate: its price, and its highest shares while nobody is left out. */
  private final long[] price;

  private final long[] rootShares;
  private boolean atRoot;

  // Of the last question:
  private final byte[] state;
  private final int[] gain;
  private final long[] potential;
  private final Choice choice;
  private final int[] free;
  private int freeCount;
  private final int[] bestOfCountry;
  private long base;
  private int seats;
  private int branch;

  /**
   * @param doublingInPairs whether what doubling costs is taken off the pairs that add something,
   *     as far as they do, instead of entering by multipliers
   */
  Relaxation(Problem problem, Rules rules, boolean doublingInPairs) {
    int size = problem.size();
    this.problem = problem;
    this.rules = rules;
    this.doublingInPairs = doublingInPairs;
    this.multipliers = new Multipliers(problem, rules);
    this.price = new long[size];
    this.rootShares = new long[size];
    this.state = new byte[size];
    this.gain = new int[size];
    this.potential = new long[size];
    this.choice = new Choice(potential, rules.max());
    this.free = new int[size];
    int countries = IntStream.range(0, size).map(problem::country).max().orElse(-1) + 1;
    this.bestOfCountry = new int[countries];
    this.active =
        IntStream.range(0, size).filter(candidate -> !rules.fixed().contains(candidate)).toArray();
    this.shares = Shares.halves(problem, active, doublingInPairs);
  }

  /** Those who may still join, ascending. Not to be changed. */
  int[] active() {
    return active;
  }

  Shares shares() {
    return shares;
  }

  Multipliers multipliers() {
    return multipliers;
  }

  boolean isDoublingInPairs() {
    return doublingInPairs;
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
      price[candidate] = multipliers.price(candidate);
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
      state[leftOut[i]] = TAKEN;
    }
    Arrays.fill(bestOfCountry, NOBODY);
    long covered = 0;
    long value = 0;
    int missingCountries = rules.countries();
    for (int at = 0; at < members.length; at++) {
      int member = members[at];
      int[] row = problem.row(member);
      state[member] = TAKEN;
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
    base = 2 * value - multipliers.worth(uncovered) + multipliers.saved(seats);
    int needed = Math.max(0, rules.min() - members.length);
    boolean room = addRooms(members);
    boolean possible = weigh(uncovered, Math.max(0, missingCountries), needed) && room;
    return possible
        ? base
            + choice.choose(
                free, freeCount, bestOfCountry, Math.max(0, missingCountries), needed, seats)
        : NONE;
  }

  /** False where more members are shared with another team than may be. */
  private boolean addRooms(int[] members) {
    for (int t = 0; t < multipliers.ofOther.length; t++) {
      int room = multipliers.room(t, members);
      if (room < 0) {
        return false;
      }
      base += multipliers.ofOther[t] * room;
    }
    return true;
  }

  /** Weighs everybody who is free; false where they cannot do what is left to do. */
  private boolean weigh(long uncovered, int missingCountries, int needed) {
    long coverable = 0;
    int newCountries = 0;
    freeCount = 0;
    branch = NOBODY;
    for (int candidate : active) {
      if (state[candidate] == FREE) {
        free[freeCount++] = candidate;
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
    return (uncovered & ~coverable) == 0
        && missingCountries <= Math.min(seats, newCountries)
        && needed <= freeCount;
  }

  private long potential(int candidate, long uncovered) {
    long ofPairs =
        atRoot ? rootShares[candidate] : shares.highest(candidate, seats - 1, state, FREE);
    return 2L * gain[candidate]
        + ofPairs
        - price[candidate]
        + multipliers.worth(problem.covered(candidate) & uncovered);
  }

  /** Who the last bound chose to join. */
  int[] chosen() {
    return choice.chosen();
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
    choice.choose(free, freeCount, bestOfCountry, 0, 0, seats);
  }

  /**
   * At most how much a team is worth that a free candidate of the last question joins; after {@link
   * #forgetCountries}.
   */
  long boundWith(int candidate) {
    return base + potential[candidate] + choice.highestBut(candidate, seats - 1);
  }
}
