package eu.clustermatch.engine.exchange;

/** A matching that can tell what a change of the market would do to it. */
interface Matcher {
  Matching matching();

  /**
   * Whether a visitor that goes nowhere would be sent somewhere if further hosts were open to it.
   */
  boolean goes(Market changed, int visitor);

  /**
   * Whether a host that receives nobody would receive somebody if it were open to more visitors.
   */
  boolean receives(Market changed, int host);

  /** How many more places at a host bring a visitor in that goes nowhere; 0 where none do. */
  int placesFor(int visitor, int host, int most);

  /** Whether the work for such questions is spent, so that they are no longer answered. */
  boolean isSpent();
}
