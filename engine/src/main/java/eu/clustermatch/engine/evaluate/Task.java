package eu.clustermatch.engine.evaluate;

/** What is given of a later project, and what is to be found. */
public enum Task {
  /** Text, call and coordinator are given, the other partners are to be found. */
  PARTNER_SEARCH("partner search"),
  /** Text and call are given. */
  TEXT_ONLY("text only"),
  /** The coordinator is given. */
  SEED_ONLY("seed only"),
  /** As partner search, but the coordinator's past partners are neither ranked nor to be found. */
  NEW_PARTNERS("new partners only"),
  /**
   * Text, call, coordinator and a random half of the partners are given, the rest is to be found.
   */
  COMPLETION("completion");

  private final String text;

  Task(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
