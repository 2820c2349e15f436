package eu.clustermatch.api.config;

import org.jspecify.annotations.Nullable;

/** Why the application cannot start, in one sentence for the person who starts it. */
public class StartupException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public StartupException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
