package eu.clustermatch.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * The call that an idea answers, or that a project answered, as far as it is known.
 *
 * @param topic code of the topic, for example {@code LC-BAT-1-2019}
 * @param programme the part of the programme, for example {@code Space}
 * @param scheme the type of action, for example {@code Innovation action}
 */
public record Call(@Nullable String topic, @Nullable String programme, @Nullable String scheme) {
  /** Nothing is known of it. */
  public static final Call UNKNOWN = new Call(null, null, null);

  public boolean isUnknown() {
    return equals(UNKNOWN);
  }
}
