package eu.clustermatch.importer.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How TED writes codes and numbers. */
final class TedText {
  private static final Pattern CODE = Pattern.compile("\\d{8}");
  private static final Pattern NATIONAL_ID = Pattern.compile("(?=(.*\\d){5})[A-Z0-9]{5,20}");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2}).*");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern WEBSITE = Pattern.compile("(?i)(https?://)?[^\\s/@:]+\\.[^\\s@]+");

  /** Types of contracting authorities that are public bodies: all but utilities and others. */
  private static final Set<String> PUBLIC = Set.of("1", "3", "5", "5A", "6", "N", "R");

  private static final Map<String, String> LANGUAGES =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> Locale.of(code).getISO3Language(), code -> code, (a, b) -> a));

  private TedText() {}

  /** Whether a type of contracting authorities, such as 3 for local ones, is of public bodies. */
  static boolean isOfPublicBody(String type) {
    return PUBLIC.contains(type);
  }

  /** The ISO 639-1 code of a language whose code has three letters, such as FRA; else empty. */
  static String language(String code) {
    return LANGUAGES.getOrDefault(code.toLowerCase(Locale.ROOT), "");
  }

  /** The code without its check digit, and with the leading zero that a spreadsheet took away. */
  static String code(String text) {
    String code = text.strip().replaceFirst("-\\d$", "");
    return code.matches("\\d{7}") ? "0" + code : code;
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** A register's number without its punctuation; empty when it can be none. */
  static String nationalId(String text) {
    String id = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return NATIONAL_ID.matcher(id).matches() && !id.matches("0+|1+|9+") ? id : "";
  }

  /** With http before it; empty when it is none. */
  static String website(String text) {
    if (!WEBSITE.matcher(text).matches()) {
      return "";
    }
    return text.toLowerCase(Locale.ROOT).startsWith("http") ? text : "http://" + text;
  }

  /** The first of these texts that is a day such as 20201228 or 2020-12-28+01:00, or null. */
  static @Nullable LocalDate firstDay(String... texts) {
    return Arrays.stream(texts)
        .map(DAY::matcher)
        .filter(day -> day.matches())
        .map(day ->
            (LocalDate)
                Cell.DATE.reader().apply(day.group(1) + "-" + day.group(2) + "-" + day.group(3)))
        .filter(day -> day != null)
        .findFirst()
        .orElse(null);
  }

  /** An amount in EUR; null in another currency, and up to 1, which stands for a secret one. */
  static @Nullable Double euros(String amount, String currency) {
    if (!currency.equals("EUR") || !AMOUNT.matcher(amount).matches()) {
      return null;
    }
    double euros = Double.parseDouble(amount);
    return euros > 1 ? euros : null;
  }
}
