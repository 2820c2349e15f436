package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.graph.Paths;
import eu.clustermatch.engine.graph.PersonalisedPageRank;
import eu.clustermatch.engine.model.Relationship;

/**
 * A snapshot's graph as it was known on some day, with what walks on it and what is counted in it.
 */
public final class View {
  private final Graph graph;
  private final PersonalisedPageRank proximity;
  private final Paths paths;
  private final FacetColumns facets;
  private final int[] projects;

  View(Graph graph, Nodes nodes) {
    this.graph = graph;
    this.proximity = new PersonalisedPageRank(graph);
    this.paths = new Paths(graph, nodes::id, nodes::name);
    this.facets = new FacetColumns(graph, nodes);
    this.projects = new int[nodes.size()];
    for (int node = 0; node < projects.length; node++) {
      projects[node] = graph.degree(node, Relationship.TOOK_PART_IN, Direction.OUT);
    }
  }

  public Graph graph() {
    return graph;
  }

  public PersonalisedPageRank proximity() {
    return proximity;
  }

  public Paths paths() {
    return paths;
  }

  FacetColumns facets() {
    return facets;
  }

  /** How many projects a cluster or organisation takes or took part in. */
  public int projects(int node) {
    return projects[node];
  }
}
