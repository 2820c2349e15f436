package eu.clustermatch.engine.exchange;

import java.util.Locale;

/** Who goes, and who receives. */
public enum Side {
  VISITOR,
  HOST;

  /** As the API writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
