package eu.clustermatch.api.web;

import eu.clustermatch.engine.model.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param parameter where it stands, as the caller wrote it
 * @param value what stands there, or null where nothing does
 * @param allowed what may stand there, as the end of the sentence "limit must be …"
 */
public record Fault(String parameter, @Nullable String value, String allowed) {
  private static final int LONGEST_VALUE = 200;

  public Fault {
    if (value != null && value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  static Fault of(InvalidRequestException e) {
    return new Fault(e.parameter(), e.value(), e.allowed());
  }

  String sentence() {
    return "%s must be %s%s.".formatted(parameter, allowed, was());
  }

  private String was() {
    if (value == null) {
      return "";
    }
    return value.isBlank() ? ", but was blank" : ", but was " + value;
  }

  /** The same fault where the filters stand beside the other parameters. */
  Fault flat() {
    String prefix = "filters.";
    return parameter.startsWith(prefix)
        ? new Fault(parameter.substring(prefix.length()), value, allowed)
        : this;
  }
}
