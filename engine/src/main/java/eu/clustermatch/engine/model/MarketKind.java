package eu.clustermatch.engine.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an offer or a demand is about. The five profiles of the Enterprise Europe Network are offers
 * and demands of business, offers and demands of technology, and demands of research.
 */
public enum MarketKind {
  BUSINESS,
  TECHNOLOGY,
  /** Research and development for which partners are sought. */
  RESEARCH,
  SKILL,
  /** An exchange visit: who demands it visits, who offers it is the host. */
  VISIT,
  /** What is needed or can be had in a crisis, with quantities. */
  CRISIS;

  /** As the graph and the API write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind written as {@code text}, or empty when there is none. */
  public static Optional<MarketKind> find(String text) {
    for (MarketKind kind : values()) {
      if (kind.text().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kinds of demand that an offer of this kind may answer, and the other way round. */
  public Set<MarketKind> answering() {
    return switch (this) {
      case BUSINESS, CRISIS -> EnumSet.of(BUSINESS, CRISIS);
      case TECHNOLOGY, RESEARCH -> EnumSet.of(TECHNOLOGY, RESEARCH);
      case SKILL -> EnumSet.of(SKILL);
      case VISIT -> EnumSet.of(VISIT);
    };
  }
}
