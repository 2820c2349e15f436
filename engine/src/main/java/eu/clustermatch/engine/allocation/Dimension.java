package eu.clustermatch.engine.allocation;

/** What a unit measures. Quantities of one dimension can be compared and added, others cannot. */
enum Dimension {
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
  String base() {
    return one;
  }

  String plural() {
    return many;
  }
}
