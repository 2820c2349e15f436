package eu.clustermatch.importer.identity;

/**
 * Two records of organisations, by their ids.
 *
 * @param a the lesser id
 * @param b the greater id
 */
public record Pair(String a, String b) implements Comparable<Pair> {
  public Pair {
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException(
          "A pair is of two ids, the lesser first, but was %s and %s.".formatted(a, b));
    }
  }

  /** The two in either order. */
  public static Pair of(String one, String other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }

  /** What the pair is known by in the store. */
  String key() {
    return a + " " + b;
  }

  @Override
  public int compareTo(Pair other) {
    int byA = a.compareTo(other.a);
    return byA == 0 ? b.compareTo(other.b) : byA;
  }
}
