package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;
import java.util.regex.Pattern;

/** The Harmonized System of traded goods: chapters, headings and subheadings. */
final class Hs {
  private static final String NAME = "hs";
  private static final String CODE = "hscode";
  private static final String PARENT = "parent";

  /** The table's last row is the sum of all goods, and no good itself. */
  private static final String TOTAL = "TOTAL";

  private static final Pattern CODES = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");

  private Hs() {}

  static boolean recognises(Beginning beginning) {
    return beginning.has(CODE, "description", PARENT);
  }

  static Source of(List<Input> files) {
    return new GatheredSource(NAME, files, Hs::read);
  }

  private static void read(List<Input> files, Gathered graph) {
    for (Input file : files) {
      graph.rows(file, Label.PRODUCT.text(), row -> add(row, graph));
    }
  }

  private static void add(Row row, Gathered graph) {
    String code = row.get(CODE);
    if (code.equals(TOTAL)) {
      return;
    }
    GatheredNode node = node(row, CODE, graph);
    node.state("name", row.get("description")).state("name_en", row.get("description"));
    if (!row.get(PARENT).equals(TOTAL) && !row.get(PARENT).isEmpty()) {
      graph.link(row.origin(), Relationship.BROADER, node, node(row, PARENT, graph));
    }
  }

  private static GatheredNode node(Row row, String column, Gathered graph) {
    String code = row.get(column);
    if (!CODES.matcher(code).matches()) {
      throw row.rejected(column, "It must be an HS code of 2, 4 or 6 digits.");
    }
    return graph.node(row.origin(), Label.PRODUCT, NAME + ":" + code).assume("name", code);
  }
}
