package eu.clustermatch.engine.consortium;

import java.util.Arrays;

/** The candidates of highest potential for the seats that are left. */
final class Choice {
  private final long[] potential;
  private final int[] chosen;
  private int count;

  /**
   * @param potential by candidate; read anew by every choice
   * @param most seats
   */
  Choice(long[] potential, int most) {
    this.potential = potential;
    this.chosen = new int[most];
  }

  /**
   * First the best of as many new countries as are missing, which some best choice contains, then
   * whoever is best and adds anything.
   *
   * @param free candidates to choose from
   * @param size how many of these there are
   * @param bestOfCountry of each new country, or negative where it is none
   * @param needed how many must be chosen, even if they add nothing
   * @return the sum of the potentials chosen
   */
  long choose(
      int[] free, int size, int[] bestOfCountry, int missingCountries, int needed, int seats) {
    count = 0;
    for (int country = 0; country < bestOfCountry.length && missingCountries > 0; country++) {
      if (bestOfCountry[country] >= 0) {
        insert(bestOfCountry[country], 0, missingCountries);
      }
    }
    int representatives = count;
    for (int i = 0; i < size; i++) {
      if (!isAmong(free[i], representatives)) {
        insert(free[i], representatives, seats);
      }
    }
    long sum = 0;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i < representatives || i < needed || potential[chosen[i]] > 0) {
        sum += potential[chosen[i]];
        chosen[kept++] = chosen[i];
      }
    }
    count = kept;
    return sum;
  }

  private boolean isAmong(int candidate, int first) {
    for (int i = 0; i < first; i++) {
      if (chosen[i] == candidate) {
        return true;
      }
    }
    return false;
  }

  /** Keeps those chosen sorted from some place on, the highest potential first, up to a size. */
  private void insert(int candidate, int from, int most) {
    if (count == most && (most == from || potential[candidate] <= potential[chosen[most - 1]])) {
      return;
    }
    int at = count < most ? count++ : most - 1;
    while (at > from && potential[chosen[at - 1]] < potential[candidate]) {
      chosen[at] = chosen[at - 1];
      at--;
    }
    chosen[at] = candidate;
  }

  /** Those chosen last. */
  int[] chosen() {
    return Arrays.copyOf(chosen, count);
  }

  /** The sum of the highest potentials chosen last, of at most so many and without one. */
  long highestBut(int candidate, int most) {
    long sum = 0;
    int left = most;
    for (int i = 0; i < count && left > 0; i++) {
      if (chosen[i] != candidate) {
        sum += potential[chosen[i]];
        left--;
      }
    }
    return sum;
  }
}
