package eu.clustermatch.engine.model;

import java.util.Optional;

/** How large an organisation is; an SME is one of the first three. */
public enum Size {
  MICRO("micro"),
  SMALL("small"),
  MEDIUM("medium"),
  LARGE("large"),
  UNKNOWN("unknown");

  private final String text;

  Size(String text) {
    this.text = text;
  }

  /** The size as the graph and the API write it. */
  public String text() {
    return text;
  }

  /** The size written as {@code text}, or empty when there is none. */
  public static Optional<Size> find(String text) {
    for (Size size : values()) {
      if (size.text.equals(text)) {
        return Optional.of(size);
      }
    }
    return Optional.empty();
  }
}
