package eu.clustermatch.importer.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** VAT numbers, those of sole traders left out: where a number shows that, it is personal data. */
final class VatNumbers {
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}(?=(.*\\d){5})[A-Z0-9]{5,16}");

  /** As the tax numbers of natural persons are built in Bulgaria, Czechia, Spain, Portugal … */
  private static final Pattern PERSON =
      Pattern.compile(
          "BG\\d{10}|CZ\\d{9,10}|ES([KLMXYZ]\\d{7}|\\d{8})[A-Z]|PT([123]\\d|45)\\d{7}|RO\\d{13}"
              + "|SE\\d{2}[01]\\d{7,9}");

  private VatNumbers() {}

  /**
   * The number without spaces and signs, in capitals; empty when the text is none or shows by its
   * form that it is a person's.
   */
  static Optional<String> ofOrganisation(String text) {
    String number = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return NUMBER.matcher(number).matches() && !PERSON.matcher(number).matches()
        ? Optional.of(number)
        : Optional.empty();
  }
}
