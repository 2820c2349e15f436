package eu.clustermatch.engine.rank;

import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/** Finds the highest of many values without sorting them all. */
final class Highest {
  private Highest() {}

  /**
   * Which of {@code size} values are the highest, the highest first, of equals the one with the
   * lower number; what is not above 0 is left out. Values that no float tells apart are equal.
   * O(size · log most).
   *
   * @param most how many at most, from 1 on
   */
  static int[] of(int size, IntToDoubleFunction value, int most) {
    PriorityQueue<Long> highest = new PriorityQueue<>(most + 1);
    long lowest = 0;
    for (int i = 0; i < size; i++) {
      float of = (float) value.applyAsDouble(i);
      // Floats of one sign are ordered as their bits are.
      long key = (long) Float.floatToIntBits(of) << 32 | Integer.MAX_VALUE - i;
      if (of > 0 && (highest.size() < most || key > lowest)) {
        highest.add(key);
        if (highest.size() > most) {
          highest.remove();
        }
        lowest = highest.element();
      }
    }
    int[] found = new int[highest.size()];
    for (int i = found.length - 1; i >= 0; i--) {
      found[i] = Integer.MAX_VALUE - highest.remove().intValue();
    }
    return found;
  }
}
