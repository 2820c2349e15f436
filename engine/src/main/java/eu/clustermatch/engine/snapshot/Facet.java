package eu.clustermatch.engine.snapshot;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be filtered on and counted. */
enum Facet {
  LABEL(null, null),
  SIZE(null, null),
  ROLE(null, null),
  COUNTRY(Label.COUNTRY, null, Relationship.LOCATED_IN),
  REGION(Label.REGION, Relationship.WITHIN, Relationship.LOCATED_IN),
  ECOSYSTEM(Label.ECOSYSTEM, null, Relationship.ACTIVE_IN),
  TECHNOLOGY(Label.TECHNOLOGY, Relationship.BROADER, Relationship.APPLIES, Relationship.ADDRESSES),
  PRODUCT(Label.PRODUCT, Relationship.BROADER, Relationship.PRODUCES),
  STAGE(Label.STAGE, null, Relationship.OPERATES_AT),
  CLUSTER(Label.CLUSTER, null, Relationship.MEMBER_OF),
  NETWORK(Label.NETWORK, null, Relationship.AFFILIATED_TO);

  private final @Nullable Label target;
  private final @Nullable Relationship hierarchy;
  private final List<Relationship> links;

  Facet(@Nullable Label target, @Nullable Relationship hierarchy, Relationship... links) {
    this.target = target;
    this.hierarchy = hierarchy;
    this.links = List.of(links);
  }

  /** The name of the filter in a request and of the facet in an answer. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The label of its values, for those that are nodes. */
  Label target() {
    if (target == null) {
      throw new IllegalStateException(this + " has no nodes as values");
    }
    return target;
  }

  boolean isNode() {
    return target != null;
  }

  /** Leads from a value to what lies above it, or null where values stand side by side. */
  @Nullable Relationship hierarchy() {
    return hierarchy;
  }

  /** Lead from a candidate to a value. */
  List<Relationship> links() {
    return links;
  }

  /** The scheme of ids that may be left out when a value is written. */
  String scheme() {
    return key();
  }

  /** How a value is written: country, ecosystem and technology without their scheme. */
  String written(String id) {
    return this == COUNTRY || this == ECOSYSTEM || this == TECHNOLOGY
        ? Vocabulary.shortForm(id)
        : id;
  }

  /** What a candidate has of it, as written, without what lies above. */
  List<String> had(int candidate, Snapshot snapshot, Graph graph) {
    Nodes nodes = snapshot.nodes();
    return switch (this) {
      case LABEL -> List.of(nodes.label(candidate).text());
      case SIZE ->
          nodes.is(candidate, Label.ORGANISATION)
              ? List.of(nodes.size(candidate).text())
              : List.of();
      case ROLE -> nodes.roles(candidate).stream().map(Role::text).toList();
      case COUNTRY -> {
        int country = nodes.country(candidate);
        yield country == Nodes.NONE ? List.of() : List.of(written(nodes.id(country)));
      }
      default -> linked(candidate, nodes, graph);
    };
  }

  private List<String> linked(int candidate, Nodes nodes, Graph graph) {
    return links.stream()
        .flatMapToInt(link ->
            IntStream.range(
                graph.firstArc(candidate, link, Direction.OUT),
                graph.endArc(candidate, link, Direction.OUT)))
        .map(graph::target)
        .filter(node -> nodes.is(node, target()))
        .sorted()
        .distinct()
        .mapToObj(node -> written(nodes.id(node)))
        .toList();
  }

  List<String> values(Filters filters) {
    return switch (this) {
      case LABEL -> filters.label();
      case SIZE -> filters.size();
      case ROLE -> filters.role();
      case COUNTRY -> filters.country();
      case REGION -> filters.region();
      case ECOSYSTEM -> filters.ecosystem();
      case TECHNOLOGY -> filters.technology();
      case PRODUCT -> filters.product();
      case STAGE -> filters.stage();
      case CLUSTER -> filters.cluster();
      case NETWORK -> filters.network();
    };
  }
}
