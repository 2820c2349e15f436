package eu.clustermatch.engine.consortium;

import java.util.Arrays;
import java.util.List;

/**
 * How much a team can be worth at most: a proven upper bound. Every candidate's potential is what it
 * adds by itself and with those already chosen, and half of what it would add with its best
 * partners, as many as there are seats; each pair is shared between two, so no team is worth more
 * than the highest potentials together (the bound of Billionnet &amp; Calmels 1996 for the quadratic
 * knapsack, with seats for weights). Requirements, and teams to differ from, enter by Lagrangian
 * multipliers; seats and countries are obeyed as they are. Doubled millionths, whole numbers.
 */
final class Relaxation {
  private static final int MOST_PARTNERS = 64;

  private final Problem problem;
  private final Rules rules;
  private final List<int[]> others;
  private final boolean[] fixed;
  private int[] active;

  /** By candidate: its partners, those who add most first, and what they add. */
  private final int[][] partners;

  private final int[][] partnerValues;
  private final boolean[] partnersCut;

  final long[] ofRequirement = new long[Long.SIZE];
  final long[] ofOther;

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

  private static final byte FREE = 0;
  private static final byte IN = 1;
  private static final byte OUT = 2;

  /** No team can be made of it. */
  static final long NONE = Long.MIN_VALUE;

  Relaxation(Problem problem, Rules rules) {
    int size = problem.size();
    this.problem = problem;
    this.rules = rules;
    this.others = rules.others();
    this.fixed = new boolean[size];
    rules.fixed().forEach(member -> fixed[member] = true);
    this.partners = new int[size][];
    this.partnerValues = new int[size][];
    this.partnersCut = new boolean[size];
    this.ofOther = new long[others.size()];
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
    rankPartners();
  }

  /** Those who may still join, ascending. Not to be changed. */
  int[] active() {
    return active;
  }

  /** Leaves the others out for good. O(kept²). */
  void keep(int[] kept) {
    active = kept.clone();
    rankPartners();
  }

  private void rankPartners() {
    int[] row = new int[problem.size()];
    long[] keys = new long[active.length];
    for (int candidate : active) {
      problem.fillRow(candidate, row);
      int count = 0;
      for (int other : active) {
        if (row[other] > 0) {
          keys[count++] = (long) -row[other] << Integer.SIZE | other;
        }
      }
      Arrays.sort(keys, 0, count);
      int kept = Math.min(count, MOST_PARTNERS);
      partnersCut[candidate] = kept < count;
      partners[candidate] = new int[kept];
      partnerValues[candidate] = new int[kept];
      for (int i = 0; i < kept; i++) {
        partners[candidate][i] = (int) keys[i];
        partnerValues[candidate][i] = row[(int) keys[i]];
      }
    }
  }

  /**
   * At most how much a team is worth that has these members and none of those left out, doubled, or
   * {@link #NONE} where there is no such team. O(active · members).
   */
  long bound(int[] members, int[] leftOut, int leftOutCount) {
    for (int candidate : active) {
      state[candidate] = FREE;
      gain[candidate] = problem.linear(candidate);
    }
    for (int i = 0; i < leftOutCount; i++) {
      state[leftOut[i]] = OUT;
    }
    long covered = 0;
    long value = 0;
    Arrays.fill(bestOfCountry, -1);
    int missingCountries = rules.countries();
    for (int at = 0; at < members.length; at++) {
      int member = members[at];
      state[member] = IN;
      covered |= problem.covered(member);
      value += problem.linear(member);
      for (int before = 0; before < at; before++) {
        value += problem.row(member)[members[before]];
      }
      int country = problem.country(member);
      if (country >= 0 && bestOfCountry[country] == -1) {
        bestOfCountry[country] = -2;
        missingCountries--;
      }
      int[] row = problem.row(member);
      for (int candidate : active) {
        gain[candidate] += row[candidate];
      }
    }
    seats = rules.max() - members.length;
    long uncovered = rules.required() & ~covered;
    base = 2 * value + penalties(uncovered, members);
    return complete(members, uncovered, Math.max(0, missingCountries));
  }

