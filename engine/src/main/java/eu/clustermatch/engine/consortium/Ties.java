package eu.clustermatch.engine.consortium;

import java.util.Arrays;

/**
 * What pairs of candidates add by what ties them: symmetric, sparse, in millionths. Each
 * candidate's ties follow each other, ascending by the other.
 */
final class Ties {
  private final int[] starts;
  private final int[] others;
  private final int[] values;

  private Ties(int[] starts, int[] others, int[] values) {
    this.starts = starts;
    this.others = others;
    this.values = values;
  }

  /**
   * Gathers them. A tie is packed into one number, both candidates in front, because they come by
   * the hundred thousand and have to be sorted.
   */
  static final class Builder {
    private static final int CANDIDATE_BITS = 20;
    private static final int VALUE_BITS = 24;

    private final int candidates;
    private long[] packed = new long[1024];
    private int count;

    /**
     * @param candidates how many, fewer than a million
     */
    Builder(int candidates) {
      this.candidates = candidates;
    }

    /**
     * Adds to the tie between two different candidates.
     *
     * @param millionths from 0 to 16 points
     */
    Builder add(int a, int b, int millionths) {
      put(a, b, millionths);
      put(b, a, millionths);
      return this;
    }

    private void put(int from, int to, int millionths) {
      if (count == packed.length) {
        packed = Arrays.copyOf(packed, 2 * count);
      }
      packed[count++] = ((long) from << CANDIDATE_BITS | to) << VALUE_BITS | millionths;
    }

    Ties build() {
      Arrays.sort(packed, 0, count);
      int[] starts = new int[candidates + 1];
      int[] others = new int[count];
      int[] values = new int[count];
      int size = 0;
      for (int i = 0; i < count; i++) {
        long pair = packed[i] >>> VALUE_BITS;
        if (i == 0 || pair != packed[i - 1] >>> VALUE_BITS) {
          others[size++] = (int) (pair & ((1 << CANDIDATE_BITS) - 1));
          starts[(int) (pair >>> CANDIDATE_BITS) + 1] = size;
        }
        values[size - 1] += (int) (packed[i] & ((1 << VALUE_BITS) - 1));
      }
      for (int i = 1; i < starts.length; i++) {
        starts[i] = Math.max(starts[i], starts[i - 1]);
      }
      return new Ties(starts, Arrays.copyOf(others, size), Arrays.copyOf(values, size));
    }
  }

  /** Where the ties of a candidate begin. */
  int first(int candidate) {
    return starts[candidate];
  }

  /** Where they end. */
  int end(int candidate) {
    return starts[candidate + 1];
  }

  int other(int at) {
    return others[at];
  }

  int value(int at) {
    return values[at];
  }

  int of(int a, int b) {
    int at = Arrays.binarySearch(others, starts[a], starts[a + 1], b);
    return at < 0 ? 0 : values[at];
  }

  /** Adds the ties of one to a row over all candidates. */
  void addTo(int[] row, int candidate) {
    for (int at = starts[candidate]; at < starts[candidate + 1]; at++) {
      row[others[at]] += values[at];
    }
  }

  /** How many there are, each pair once. */
  int size() {
    return others.length / 2;
  }
}
