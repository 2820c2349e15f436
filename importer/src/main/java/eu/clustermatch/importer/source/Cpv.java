package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * CPV, the Common Procurement Vocabulary, with its labels in the EU's languages. A code's trailing
 * zeros are levels it leaves open, so what is broader shows in the code.
 */
final class Cpv {
  private static final String NAME = "cpv";
  private static final String ENGLISH = "en";
  private static final int DIVISION = 2;
  private static final Pattern LANGUAGE = Pattern.compile("(?i)[a-z]{2}");
  private static final Pattern CODES = Pattern.compile("\\d{8}(-\\d)?");
  private static final Pattern FIRST_ROW =
      Pattern.compile("(?is)\"?code\"?[\\t,;][^\\n]*\\n\"?\\d{8}(-\\d)?\"?[\\t,;].*");

  private Cpv() {}

  static boolean recognises(Beginning beginning) {
    return FIRST_ROW.matcher(beginning.text()).lookingAt();
  }

  static Source of(List<Input> files) {
    return new GatheredSource(NAME, files, Cpv::read);
  }

  static String id(String code) {
    return NAME + ":" + code;
  }

  private static void read(List<Input> files, Gathered graph) {
    for (Input file : files) {
      graph.rows(file, Label.PRODUCT.text(), row -> add(row, graph));
    }
    graph.nodes().forEach(node -> addBroader(node, graph));
  }

  private static void add(Row row, Gathered graph) {
    String column = row.columns().containsKey("code") ? "code" : "CODE";
    String code = row.get(column);
    if (!CODES.matcher(code).matches()) {
      throw row.rejected(column, "It must be a CPV code such as 31712000 or 31712000-9.");
    }
    String english = english(row);
    GatheredNode node = graph.node(row.origin(), Label.PRODUCT, id(code.substring(0, 8)));
    node.assume("name", code).state("name", english);
    for (String header : row.columns().keySet()) {
      String language = header.toLowerCase(Locale.ROOT);
      // A label that was never translated is English; there is no Irish CPV.
      boolean translated = language.equals(ENGLISH) || !row.get(header).equals(english);
      if (LANGUAGE.matcher(language).matches() && translated) {
        node.state("name_" + language, row.get(header));
      }
    }
  }

  private static String english(Row row) {
    return row.get(row.columns().containsKey(ENGLISH) ? ENGLISH : "EN");
  }

  private static void addBroader(GatheredNode node, Gathered graph) {
    String code = node.id().substring(NAME.length() + 1);
    String broader = broader(code);
    while (!broader.equals(code) && !graph.has(id(broader))) {
      code = broader;
      broader = broader(code);
    }
    if (graph.has(id(broader)) && !node.id().equals(id(broader))) {
      GatheredNode above = graph.node(node.origin(), Label.PRODUCT, id(broader));
      graph.link(node.origin(), Relationship.BROADER, node, above);
    }
  }

  /** The code one level up, its last digit that is not zero set to it; a division's own again. */
  private static String broader(String code) {
    int last = code.length() - 1;
    while (last >= DIVISION && code.charAt(last) == '0') {
      last--;
    }
    return last < DIVISION ? code : code.substring(0, last) + "0".repeat(code.length() - last);
  }
}
