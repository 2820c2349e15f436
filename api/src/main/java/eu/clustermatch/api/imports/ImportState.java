package eu.clustermatch.api.imports;

import java.util.Locale;

/** How far an import is. */
enum ImportState {
  /** Others are before it. */
  QUEUED,
  /** Another import, of the command line or another process, is writing to the store. */
  WAITING,
  RUNNING,
  /** All of it is in the store, and questions are answered with it. */
  DONE,
  FAILED,
  CANCELLED;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
