package eu.clustermatch.engine.failure;

import java.util.Locale;

/** Kleene's three values. */
public enum Verdict {
  FAILS,
  SURVIVES,
  UNKNOWN;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
