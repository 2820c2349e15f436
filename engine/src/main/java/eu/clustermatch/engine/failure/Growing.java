package eu.clustermatch.engine.failure;

import java.util.Arrays;

/** A list of ints without boxes. */
final class Growing {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int get(int i) {
    return values[i];
  }

  void set(int i, int value) {
    values[i] = value;
  }

  void clear() {
    size = 0;
  }

  Growing copy() {
    Growing copy = new Growing();
    copy.values = Arrays.copyOf(values, Math.max(1, size));
    copy.size = size;
    return copy;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  byte[] toBytes() {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  boolean[] toBooleans() {
    boolean[] flags = new boolean[size];
    for (int i = 0; i < size; i++) {
      flags[i] = values[i] != 0;
    }
    return flags;
  }

  /** Of floats that were added by their bits. */
  float[] toFloats() {
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = Float.intBitsToFloat(values[i]);
    }
    return floats;
  }
}
