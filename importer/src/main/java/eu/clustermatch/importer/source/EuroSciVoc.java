package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * EuroSciVoc, the EU's vocabulary of the sciences, and which projects CORDIS tagged with it. A row
 * names a term by the path from its root, in codes and in words, so that all above it is known too.
 */
final class EuroSciVoc {
  private static final String NAME = "euroscivoc";
  private static final String CODES = "euroSciVocCode";
  private static final String TITLES = "euroSciVocPath";
  private static final String PROJECT = "projectID";
  private static final Pattern PATH = Pattern.compile("(/\\d{1,12})+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

  private EuroSciVoc() {}

  static boolean recognises(Beginning beginning) {
    return beginning.has(CODES, TITLES);
  }

  static Source of(List<Input> files) {
    return new GatheredSource(NAME, files, EuroSciVoc::read);
  }

  private static void read(List<Input> files, Gathered graph) {
    for (Input file : files) {
      graph.rows(file, Label.TECHNOLOGY.text(), row -> add(row, graph));
    }
  }

  private static void add(Row row, Gathered graph) {
    GatheredNode term = term(row, graph);
    if (row.columns().containsKey(PROJECT)) {
      if (!NUMBER.matcher(row.get(PROJECT)).matches()) {
        throw row.rejected(PROJECT, "It must be a number of at most 12 digits.");
      }
      String project = CordisProjects.id(row.get(PROJECT));
      graph.link(
          row.origin(),
          Relationship.ADDRESSES,
          graph.node(row.origin(), Label.PROJECT, project).assume("source", Cordis.SOURCE),
          term,
          Map.of("source", Cordis.SOURCE, "taggedBy", NAME));
    }
  }

  /** The term that the path ends in, with all above it. */
  private static GatheredNode term(Row row, Gathered graph) {
    if (!PATH.matcher(row.get(CODES)).matches()) {
      throw row.rejected(CODES, "It must be a path of codes such as /27/79/483.");
    }
    List<String> codes = parts(row.get(CODES));
    List<String> titles = parts(row.get(TITLES));
    if (codes.size() != titles.size()) {
      throw row.rejected(TITLES, "It must have as many parts as the path of codes.");
    }
    GatheredNode term = node(row, codes.getFirst(), titles.getFirst(), graph);
    for (int i = 1; i < codes.size(); i++) {
      GatheredNode narrower = node(row, codes.get(i), titles.get(i), graph);
      graph.link(row.origin(), Relationship.BROADER, narrower, term);
      term = narrower;
    }
    return term;
  }

  private static GatheredNode node(Row row, String code, String title, Gathered graph) {
    return graph
        .node(row.origin(), Label.TECHNOLOGY, NAME + ":" + code)
        .assume("name", code)
        .state("name", title)
        .state("name_en", title);
  }

  private static List<String> parts(String path) {
    return List.of(path.replaceFirst("^/", "").split("/"));
  }
}
