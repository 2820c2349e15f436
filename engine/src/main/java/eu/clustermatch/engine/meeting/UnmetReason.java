package eu.clustermatch.engine.meeting;

import java.util.Locale;

/** Why two do not meet. */
public enum UnmetReason {
  /**
   * They are not available for each other: they have no slot in common, or one of them has a veto.
   * Nothing tells which.
   */
  NOT_AVAILABLE,

  /** One of them has the greatest number of meetings that it wants. */
  LIMIT,

  /** All tables are taken in the slots in which both are free. */
  TABLES,

  /** One of them meets somebody else in every slot in which both are available. */
  TIMETABLE;

  /** As answers write it, for example {@code not-available}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
