package eu.clustermatch.importer.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** How TED writes codes and numbers. */
final class TedText {
  private static final Pattern CODE = Pattern.compile("\\d{8}");
  private static final Pattern NATIONAL_ID = Pattern.compile("(?=(.*\\d){5})[A-Z0-9]{5,20}");
  private static final Pattern WEBSITE = Pattern.compile("(?i)(https?://)?[^\\s/@:]+\\.[^\\s@]+");

  private TedText() {}

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
}
