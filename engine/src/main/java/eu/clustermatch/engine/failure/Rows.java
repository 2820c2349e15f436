package eu.clustermatch.engine.failure;

/** Groups rows by a key, in compressed rows. */
final class Rows {
  private Rows() {}

  /** Where the rows of each key begin; keys below {@code first} are left out. */
  static int[] starts(int[] keys, int first, int count) {
    int[] starts = new int[count + 1];
    for (int key : keys) {
      if (key >= first) {
        starts[key - first + 1]++;
      }
    }
    for (int i = 0; i < count; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  /** The rows by key, those of one key ascending. */
  static int[] order(int[] keys, int first, int[] starts) {
    int[] next = starts.clone();
    int[] order = new int[starts[starts.length - 1]];
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] >= first) {
        order[next[keys[row] - first]++] = row;
      }
    }
    return order;
  }
}
