package eu.clustermatch.engine.graph;

import java.util.Arrays;

/** A map of non-negative ints without boxes: open addressing, linear probing, no removal. */
final class IntMap {
  private static final int FREE = -1;

  private final int[] keys;
  private final int[] values;
  private final int mask;

  /** Room for {@code size} keys, at most 2^29. */
  IntMap(int size) {
    // At least half of the places stay free, so that every probe ends, and soon.
    int capacity = Integer.highestOneBit(Math.max(1, size)) << 2;
    keys = new int[capacity];
    values = new int[capacity];
    mask = capacity - 1;
    Arrays.fill(keys, FREE);
  }

  void putIfAbsent(int key, int value) {
    int place = place(key);
    if (keys[place] == FREE) {
      keys[place] = key;
      values[place] = value;
    }
  }

  /** The value of {@code key}, or -1. */
  int get(int key) {
    int place = place(key);
    return keys[place] == FREE ? -1 : values[place];
  }

  private int place(int key) {
    // Multiplying by 2^32 / golden ratio spreads neighbouring keys (Knuth, TAOCP 3, 6.4).
    int hash = key * 0x9E3779B9;
    int place = (hash ^ hash >>> 16) & mask;
    while (keys[place] != FREE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
