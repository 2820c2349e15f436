package eu.clustermatch.importer.source;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The 35 industries of WIOD's release 2013, which groups the divisions of NACE Rev. 1.1 (Timmer et
 * al. 2015, "An Illustrated User Guide to the World Input-Output Database"). The release of 2016
 * has 56 others.
 */
final class WiodIndustries {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("c1", "Agriculture, hunting, forestry and fishing"),
          Map.entry("c2", "Mining and quarrying"),
          Map.entry("c3", "Food, beverages and tobacco"),
          Map.entry("c4", "Textiles and textile products"),
          Map.entry("c5", "Leather and footwear"),
          Map.entry("c6", "Wood and products of wood and cork"),
          Map.entry("c7", "Pulp, paper, printing and publishing"),
          Map.entry("c8", "Coke, refined petroleum and nuclear fuel"),
          Map.entry("c9", "Chemicals and chemical products"),
          Map.entry("c10", "Rubber and plastics"),
          Map.entry("c11", "Other non-metallic minerals"),
          Map.entry("c12", "Basic metals and fabricated metal"),
          Map.entry("c13", "Machinery not elsewhere classified"),
          Map.entry("c14", "Electrical and optical equipment"),
          Map.entry("c15", "Transport equipment"),
          Map.entry("c16", "Manufacturing not elsewhere classified; recycling"),
          Map.entry("c17", "Electricity, gas and water supply"),
          Map.entry("c18", "Construction"),
          Map.entry("c19", "Sale and repair of motor vehicles; retail sale of fuel"),
          Map.entry("c20", "Wholesale trade, except of motor vehicles"),
          Map.entry("c21", "Retail trade, except of motor vehicles; repair of household goods"),
          Map.entry("c22", "Hotels and restaurants"),
          Map.entry("c23", "Inland transport"),
          Map.entry("c24", "Water transport"),
          Map.entry("c25", "Air transport"),
          Map.entry("c26", "Supporting transport activities; travel agencies"),
          Map.entry("c27", "Post and telecommunications"),
          Map.entry("c28", "Financial intermediation"),
          Map.entry("c29", "Real estate activities"),
          Map.entry("c30", "Renting of machinery and other business activities"),
          Map.entry("c31", "Public administration and defence; compulsory social security"),
          Map.entry("c32", "Education"),
          Map.entry("c33", "Health and social work"),
          Map.entry("c34", "Other community, social and personal services"),
          Map.entry("c35", "Private households with employed persons"));

  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{3}");

  private WiodIndustries() {}

  /** Whether this may be a country: three letters, or RoW for the rest of the world. */
  static boolean isCountry(String text) {
    return COUNTRY.matcher(text).matches();
  }

  /** Whether it is one of the codes {@code c1} to {@code c35}. */
  static boolean isCode(String text) {
    return TITLES.containsKey(text);
  }

  static boolean isIndustry(String country, String code) {
    return isCountry(country) && isCode(code);
  }

  /** What the industry {@code c1} to {@code c35} is called; of another its code. */
  static String title(String code) {
    return TITLES.getOrDefault(code, code);
  }
}
