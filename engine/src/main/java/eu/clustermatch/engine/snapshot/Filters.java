package eu.clustermatch.engine.snapshot;

import java.util.Arrays;
import java.util.List;

/**
 * Which clusters and organisations may appear. Values of one filter are alternatives, filters
 * combine; region, technology and product include what lies below. An empty list does not filter.
 *
 * @param label {@code Cluster}, {@code Organisation}
 * @param size as in {@link eu.clustermatch.engine.model.Size}
 * @param role as in {@link eu.clustermatch.engine.model.Role}
 * @param country ISO 3166 alpha-2
 * @param region for example {@code nuts:ES21}
 * @param ecosystem for example {@code mobility}
 * @param technology for example {@code advanced-materials}
 */
public record Filters(
    List<String> label,
    List<String> size,
    List<String> role,
    List<String> country,
    List<String> region,
    List<String> ecosystem,
    List<String> technology,
    List<String> product,
    List<String> stage,
    List<String> cluster,
    List<String> network) {

  /** Lets everything through. */
  public static final Filters NONE =
      new Filters(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of());

  public Filters {
    label = List.copyOf(label);
    size = List.copyOf(size);
    role = List.copyOf(role);
    country = List.copyOf(country);
    region = List.copyOf(region);
    ecosystem = List.copyOf(ecosystem);
    technology = List.copyOf(technology);
    product = List.copyOf(product);
    stage = List.copyOf(stage);
    cluster = List.copyOf(cluster);
    network = List.copyOf(network);
  }

  /**
   * One value of one filter.
   *
   * @param filter as in a request, for example {@code country}
   */
  public record Value(String filter, String value) {}

  /** All values, in the order of the filters and as written. */
  public List<Value> values() {
    return Arrays.stream(Facet.values())
        .flatMap(facet -> facet.values(this).stream().map(value -> new Value(facet.key(), value)))
        .toList();
  }

  /** These filters without one value of one of them; without its last value a filter is none. */
  public Filters without(Value dropped) {
    return new Filters(
        rest(Facet.LABEL, dropped),
        rest(Facet.SIZE, dropped),
        rest(Facet.ROLE, dropped),
        rest(Facet.COUNTRY, dropped),
        rest(Facet.REGION, dropped),
        rest(Facet.ECOSYSTEM, dropped),
        rest(Facet.TECHNOLOGY, dropped),
        rest(Facet.PRODUCT, dropped),
        rest(Facet.STAGE, dropped),
        rest(Facet.CLUSTER, dropped),
        rest(Facet.NETWORK, dropped));
  }

  private List<String> rest(Facet facet, Value dropped) {
    return facet.values(this).stream()
        .filter(value -> !dropped.equals(new Value(facet.key(), value)))
        .toList();
  }
}
