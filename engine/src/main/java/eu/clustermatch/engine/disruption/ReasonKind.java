package eu.clustermatch.engine.disruption;

/** Why an organisation could take up a stage, the strongest reason first. */
public enum ReasonKind {
  /** It makes what the stage hands on, or a kind of it. */
  MAKES("makes"),
  /** It makes what is declared to stand in for that. */
  SUBSTITUTE("substitute"),
  /** It makes something under the same broader product. */
  SIBLING("sibling"),
  /** It makes something that takes similar capabilities: a guess. */
  CAPABILITY("capability"),
  /** It operates at a stage of the same chain that feeds this one, or is fed by it. */
  NEIGHBOUR("neighbour"),
  /** It makes what the stage takes in, or something near that. */
  INPUT("input"),
  /** Its profile fits the stage's name at least half as well as the text that fits it best. */
  TEXT("text");

  private final String text;

  ReasonKind(String text) {
    this.text = text;
  }

  /** As the API writes it. */
  public String text() {
    return text;
  }
}
