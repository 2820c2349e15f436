package eu.clustermatch.engine.disruption;

/** How thinly a stage of a value chain is covered. */
public enum GapKind {
  /** No organisation is known to operate there. */
  NOBODY("nobody"),
  /** One organisation is. */
  ONE_FIRM("one-firm"),
  /** Several are, but no second country is known in which one of them lies. */
  ONE_COUNTRY("one-country"),
  /** Several in several countries are. */
  NONE("none");

  private final String text;

  GapKind(String text) {
    this.text = text;
  }

  /** As the API writes it. */
  public String text() {
    return text;
  }
}
