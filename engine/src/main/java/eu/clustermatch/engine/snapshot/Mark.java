package eu.clustermatch.engine.snapshot;

import org.jspecify.annotations.Nullable;

/** What a fact says yes or no to, or does not say. */
public enum Mark {
  YES,
  NO,
  UNKNOWN;

  static Mark of(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? YES : NO;
    }
    return UNKNOWN;
  }
}
