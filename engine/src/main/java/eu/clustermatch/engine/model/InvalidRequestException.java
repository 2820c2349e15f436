package eu.clustermatch.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * A question that cannot be answered as asked: names the parameter, its value and what is allowed.
 */
public final class InvalidRequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final @Nullable String value;
  private final String allowed;

  /**
   * @param parameter the offending parameter as the caller wrote it, for example {@code
   *     filters.country}
   * @param value what it was, or null when it was missing
   * @param allowed what it may be, as the end of the sentence "limit must be …"
   */
  public InvalidRequestException(String parameter, @Nullable Object value, String allowed) {
    super(parameter + " must be " + allowed + (value == null ? "." : ", but was " + value + "."));
    this.parameter = parameter;
    this.value = value == null ? null : value.toString();
    this.allowed = allowed;
  }

  public String parameter() {
    return parameter;
  }

  public @Nullable String value() {
    return value;
  }

  public String allowed() {
    return allowed;
  }
}
