package eu.clustermatch.engine.partner;

import java.util.Locale;

/** How a candidate stands in an answer. */
public enum Standing {
  /** Among the first that were asked about. */
  AMONG_FIRST,
  /** A hit, but others score higher. */
  BELOW,
  /** Kept out by a filter. */
  FILTERED,
  /** Nothing in graph or text connects it with the question. */
  NOT_FOUND,
  /** It is one of those who ask. */
  ASKS,
  /** It began after the day that was asked about. */
  NOT_YET_KNOWN,
  /** Nothing more is told. */
  NOT_AVAILABLE;

  /** Whether a change can bring it among the first. */
  boolean isChangeable() {
    return this == BELOW || this == FILTERED || this == NOT_FOUND;
  }

  /** As the API writes it, for example {@code among-first}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
