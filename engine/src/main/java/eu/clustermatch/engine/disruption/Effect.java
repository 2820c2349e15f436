package eu.clustermatch.engine.disruption;

import java.util.Locale;

/** What becomes of something that a disruption reaches; the worst first. */
public enum Effect {
  /** It is out, or proven to fail. */
  FAILS,
  /** It surely loses something, and is not proven to fail. */
  STRAINED,
  /** It may lose something: too little is known. */
  UNKNOWN;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
