package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.Paths;
import eu.clustermatch.engine.graph.PersonalisedPageRank;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot's graph as it was known on some day, with what walks on it and what is counted in it.
 */
public final class View {
  private final Graph graph;
  private final PersonalisedPageRank proximity;
  private final Paths paths;
  private final Nodes nodes;
  private volatile @Nullable FacetColumns facets;
  private final Experience experience;
  private final CountryPairs countryPairs;
  private final Map<Role, Double> roleShares;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  View(Graph graph, Nodes nodes) {
    this.graph = graph;
    this.proximity = new PersonalisedPageRank(graph);
    this.paths = new Paths(graph, nodes::id, nodes::name);
    this.nodes = nodes;
    this.experience = new Experience(graph, nodes);
    this.countryPairs = new CountryPairs(graph, nodes);
    this.roleShares = countRoles();
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

  public Experience experience() {
    return experience;
  }

  /** How often countries meet in projects. */
  public CountryPairs countryPairs() {
    return countryPairs;
  }

  /** The share of participations by organisations of each role, 0–1. */
  public Map<Role, Double> roleShares() {
    return roleShares;
  }

  /**
   * What a kind of question lays out of this view for itself: made when first asked for, and kept
   * as long as the view.
   */
  public <T> T derived(Class<T> type, Supplier<T> making) {
    return type.cast(derived.computeIfAbsent(type, key -> making.get()));
  }

  private Map<Role, Double> countRoles() {
    Map<Role, Double> counts = new EnumMap<>(Role.class);
    double total = 0;
    for (int node = nodes.first(Label.ORGANISATION); node < nodes.end(Label.ORGANISATION); node++) {
      double projects = experience.projects(node);
      total += projects;
      nodes.roles(node).forEach(role -> counts.merge(role, projects, Double::sum));
    }
    double all = Math.max(1, total);
    counts.replaceAll((role, count) -> count / all);
    counts.values().removeIf(share -> share == 0);
    return counts;
  }

  /** Laid out when first asked for: what is only supposed is never counted. */
  FacetColumns facets() {
    FacetColumns columns = facets;
    if (columns == null) {
      columns = new FacetColumns(graph, nodes);
      facets = columns;
    }
    return columns;
  }
}
