package eu.clustermatch.engine.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is disrupted. */
public enum AlertKind {
  /** Something cannot be had, or not enough of it. */
  SUPPLY,
  /** A technology or solution is sought, or customers stay away. */
  DEMAND,
  LABOUR,
  INFRASTRUCTURE,
  /** Approval, certification, standards, law. */
  REGULATION,
  /** Who owns firms changes, or may. */
  OWNERSHIP,
  FINANCE;

  /** As the graph and the API write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind written as {@code text}, or empty when there is none. */
  public static Optional<AlertKind> find(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
