package eu.clustermatch.engine.disruption;

import java.util.List;

/**
 * A page of products, those in the fewest hands first.
 *
 * @param snapshot names the state it was answered on
 * @param total of how many products
 * @param unknown of how many of these the concentration is not known; they come last
 */
public record DependencyList(
    String snapshot, int total, int unknown, List<Dependency> dependencies) {
  public DependencyList {
    dependencies = List.copyOf(dependencies);
  }
}
