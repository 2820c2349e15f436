package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.disruption.Dependency.Bounds;
import eu.clustermatch.engine.disruption.DependencyAnswer.CountryAmount;
import eu.clustermatch.engine.disruption.DependencyAnswer.Producer;
import eu.clustermatch.engine.disruption.DependencyAnswer.Stated;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.EuropeanUnion;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Selection;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import eu.clustermatch.engine.snapshot.Vocabulary;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Strategic dependencies: in how few hands a product is, and whether these are outside the EU. Who
 * makes kinds of a product makes it, and so does who gives it off as a by-product.
 */
public final class Dependencies {
  private static final Comparator<@Nullable Double> MOST_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  /** Those in the fewest hands first; of equals those from outside the EU, then the first by id. */
  private static final Comparator<Dependency> FEWEST_HANDS =
      Comparator.<Dependency, @Nullable Double>comparing(d -> low(d.hhiCountry()), MOST_FIRST)
          .thenComparing(d -> low(d.extraEuShare()), MOST_FIRST)
          .thenComparing(Dependency::product);

  private Dependencies() {}

  /** That of every product, in the order of their nodes; kept with the view. */
  private record Every(List<Dependency> ofProducts) {}

  /**
   * Who makes a product, or empty where it is unknown. O(producers · log producers).
   *
   * @param snapshotId how answers name the snapshot
   * @param asOf what was not known by then is not seen; null for all that is known
   */
  public static Optional<DependencyAnswer> find(
      Snapshot snapshot, String snapshotId, String product, @Nullable LocalDate asOf) {
    Nodes nodes = snapshot.nodes();
    int node = nodes.find(Label.PRODUCT, product);
    if (node == Nodes.NONE) {
      return Optional.empty();
    }
    Producers producers =
        new Producers(snapshot, snapshot.view(asOf).graph(), node, Snapshot.day(asOf));
    Shares shares = new Shares(producers);
    return Optional.of(
        new DependencyAnswer(
            snapshotId,
            dependency(snapshot, node, producers, shares),
            byCountry(producers, shares),
            byOrganisation(producers, shares),
            DependencyNote.of(producers, shares)));
  }

  /**
   * The products in the fewest hands. The first question about a day looks at every product: O(rows
   * of production × what lies above a product); further ones sort what was found.
   *
   * @param snapshotId how answers name the snapshot
   * @throws eu.clustermatch.engine.model.InvalidRequestException when a filter value is unknown
   */
  public static DependencyList list(
      Snapshot snapshot, String snapshotId, DependencyListRequest request) {
    View view = snapshot.view(request.asOf());
    int known = Snapshot.day(request.asOf());
    int first = snapshot.nodes().first(Label.PRODUCT);
    BitSet concerned = concerned(snapshot, view, request.filters(), known);
    List<Dependency> every =
        view.derived(Every.class, () -> every(snapshot, view.graph(), known)).ofProducts();
    List<Dependency> found =
        concerned.stream().mapToObj(product -> every.get(product - first)).toList();
    return new DependencyList(
        snapshotId,
        found.size(),
        (int) found.stream().filter(dependency -> dependency.hhiCountry() == null).count(),
        found.stream().sorted(FEWEST_HANDS).skip(request.offset()).limit(request.limit()).toList());
  }

  private static Every every(Snapshot snapshot, Graph graph, int known) {
    Nodes nodes = snapshot.nodes();
    return new Every(
        IntStream.range(nodes.first(Label.PRODUCT), nodes.end(Label.PRODUCT))
            .mapToObj(product -> {
              Producers producers = new Producers(snapshot, graph, product, known);
              return dependency(snapshot, product, producers, new Shares(producers));
            })
            .toList());
  }

