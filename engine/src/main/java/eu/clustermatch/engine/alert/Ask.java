package eu.clustermatch.engine.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an alert asks for. */
public enum Ask {
  /** Others who deliver what is missing. */
  ALTERNATIVES,
  /** Who provides a technology. */
  PROVIDERS,
  /** Who is affected, and how much. */
  EXPOSURE,
  /** Which clusters are to hear of it. */
  CLUSTERS;

  /** As rules, the graph and the API write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is written as {@code text}, or empty when there is no such thing. */
  public static Optional<Ask> find(String text) {
    return Arrays.stream(values()).filter(ask -> ask.text().equals(text)).findFirst();
  }
}
