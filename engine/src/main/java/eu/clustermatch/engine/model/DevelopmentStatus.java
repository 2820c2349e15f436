package eu.clustermatch.engine.model;

import java.util.Locale;
import java.util.Optional;

/** How far a technology is that is offered or sought, the least first. */
public enum DevelopmentStatus {
  CONCEPT,
  DEVELOPMENT,
  PROTOTYPE,
  DEMONSTRATED,
  MARKET;

  /** As the graph and the API write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status written as {@code text}, or empty when there is none. */
  public static Optional<DevelopmentStatus> find(String text) {
    for (DevelopmentStatus status : values()) {
      if (status.text().equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
