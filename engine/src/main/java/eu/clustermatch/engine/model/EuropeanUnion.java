package eu.clustermatch.engine.model;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The members of the European Union since 1 February 2020. */
public final class EuropeanUnion {
  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final Set<String> ALPHA_3 =
      MEMBERS.stream()
          .map(country -> Locale.of("", country).getISO3Country())
          .collect(Collectors.toUnmodifiableSet());

  private EuropeanUnion() {}

  /**
   * @param country ISO 3166 alpha-2, such as {@code GR}
   */
  public static boolean isMember(String country) {
    return MEMBERS.contains(country);
  }

  /**
   * @param country ISO 3166 alpha-3, such as {@code GRC}
   */
  public static boolean isMemberByAlpha3(String country) {
    return ALPHA_3.contains(country);
  }
}
