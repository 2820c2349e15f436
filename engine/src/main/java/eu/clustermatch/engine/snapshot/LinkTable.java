package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the relationships of one type say beyond that they are there: a row each, in the order of
 * {@link #from}, {@link #to} and {@link #product}, no two of which are alike in all three.
 * Immutable; rows are numbered 0 to {@code size() - 1}.
 */
public final class LinkTable {
  private final int[] from;
  private final int[] to;
  private final int[] product;
  private final float[] amount;
  private final float[] awards;
  private final byte[] mark;
  private final int[] markedOn;
  private final int[] text;
  private final int[] validFrom;
  private final int[] validTo;
  private final List<String> texts;

  /** The first row of each node from the first that has one to the last, and where those end. */
  private final int[] starts;

  /** The rows in the order of {@link #to}. */
  private final int[] byTo;

  private LinkTable(Builder rows, int[] order, int[] byTo) {
    this.from = pick(rows.from, order);
    this.to = pick(rows.to, order);
    this.product = pick(rows.product, order);
    this.amount = pick(rows.amount, order);
    this.awards = pick(rows.awards, order);
    this.mark = new byte[order.length];
    this.markedOn = pick(rows.markedOn, order);
    this.text = pick(rows.text, order);
    this.validFrom = pick(rows.validFrom, order);
    this.validTo = pick(rows.validTo, order);
    this.texts = List.copyOf(rows.texts);
    this.byTo = byTo;
    this.starts = starts(from);
    for (int row = 0; row < order.length; row++) {
      mark[row] = rows.mark[order[row]];
    }
  }

  private static int[] starts(int[] from) {
    if (from.length == 0) {
      return new int[1];
    }
    int[] starts = new int[from[from.length - 1] - from[0] + 2];
    for (int node : from) {
      starts[node - from[0] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  private static int[] pick(int[] values, int[] order) {
    return Arrays.stream(order).map(row -> values[row]).toArray();
  }

  private static float[] pick(float[] values, int[] order) {
    float[] picked = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }

  public int size() {
    return from.length;
  }

  /** The node where it starts. */
  public int from(int row) {
    return from[row];
  }

  /** The node it leads to. */
  public int to(int row) {
    return to[row];
  }

  /** The product node that is supplied, or {@link Nodes#NONE}. */
  public int product(int row) {
    return product[row];
  }

  /** Its share (0–1), degree (0–1) or capacity (in its unit), or not a number where unknown. */
  public float amount(int row) {
    return amount[row];
  }

  /** How many public contracts stand behind it, 0 where none is known. */
  public float awards(int row) {
    return awards[row];
  }

  /** Whether an input is essential, a product a by-product, a list of inputs complete. */
  public Mark mark(int row) {
    return MARKS[mark[row]];
  }

  /** The epoch day from which on the mark is known. */
  public int markedOn(int row) {
    return markedOn[row];
  }

  /** The unit of a capacity, or who says that a list of inputs is complete; or null. */
  public @Nullable String text(int row) {
    return text[row] < 0 ? null : texts.get(text[row]);
  }

  /**
   * Whether it is known and holds on a day.
   *
   * @param known epoch day; what begins later is not known
   * @param holding epoch day; what ended before does not hold
   */
  public boolean holds(int row, int known, int holding) {
    return validFrom[row] <= known && validTo[row] >= holding;
  }

  /** Whether it is known on a day, be it that it has ended since. */
  public boolean isKnown(int row, int known) {
    return validFrom[row] <= known;
  }

  /** The first row that starts at {@code node} or behind it. O(1). */
  public int firstFrom(int node) {
    int first = from.length == 0 ? 0 : from[0];
    return starts[Math.clamp((long) node - first, 0, starts.length - 1)];
  }

  /** One past the last row that starts at {@code node}. O(1). */
  public int endFrom(int node) {
    return firstFrom(node + 1);
  }

  /** The rows that lead to {@code node}, ascending. O(log size + rows). */
  public int[] rowsTo(int node) {
    int first = lowest(size(), i -> to[byTo[i]], node);
    int end = lowest(size(), i -> to[byTo[i]], node + 1);
    return Arrays.copyOfRange(byTo, first, end);
  }

  private static int lowest(int size, IntUnaryOperator key, int atLeast) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key.applyAsInt(middle) < atLeast) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Memory of the columns in bytes. */
  long bytes() {
    return 41L * size() + 4L * starts.length;
  }

  private static final Mark[] MARKS = Mark.values();

  /** Collects rows in any order. For one thread. */
  static final class Builder {
    private final int nodes;
    private final boolean oneYesIsEnough;
    private int size;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] product = new int[16];
    private float[] amount = new float[16];
    private float[] awards = new float[16];
    private byte[] mark = new byte[16];
    private int[] markedOn = new int[16];
    private int[] text = new int[16];
    private int[] validFrom = new int[16];
    private int[] validTo = new int[16];
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param nodes how many there are
     * @param oneYesIsEnough whether of several that say the same of themselves but for the mark one
     *     yes makes a yes; if not, all must say so
     */
    Builder(int nodes, boolean oneYesIsEnough) {
      this.nodes = nodes;
      this.oneYesIsEnough = oneYesIsEnough;
    }

    /** Begins a row, of which nothing else is known. */
    Builder add(int start, int end, int begins, int ends) {
      if (size == from.length) {
        grow();
      }
      from[size] = start;
      to[size] = end;
      product[size] = Nodes.NONE;
      amount[size] = Float.NaN;
      mark[size] = (byte) Mark.UNKNOWN.ordinal();
      markedOn[size] = Graph.UNDATED_FROM;
      text[size] = -1;
      validFrom[size] = begins;
      validTo[size] = ends;
      size++;
      return this;
    }

    Builder product(int node) {
      product[size - 1] = node;
      return this;
    }

    Builder amount(@Nullable Object number) {
      if (number instanceof Number known) {
        amount[size - 1] = known.floatValue();
      }
      return this;
    }

    Builder text(@Nullable Object said) {
      if (said instanceof String word) {
        text[size - 1] = numbers.computeIfAbsent(word, this::number);
      }
      return this;
    }

    private int number(String word) {
      texts.add(word);
      return texts.size() - 1;
    }

    Builder awards(@Nullable Object number) {
      awards[size - 1] = number instanceof Number known ? known.floatValue() : 0;
      return this;
    }

    Builder mark(Mark said, int on) {
      mark[size - 1] = (byte) said.ordinal();
      markedOn[size - 1] = on;
      return this;
    }

    /** Lays the rows out. O(size + nodes). */
    LinkTable build() {
      int[] order = IntStream.range(0, size).toArray();
      order = sorted(order, row -> product[row] + 1);
      order = sorted(order, row -> to[row]);
      order = sorted(order, row -> from[row]);
      order = merged(order);
      int[] rows = order;
      int[] byTo = sorted(IntStream.range(0, rows.length).toArray(), row -> to[rows[row]]);
      return new LinkTable(this, rows, byTo);
    }

    /** A counting sort; stable. */
    private int[] sorted(int[] order, IntUnaryOperator key) {
      int[] next = new int[nodes + 2];
      for (int row : order) {
        next[key.applyAsInt(row) + 1]++;
      }
      Arrays.parallelPrefix(next, Integer::sum);
      int[] sorted = new int[order.length];
      for (int row : order) {
        sorted[next[key.applyAsInt(row)]++] = row;
      }
      return sorted;
    }

    /** Of rows alike, which records of one organisation may state each for itself, one is kept. */
    private int[] merged(int[] order) {
      int[] kept = new int[order.length];
      int count = 0;
      for (int row : order) {
        int last = count == 0 ? -1 : kept[count - 1];
        if (last >= 0
            && from[last] == from[row]
            && to[last] == to[row]
            && product[last] == product[row]) {
          merge(last, row);
        } else {
          kept[count++] = row;
        }
      }
      return Arrays.copyOf(kept, count);
    }

    private void merge(int kept, int row) {
      boolean more =
          Float.isNaN(amount[kept])
              || amount[row] > amount[kept]
              || (amount[row] == amount[kept] && word(row).compareTo(word(kept)) < 0);
      if (more && !Float.isNaN(amount[row])) {
        amount[kept] = amount[row];
        text[kept] = text[row];
      }
      awards[kept] += awards[row];
      Mark a = MARKS[mark[kept]];
      Mark b = MARKS[mark[row]];
      if (a != b) {
        boolean yes = oneYesIsEnough && (a == Mark.YES || b == Mark.YES);
        boolean no = !oneYesIsEnough && (a == Mark.NO || b == Mark.NO);
        Mark both = yes ? Mark.YES : no ? Mark.NO : Mark.UNKNOWN;
        mark[kept] = (byte) both.ordinal();
      }
      markedOn[kept] = Math.max(markedOn[kept], markedOn[row]);
      validFrom[kept] = Math.min(validFrom[kept], validFrom[row]);
      validTo[kept] = Math.max(validTo[kept], validTo[row]);
    }

    private String word(int row) {
      return text[row] < 0 ? "" : texts.get(text[row]);
    }

    private void grow() {
      int capacity = size + (size >> 1);
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
      product = Arrays.copyOf(product, capacity);
      amount = Arrays.copyOf(amount, capacity);
      awards = Arrays.copyOf(awards, capacity);
      mark = Arrays.copyOf(mark, capacity);
      markedOn = Arrays.copyOf(markedOn, capacity);
      text = Arrays.copyOf(text, capacity);
      validFrom = Arrays.copyOf(validFrom, capacity);
      validTo = Arrays.copyOf(validTo, capacity);
    }
  }
}
