package eu.clustermatch.engine.rank;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Values of one signal over all nodes, of which few are not 0. Dense, so that adding is one array
 * access; cleared through the list of what was touched, so that a question costs nothing
 * proportional to the graph.
 */
public final class Values {
  private double[] values = new double[0];
  private int[] touched = new int[64];
  private int count;

  void clear(int nodes) {
    for (int i = 0; i < count; i++) {
      values[touched[i]] = 0;
    }
    count = 0;
    if (values.length < nodes) {
      values = new double[nodes];
    }
  }

  /** Adds a positive amount to the value of a node. */
  public void add(int node, double amount) {
    if (amount <= 0) {
      return;
    }
    if (values[node] == 0) {
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
      }
      touched[count++] = node;
    }
    values[node] += amount;
  }

  /** Raises the value of a node to {@code value} where it is lower. */
  public void raise(int node, double value) {
    double present = values[node];
    if (value > present) {
      add(node, value - present);
    }
  }

  /** The highest value of the given nodes, 0 where they have none. */
  double highest(BitSet nodes) {
    double highest = 0;
    for (int i = 0; i < count; i++) {
      if (values[touched[i]] > highest && nodes.get(touched[i])) {
        highest = values[touched[i]];
      }
    }
    return highest;
  }

  public double get(int node) {
    return values[node];
  }

  /** How many nodes could have one. */
  int capacity() {
    return values.length;
  }

  /** How many nodes have a value. */
  int size() {
    return count;
  }

  /** The nodes with their values, in the order in which they came. */
  void forEach(Consumer consumer) {
    for (int i = 0; i < count; i++) {
      consumer.accept(touched[i], values[touched[i]]);
    }
  }

  /** Takes a node with its value. */
  interface Consumer {
    void accept(int node, double value);
  }

  /** Adds the nodes with a value to a set. */
  void collect(BitSet nodes) {
    for (int i = 0; i < count; i++) {
      nodes.set(touched[i]);
    }
  }
}
