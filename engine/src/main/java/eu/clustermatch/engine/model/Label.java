package eu.clustermatch.engine.model;

import java.util.Locale;
import java.util.Optional;

/** The node labels of the graph. */
public enum Label {
  CLUSTER("Cluster"),
  ORGANISATION("Organisation"),
  NETWORK("Network"),
  TECHNOLOGY("Technology"),
  ECOSYSTEM("Ecosystem"),
  VALUE_CHAIN("ValueChain"),
  STAGE("Stage"),
  PRODUCT("Product"),
  ACTIVITY("Activity"),
  SKILL("Skill"),
  REGION("Region"),
  COUNTRY("Country"),
  PROJECT("Project"),
  OFFER("Offer"),
  DEMAND("Demand"),
  ALERT("Alert");

  private final String text;

  Label(String text) {
    this.text = text;
  }

  /** The label as Neo4j and the API write it, for example {@code ValueChain}. */
  public String text() {
    return text;
  }

  /** The label written as {@code text}, or empty when there is none. */
  public static Optional<Label> find(String text) {
    for (Label label : values()) {
      if (label.text.equals(text)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }

  /** What the label is called inside a sentence, for example {@code value chain}. */
  public String noun() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
