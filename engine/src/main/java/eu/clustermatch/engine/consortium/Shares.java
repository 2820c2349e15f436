package eu.clustermatch.engine.consortium;

import java.util.Arrays;

/**
 * How what pairs add is shared out between the two, doubled so that halves are whole: at first half
 * and half. However it is shared, what the members of a team add in pairs is at most the sum, over
 * the members, of their highest shares. For few hundred candidates with as many partners each,
 * hence in flat arrays.
 */
final class Shares {
  private final int[] active;
  private final int[] starts;
  private final int[] others;
  private final int[] shares;

  /** Where the other one's share of the same pair is; gone once sorted. */
  private final int[] twins;

  private Shares(int[] active, int[] starts, int[] others, int[] shares) {
    this.active = active;
    this.starts = starts;
    this.others = others;
    this.shares = shares;
    this.twins = new int[others.length];
    // Rows are ascending, and pairs come in the order of both, so that twins follow each other.
    int[] next = starts.clone();
    for (int candidate : active) {
      for (int at = starts[candidate]; at < starts[candidate + 1]; at++) {
        twins[next[others[at]]++] = at;
      }
    }
  }

  /**
   * Half and half.
   *
   * @param active those between whom pairs count, ascending
   * @param doubling whether what doubling costs is taken off each pair, as far as the pair has
   */
  static Shares halves(Problem problem, int[] active, boolean doubling) {
    Ties ties = problem.ties();
    int candidates = problem.size();
    boolean[] in = new boolean[candidates];
    for (int candidate : active) {
      in[candidate] = true;
    }
    int[] starts = new int[candidates + 1];
    int[] others = new int[2 * ties.size()];
    int[] shares = new int[others.length];
    int size = 0;
    for (int candidate = 0; candidate < candidates; candidate++) {
      for (int at = ties.first(candidate); in[candidate] && at < ties.end(candidate); at++) {
        int other = ties.other(at);
        int cost = doubling ? problem.doubling() * problem.halvesDoubled(candidate, other) : 0;
        if (in[other] && ties.value(at) + cost > 0) {
          others[size] = other;
          shares[size++] = ties.value(at) + cost;
        }
      }
      starts[candidate + 1] = size;
    }
    return new Shares(active, starts, Arrays.copyOf(others, size), Arrays.copyOf(shares, size));
  }

  /** These shares among fewer. */
  Shares among(int[] kept) {
    boolean[] in = new boolean[starts.length - 1];
    for (int candidate : kept) {
      in[candidate] = true;
    }
    int[] newStarts = new int[starts.length];
    int[] newOthers = new int[others.length];
    int[] newShares = new int[others.length];
    int size = 0;
    for (int candidate = 0; candidate < in.length; candidate++) {
      for (int at = starts[candidate]; in[candidate] && at < starts[candidate + 1]; at++) {
        if (in[others[at]]) {
          newOthers[size] = others[at];
          newShares[size++] = shares[at];
        }
      }
      newStarts[candidate + 1] = size;
    }
    return new Shares(
        kept, newStarts, Arrays.copyOf(newOthers, size), Arrays.copyOf(newShares, size));
  }

  int other(int at) {
    return others[at];
  }

  /**
   * The highest shares of a candidate.
   *
   * @param picks takes where they are; as many as there are places, the lowest first; -1 for none
   * @return their sum
   */
  long highest(int candidate, int[] picks) {
    Arrays.fill(picks, -1);
    long sum = 0;
    for (int at = starts[candidate]; at < starts[candidate + 1]; at++) {
      int lowest = picks.length == 0 || picks[0] < 0 ? 0 : shares[picks[0]];
      if (picks.length > 0 && shares[at] > lowest) {
        sum += shares[at] - lowest;
        int place = 0;
        while (place + 1 < picks.length
            && (picks[place + 1] < 0 || shares[picks[place + 1]] < shares[at])) {
          picks[place] = picks[place + 1];
          place++;
        }
        picks[place] = at;
      }
    }
    return sum;
  }

  /** Gives something of a share to the other of the pair, who is returned. */
  int give(int at, int amount) {
    shares[at] -= amount;
    shares[twins[at]] += amount;
    return others[at];
  }

  int twin(int at) {
    return twins[at];
  }

  /** Puts everybody's highest shares first, for {@link #highest(int, int, byte[], byte)}. */
  void sort() {
    long[] keys = new long[others.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) -shares[i] << Integer.SIZE | others[i];
    }
    for (int candidate : active) {
      Arrays.sort(keys, starts[candidate], starts[candidate + 1]);
    }
    for (int i = 0; i < keys.length; i++) {
      others[i] = (int) keys[i];
      shares[i] = (int) -(keys[i] >> Integer.SIZE);
    }
  }

  /**
   * The sum of the highest shares of a candidate, once sorted.
   *
   * @param most how many
   * @param state by candidate
   * @param wanted the state of those who count
   */
  long highest(int candidate, int most, byte[] state, byte wanted) {
    long sum = 0;
    int left = most;
    for (int at = starts[candidate];
        left > 0 && at < starts[candidate + 1] && shares[at] > 0;
        at++) {
      if (state[others[at]] == wanted) {
        sum += shares[at];
        left--;
      }
    }
    return sum;
  }
}
