package eu.clustermatch.engine.rank;

import java.util.function.IntToDoubleFunction;
import org.apache.lucene.util.LongHeap;

/** Finds the highest of many values without sorting them all. */
final class Highest {
  private Highest() {}

  /**
   * Which of {@code size} values are the highest, the highest first, of equals the one with the
   * lower number; what is not above 0 is left out. Values that no float tells apart are equal.
   * O(size + most · log² most) where they come in random order.
   *
   * @param most how many at most, from 1 on
   */
  static int[] of(int size, IntToDoubleFunction value, int most) {
    LongHeap highest = new LongHeap(most);
    for (int i = 0; i < size; i++) {
      float of = (float) value.applyAsDouble(i);
      if (of > 0) {
        // Floats of one sign are ordered as their bits are.
        highest.insertWithOverflow((long) Float.floatToIntBits(of) << 32 | Integer.MAX_VALUE - i);
      }
    }
    int[] found = new int[highest.size()];
    for (int i = found.length - 1; i >= 0; i--) {
      found[i] = Integer.MAX_VALUE - (int) highest.pop();
    }
    return found;
  }
}
