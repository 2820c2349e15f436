package eu.clustermatch.engine.disruption;

/** How a by-product fits who could take it, the surest first. */
public enum CircularFit {
  /** The taker uses it as an input. */
  USES("uses"),
  /** The taker is known to buy it. */
  BUYS("buys"),
  /** The taker makes something of which it is an input, whether or not it makes it of that. */
  RECIPE("recipe");

  private final String text;

  CircularFit(String text) {
    this.text = text;
  }

  /** As the API writes it. */
  public String text() {
    return text;
  }
}