  /** The products that those who pass the filters make, use or buy, and all that is broader. */
  private static BitSet concerned(Snapshot snapshot, View view, Filters filters, int known) {
    Nodes nodes = snapshot.nodes();
    BitSet products = new BitSet(nodes.size());
    if (filters.equals(Filters.NONE)) {
      products.set(nodes.first(Label.PRODUCT), nodes.end(Label.PRODUCT));
      return products;
    }
    BitSet passing = new Selection(snapshot, view, filters, known).passing();
    BitSet stated = new BitSet(nodes.size());
    int today = Math.min(known, snapshot.supply().today());
    for (Relationship type : List.of(Relationship.PRODUCES, Relationship.USES_INPUT)) {
      LinkTable links = snapshot.supply().of(type);
      for (int row = 0; row < links.size(); row++) {
        if (passing.get(links.from(row)) && links.holds(row, known, today)) {
          stated.set(links.to(row));
        }
      }
    }
    Graph graph = view.graph();
    passing.stream()
        .forEach(who -> {
          int end = graph.endArc(who, Relationship.BUYS, Direction.OUT);
          for (int arc = graph.firstArc(who, Relationship.BUYS, Direction.OUT); arc < end; arc++) {
            stated.set(graph.target(arc));
          }
        });
    stated.stream().forEach(product -> Taxonomy.above(graph, product).forEach(products::set));
    return products;
  }

  private static Dependency dependency(
      Snapshot snapshot, int product, Producers producers, Shares shares) {
    Nodes nodes = snapshot.nodes();
    return new Dependency(
        nodes.id(product),
        nodes.name(product),
        producers.unit(),
        producers.total(),
        producers.total() == null ? null : snapshot.supply().totalSource(product),
        producers.organisations().size(),
        (int)
            producers.organisations().stream()
                .mapToInt(nodes::country)
                .filter(country -> country != Nodes.NONE)
                .distinct()
                .count(),
        shares.coverage(),
        shares.hhiCountry(),
        shares.hhiOrganisation(),
        shares.extraEu());
  }

  private static List<CountryAmount> byCountry(Producers producers, Shares shares) {
    Nodes nodes = producers.nodes();
    NavigableMap<Integer, Integer> counts = new TreeMap<>();
    producers
        .organisations()
        .forEach(organisation -> counts.merge(nodes.country(organisation), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> {
          int country = entry.getKey();
          boolean nowhere = country == Nodes.NONE;
          String code = nowhere ? null : Vocabulary.shortForm(nodes.id(country));
          Double amount = nowhere ? shares.ofNowhere() : shares.ofCountry(country);
          return new CountryAmount(
              code,
              code == null ? null : EuropeanUnion.isMember(code),
              entry.getValue(),
              amount,
              shares.share(amount));
        })
        .sorted(
            Comparator.<CountryAmount, @Nullable Double>comparing(CountryAmount::amount, MOST_FIRST)
                .thenComparing(
                    CountryAmount::country, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static List<Producer> byOrganisation(Producers producers, Shares shares) {
    Function<Producer, @Nullable Double> amount = Producer::amount;
    return producers.organisations().stream()
        .map(organisation -> producer(producers, shares, organisation))
        .sorted(Comparator.comparing(amount, MOST_FIRST).thenComparing(Producer::id))
        .toList();
  }

  private static Producer producer(Producers producers, Shares shares, int organisation) {
    Nodes nodes = producers.nodes();
    int country = nodes.country(organisation);
    Double amount = shares.ofOrganisation(organisation);
    List<Stated> stated =
        producers.stated(organisation).stream().map(row -> stated(producers, row)).toList();
    return new Producer(
        nodes.id(organisation),
        nodes.name(organisation),
        country == Nodes.NONE ? null : Vocabulary.shortForm(nodes.id(country)),
        amount,
        shares.share(amount),
        stated.stream().allMatch(Stated::byProduct),
        stated);
  }

  private static Stated stated(Producers producers, int row) {
    LinkTable made = producers.made();
    return new Stated(
        producers.nodes().id(made.to(row)),
        producers.nodes().name(made.to(row)),
        producers.hasAmount(row) ? producers.amount(row) : null,
        made.text(row),
        made.mark(row) == Mark.YES,
        producers.counts(row));
  }

  private static @Nullable Double low(@Nullable Bounds bounds) {
    return bounds == null ? null : bounds.low();
  }
}
