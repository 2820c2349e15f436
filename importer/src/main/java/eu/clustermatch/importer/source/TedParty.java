package eu.clustermatch.importer.source;

import eu.clustermatch.importer.names.OrganisationName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A buyer or a winner as a notice names it. Every text but the name may be empty.
 *
 * @param translations the name in other languages, by their ISO 639-1 codes
 * @param country ISO 3166 or the EU's code
 * @param nuts as stated, perhaps of the country only
 * @param nationalId a register's or tax number, letters and digits only
 * @param website with http
 */
record TedParty(
    String name,
    Map<String, String> translations,
    String town,
    String country,
    String nuts,
    TedSize size,
    String nationalId,
    String website) {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TOWN = 40;

  /** Post office numbers, districts in brackets, what follows a comma. */
  private static final Pattern BESIDE_TOWN =
      Pattern.compile("(?i)[(,/;].*|\\bcedex\\b.*|[\\p{L}]*\\d[\\p{L}\\d-]*");

  TedParty {
    translations = Map.copyOf(translations);
  }

  static TedParty of(String name, String town, String country, String nuts) {
    return new TedParty(name, Map.of(), town, country, nuts, TedSize.UNKNOWN, "", "");
  }

  /** The same under another name; what its whole name is in other languages is not that one's. */
  TedParty named(String other) {
    Map<String, String> names = other.equals(name) ? translations : Map.of();
    return new TedParty(other, names, town, country, nuts, size, nationalId, website);
  }

  /** A partner of whom only name and country are known. */
  TedParty elsewhere(String other) {
    return new TedParty(other, Map.of(), "", country, "", size, "", "");
  }

  /**
   * Its id: country, name without legal form and town, in Latin letters. TED has none, its national
   * numbers are missing in most notices and in all shared tables, and an id must be the same from
   * each; so two firms of one name in one town are one here, whatever their legal forms.
   */
  String id() {
    List<String> core = OrganisationName.core(name);
    String words = cut(String.join("-", core), LONGEST_NAME);
    String stem = words.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : words;
    String place = cut(String.join("-", OrganisationName.core(townOnly())), LONGEST_TOWN);
    String code = Places.iso(country).toLowerCase(Locale.ROOT);
    return "ted:"
        + (code.isEmpty() ? "" : code + "-")
        + stem
        + (place.isEmpty() ? "" : "-" + place);
  }

  /** Without post office numbers and districts. */
  String townOnly() {
    return BESIDE_TOWN.matcher(town).replaceAll(" ").strip();
  }

  /** A longer text keeps its beginning and a mark of the rest. */
  private static String cut(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, longest) + "-" + Integer.toHexString(text.hashCode());
  }
}
