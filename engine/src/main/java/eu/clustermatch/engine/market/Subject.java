package eu.clustermatch.engine.market;

/**
 * How something that is offered would do for something that is sought.
 *
 * @param sought node of what the demand is about
 * @param offered node of what the offer is about
 * @param degree above 0, 1 for the very thing
 */
record Subject(int sought, int offered, double degree, Kinship kinship) {
  /** How what is offered comes to do for what is sought. */
  enum Kinship {
    SAME,
    NARROWER,
    BROADER,
    SUBSTITUTE,
    SIBLING
  }
}
