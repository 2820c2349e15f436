package eu.clustermatch.engine.model;

import java.util.Locale;
import java.util.Optional;

/** What an organisation is; it may be several of these. */
public enum Role {
  COMPANY,
  RESEARCH,
  HIGHER_EDUCATION,
  PUBLIC_BODY,
  NON_PROFIT,
  FINANCE,
  TRAINING_PROVIDER,
  SCIENCE_PARK,
  DIGITAL_INNOVATION_HUB,
  SOCIAL_ENTERPRISE,
  SUPPORT_ORGANISATION;

  /** The role as the graph and the API write it, for example {@code higher-education}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role written as {@code text}, or empty when there is none. */
  public static Optional<Role> find(String text) {
    for (Role role : values()) {
      if (role.text().equals(text)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
