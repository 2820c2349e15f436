package eu.clustermatch.engine.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How many documents have a field, and how long it is on average, among those known by a date. */
final class KnownLengths {
  /** The dates of the documents that have the field, ascending. */
  private final int[] dates;

  /** {@code sums[i]} is the length of the field in the first {@code i} of them. */
  private final long[] sums;

  /**
   * @param validFrom epoch day of each document
   * @param lengths words of each document, 0 where it lacks the field
   */
  KnownLengths(int[] validFrom, int[] lengths) {
    int[] byDate =
        IntStream.range(0, lengths.length)
            .filter(document -> lengths[document] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(document -> validFrom[document]))
            .mapToInt(Integer::intValue)
            .toArray();
    dates = Arrays.stream(byDate).map(document -> validFrom[document]).toArray();
    sums = new long[byDate.length + 1];
    for (int i = 0; i < byDate.length; i++) {
      sums[i + 1] = sums[i] + lengths[byDate[i]];
    }
  }

  boolean all(int asOf) {
    return dates.length == 0 || dates[dates.length - 1] <= asOf;
  }

  /** O(log documents). */
  int documents(int asOf) {
    if (all(asOf)) {
      return dates.length;
    }
    int low = 0;
    for (int high = dates.length; low < high; ) {
      int middle = (low + high) >>> 1;
      if (dates[middle] <= asOf) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Words; only where there are documents. */
  double averageLength(int asOf) {
    int documents = documents(asOf);
    return (double) sums[documents] / documents;
  }

  long bytes() {
    return Integer.BYTES * (long) dates.length + Long.BYTES * (long) sums.length;
  }
}
