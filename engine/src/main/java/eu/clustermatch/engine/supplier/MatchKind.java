package eu.clustermatch.engine.supplier;

import java.util.Locale;

/** How what a candidate makes, or buys, fits what is sought; the surest first. */
public enum MatchKind {
  /** The very product, or a kind of it. */
  EXACT,
  /** A product that is declared to stand in for it. */
  SUBSTITUTE,
  /** A broader code of the taxonomy, or one that lies below the same broader code. */
  SIBLING,
  /** A product whose makers can often make the other, too: a guess, never a proof. */
  CAPABILITY,
  /** Only words say so. */
  TEXT;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
