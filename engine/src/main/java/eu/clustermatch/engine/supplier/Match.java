package eu.clustermatch.engine.supplier;

/**
 * How one product of a candidate fits one that is sought.
 *
 * @param sought node
 * @param product node of what the candidate makes or buys
 * @param degree 0–1: 1 for the very product; else as declared, or by the distance in the taxonomy
 * @param path nodes from the sought product to the candidate's, each linked to the next
 */
record Match(MatchKind kind, int sought, int product, double degree, int[] path) {
  /** Whether it says more than the other; of equals the lower numbers. */
  boolean isBetterThan(Match other) {
    int order = kind.compareTo(other.kind);
    order = order != 0 ? order : Double.compare(other.degree, degree);
    order = order != 0 ? order : Integer.compare(product, other.product);
    order = order != 0 ? order : Integer.compare(sought, other.sought);
    return order < 0;
  }
}
