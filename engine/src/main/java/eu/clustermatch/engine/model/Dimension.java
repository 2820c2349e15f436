package eu.clustermatch.engine.model;

/** What a unit measures. Quantities of one dimension can be compared and added, others cannot. */
public enum Dimension {
  COUNT("piece", "pieces"),
  MASS("kg", "kg"),
  VOLUME("l", "l"),
  LENGTH("m", "m"),
  AREA("m²", "m²"),
  ENERGY("kWh", "kWh"),
  TIME("h", "h");

  private final String one;
  private final String many;

  Dimension(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** The unit in which totals are counted. */
  public String base() {
    return one;
  }

  /** The same, of several. */
  public String plural() {
    return many;
  }
}
