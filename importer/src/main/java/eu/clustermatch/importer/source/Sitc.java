package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The product space: traded goods by SITC Rev. 2 and how near two are, as the share of countries
 * that are good at both (Hidalgo, Klinger, Barabási and Hausmann 2007). That nearness is inferred
 * from trade and proves nothing about a firm.
 */
final class Sitc {
  private static final String NAME = "sitc";
  private static final String PROXIMITY = "proximity";
  private static final Set<String> TITLES = Set.of("code", "desc");
  private static final Pattern CODES = Pattern.compile("[0-9A-Z]{1,5}");
  private static final Pattern LEADING_DOTS = Pattern.compile("^[.\\s]+");

  private Sitc() {}

  static boolean recognises(Beginning beginning) {
    return beginning.columns().equals(TITLES)
        || beginning.columns().equals(Set.of("a", "b", PROXIMITY));
  }

  static Source of(List<Input> files) {
    return new GatheredSource(NAME, files, Sitc::read);
  }

  private static void read(List<Input> files, Gathered graph) {
    for (Input file : files) {
      graph.rows(file, Label.PRODUCT.text(), row -> add(row, graph));
    }
  }

  private static void add(Row row, Gathered graph) {
    if (row.columns().containsKey(PROXIMITY)) {
      addProximity(row, graph);
    } else {
      String title = LEADING_DOTS.matcher(row.get("desc")).replaceFirst("");
      node(row, "code", graph).state("name", title).state("name_en", title);
    }
  }

  /** Nearness has no direction: it is stored once, from the lesser code. */
  private static void addProximity(Row row, Gathered graph) {
    Object degree = Cell.SHARE.read(row, PROXIMITY);
    if (degree == null) {
      throw row.rejected(PROXIMITY, "It may not be empty.");
    }
    GatheredNode a = node(row, "a", graph);
    GatheredNode b = node(row, "b", graph);
    if (a.equals(b)) {
      throw row.rejected("b", "It must differ from a.");
    }
    boolean turned = a.id().compareTo(b.id()) > 0;
    graph.link(
        row.origin(),
        Relationship.CAPABILITY_NEAR,
        turned ? b : a,
        turned ? a : b,
        Map.of("degree", degree, "inferred", true, "source", "product-space"));
  }

  private static GatheredNode node(Row row, String column, Gathered graph) {
    String code = row.get(column);
    if (!CODES.matcher(code).matches()) {
      throw row.rejected(column, "It must be a SITC code of 1 to 5 digits.");
    }
    return node(row.origin(), code, graph);
  }

  private static GatheredNode node(Origin origin, String code, Gathered graph) {
    GatheredNode node = graph.node(origin, Label.PRODUCT, NAME + ":" + code).assume("name", code);
    if (code.length() > 1) {
      GatheredNode above = node(origin, code.substring(0, code.length() - 1), graph);
      graph.link(origin, Relationship.BROADER, node, above);
    }
    return node;
  }
}
