package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * NUTS, the EU's regions, with one name each, its own. Three kinds of files: labels in a column a
 * language (all the same), the attributes that GISCO publishes, and a YAML list. Where two name a
 * region differently a table counts before the list.
 */
final class Nuts {
  private static final String NAME = "nuts";
  private static final Pattern CODES = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");
  private static final Pattern LABELS = Pattern.compile("(?s)code\\t[^\\n]*\\n[A-Z]{2}\\t.*");

  private Nuts() {}

  /** Also the labels of countries and languages begin with a code, but of three letters. */
  static boolean recognises(Beginning beginning) {
    return beginning.has("NUTS_ID", "NUTS_NAME")
        || LABELS.matcher(beginning.text()).lookingAt()
        || NutsYaml.recognises(beginning);
  }

  static Source of(List<Input> files) {
    return new GatheredSource(NAME, files, Nuts::read);
  }

  static String id(String code) {
    return NAME + ":" + code;
  }

  private static void read(List<Input> files, Gathered graph) {
    List<Input> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(NutsYaml::recognises));
    for (Input file : sorted) {
      if (NutsYaml.recognises(file)) {
        NutsYaml.read(file, graph);
      } else {
        graph.rows(file, Label.REGION.text(), row -> add(row, graph));
      }
    }
  }

  private static void add(Row row, Gathered graph) {
    boolean gisco = row.columns().containsKey("NUTS_ID");
    String column = gisco ? "NUTS_ID" : "code";
    add(row.origin(), column, row.get(column), row.get(gisco ? "NUTS_NAME" : "en"), graph);
  }

  /**
   * Adds a region and all above it up to the country.
   *
   * @param field where the code was read
   * @throws RowRejected when the code is none, or lies in no country
   */
  static void add(Origin origin, String field, String code, String name, Gathered graph) {
    if (!CODES.matcher(code).matches()) {
      throw new RowRejected(field, code, "It must be a NUTS code such as ES21.");
    }
    if (Countries.iso(code.substring(0, 2)).isEmpty()) {
      throw new RowRejected(field, code, "Its first two letters must be those of a country.");
    }
    GatheredNode place = place(origin, code, graph);
    if (place.label() == Label.REGION) {
      place.complete("name", name);
    }
  }

  private static GatheredNode place(Origin origin, String code, Gathered graph) {
    if (code.length() == 2) {
      return graph.country(origin, Countries.iso(code).orElseThrow());
    }
    GatheredNode region = graph.node(origin, Label.REGION, id(code)).assume("name", code);
    GatheredNode above = place(origin, code.substring(0, code.length() - 1), graph);
    graph.link(origin, Relationship.WITHIN, region, above);
    return region;
  }
}
