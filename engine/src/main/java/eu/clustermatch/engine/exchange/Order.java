package eu.clustermatch.engine.exchange;

import java.util.Arrays;

/** Sorts without boxing: a market of 2,000 by 2,000 has 4,000,000 numbers to sort. */
final class Order {
  private Order() {}

  /**
   * The items by falling value, of equal ones the lower first. O(n log n).
   *
   * @param items ascending
   * @param values by item
   */
  static int[] byValue(int[] items, double[] values) {
    int n = items.length;
    double[] sorted = new double[n];
    for (int i = 0; i < n; i++) {
      // Adding 0 makes a negative zero a positive one: they are equal scores.
      sorted[i] = -values[items[i]] + 0.0;
    }
    double[] keys = sorted.clone();
    Arrays.sort(sorted);
    int[] taken = new int[n];
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int first = first(sorted, keys[i]);
      order[first + taken[first]++] = items[i];
    }
    return order;
  }

  private static int first(double[] sorted, double key) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
