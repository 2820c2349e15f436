package eu.clustermatch.engine.market;

/**
 * What would do for something that an offer or a demand is about.
 *
 * @param asked the node it is about
 * @param node what would do
 * @param degree 0–1, 1 for the very thing
 */
record Subject(int asked, int node, double degree, Kinship kinship) {
  /** How one subject comes to do for another. */
  enum Kinship {
    SAME,
    NARROWER,
    BROADER,
    SUBSTITUTE,
    SIBLING
  }
}