  private long penalties(long uncovered, int[] members) {
    long sum = 0;
    for (long left = uncovered; left != 0; left &= left - 1) {
      sum -= ofRequirement[Long.numberOfTrailingZeros(left)];
    }
    for (int t = 0; t < others.size(); t++) {
      int room = rules.mostShared(rules.max(), others.get(t));
      for (int member : members) {
        room -= isShared(t, member) ? 1 : 0;
      }
      if (room < 0) {
        // Forbids what the multipliers only make dear.
        return Long.MIN_VALUE / 2;
      }
      sum += ofOther[t] * room;
    }
    return sum;
  }

  private boolean isShared(int t, int candidate) {
    return !fixed[candidate] && Arrays.binarySearch(others.get(t), candidate) >= 0;
  }

  private long complete(int[] members, long uncovered, int missingCountries) {
    long coverable = 0;
    int free = 0;
    int newCountries = 0;
    branch = -1;
    for (int candidate : active) {
      if (state[candidate] == FREE) {
        free++;
        coverable |= problem.covered(candidate);
        potential[candidate] = potential(candidate, uncovered);
        int country = problem.country(candidate);
        if (country >= 0 && bestOfCountry[country] != -2) {
          newCountries += bestOfCountry[country] == -1 ? 1 : 0;
          if (bestOfCountry[country] == -1
              || potential[candidate] > potential[bestOfCountry[country]]) {
            bestOfCountry[country] = candidate;
          }
        }
        if (branch < 0 || potential[candidate] > potential[branch]) {
          branch = candidate;
        }
      }
    }
    int needed = Math.max(0, rules.min() - members.length);
    if (base < Long.MIN_VALUE / 4
        || (uncovered & ~coverable) != 0
        || missingCountries > Math.min(seats, newCountries)
        || needed > free) {
      return NONE;
    }
    return base + choose(missingCountries, needed);
  }

  private long potential(int candidate, long uncovered) {
    long sum = 2L * gain[candidate];
    int left = seats - 1;
    int[] best = partners[candidate];
    int[] values = partnerValues[candidate];
    for (int i = 0; i < best.length && left > 0; i++) {
      if (state[best[i]] == FREE) {
        sum += values[i];
        left--;
      }
    }
    if (left > 0 && partnersCut[candidate]) {
      sum += (long) left * values[values.length - 1];
    }
    for (long need = problem.covered(candidate) & uncovered; need != 0; need &= need - 1) {
      sum += ofRequirement[Long.numberOfTrailingZeros(need)];
    }
    for (int t = 0; t < others.size(); t++) {
      if (ofOther[t] != 0 && isShared(t, candidate)) {
        sum -= ofOther[t];
      }
    }
    return sum;
  }

  /**
   * The highest potentials for the seats: first the best of as many new countries as are missing,
   * which some best choice contains, then whoever is best and adds anything.
   */
  private long choose(int missingCountries, int needed) {
    chosenCount = 0;
    long sum = 0;
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
    int count = 0;
    for (int i = 0; i < chosenCount; i++) {
      boolean wanted = i < representatives || i < needed || potential[chosen[i]] > 0;
      if (wanted) {
        sum += potential[chosen[i]];
        chosen[count++] = chosen[i];
      }
    }
    for (int i = 0; i < representatives; i++) {
      state[chosen[i]] = FREE;
    }
    chosenCount = count;
    return sum;
  }

  /** Keeps {@code chosen} sorted from {@code from} on, the highest potential first, up to a size. */
  private void insert(int candidate, int from, int most) {
    if (chosenCount == most && (most == from || potential[candidate] <= potential[chosen[most - 1]])) {
      return;
    }
    int at = chosenCount < most ? chosenCount++ : most - 1;
    while (at > from && potential[chosen[at - 1]] < potential[candidate]) {
      chosen[at] = chosen[at - 1];
      at--;
    }
    chosen[at] = candidate;
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

  /** How much each candidate might add to these members, doubled; 0 for those not active. */
  long[] potentials(int[] members) {
    bound(members, new int[0], 0);
    return potential.clone();
  }

  /** Lets the last choice disregard countries, for {@link #boundWith}. */
  void forgetCountries() {
    choose(0, 0);
  }

  /**
   * At most how much a team is worth that a free candidate of the last question joins, doubled;
   * after {@link #forgetCountries}.
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
