package eu.clustermatch.engine.supplier;

/** Which side of the trade is sought. */
public enum Side {
  /** Who else can deliver. */
  SUPPLIERS,
  /** Who else buys. */
  MARKETS
}
