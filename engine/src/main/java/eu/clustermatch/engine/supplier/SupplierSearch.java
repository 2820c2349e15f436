package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.failure.Exposure;
import eu.clustermatch.engine.failure.Failure;
import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.failure.Proofs;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.InvalidRequestException;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.rank.Evidence;
import eu.clustermatch.engine.rank.Model;
import eu.clustermatch.engine.rank.ModelCard;
import eu.clustermatch.engine.rank.Ranker;
import eu.clustermatch.engine.rank.Ranker.Ranked;
import eu.clustermatch.engine.rank.Ranker.Ranking;
import eu.clustermatch.engine.snapshot.Facets;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Reading;
import eu.clustermatch.engine.snapshot.Selection;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.View;
import eu.clustermatch.engine.text.Concept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers who else can deliver, and who else buys, on a snapshot. */
public final class SupplierSearch {
  private static final Set<Relationship> PRODUCT_LINKS =
      Set.of(
          Relationship.BROADER,
          Relationship.SUBSTITUTES,
          Relationship.CAPABILITY_NEAR,
          Relationship.PRODUCES,
          Relationship.BUYS,
          Relationship.USES_INPUT);

  /** A concept whose label the text holds only in part must speak for half of it. */
  private static final double LEAST_SCORE = 0.5;

  private static final String CANDIDATES =
      "Every organisation is a candidate that makes what is sought, or buys it where markets are"
          + " sought: the very product, what lies below it, beside it or above it in the taxonomy,"
          + " what is declared to stand in for it, what is made by like capabilities; or whose"
          + " texts speak of it. Left out are those who ask, the one that is gone, all who are out,"
          + " and who was not known yet on the day the question is asked for.";

  private final Model model;
  private final Ranker<Sourcing> ranker;

  public SupplierSearch(Model model) {
    this.model = model;
    this.ranker = new Ranker<>(model, SupplierSignals.ALL);
  }

  /** The model that comes with the program. */
  public static Model model() {
    return Model.bundled(
        SupplierSearch.class, "supplier-model.properties", SupplierSignals.names());
  }

  /** What determines the ranking of suppliers and of markets, and why. */
  public ModelCard card() {
    return ModelCard.of(model, SupplierSignals.ALL, CANDIDATES, List.of());
  }

  /** Lays out beforehand what the first question would have to wait for. */
  public void prepare(Snapshot snapshot) {
    SupplyNetwork.of(snapshot, snapshot.view(), Snapshot.day(null));
  }

  /**
   * @param snapshotId how answers name the snapshot
   * @throws InvalidRequestException when an id, a filter value or the language is unknown, or who
   *     asks is out itself
   */
  public SupplierAnswer answer(Snapshot snapshot, String snapshotId, SupplierRequest request) {
    View view = snapshot.view(request.asOf());
    int gone =
        request.side() == Side.SUPPLIERS
            ? organisation(snapshot.nodes(), "supplier", request.supplier())
            : organisation(snapshot.nodes(), "buyer", request.buyer());
    Outage outage = Outage.of(snapshot, view, request.without(), "without.");
    SupplyNetwork network = SupplyNetwork.of(snapshot, view, Snapshot.day(request.asOf()));
    return answer(
        network.fail(gone == Nodes.NONE ? outage : outage.and(gone)), snapshotId, request);
  }

  /**
   * The same where it is known already what fails.
   *
   * @param failure what fails when what the request names as gone and as out is out
   */
  public SupplierAnswer answer(Failure failure, String snapshotId, SupplierRequest request) {
    SupplyNetwork network = failure.network();
    Snapshot snapshot = network.snapshot();
    View view = network.view();
    int known = Snapshot.day(request.asOf());
    Nodes nodes = snapshot.nodes();
    boolean suppliers = request.side() == Side.SUPPLIERS;
    int supplier = organisation(nodes, "supplier", request.supplier());
    int buyer = organisation(nodes, "buyer", request.buyer());
    int asking = suppliers ? buyer : supplier;
    int gone = suppliers ? supplier : buyer;
    requireIn(failure, asking, suppliers ? "buyer" : "supplier", nodes);

    Reading asked = reading(snapshot, request);
    NavigableSet<Integer> sought = sought(snapshot, network, request, asked, supplier, buyer);
    ProductMatches matching =
        new ProductMatches(snapshot, view.graph(), failure.outage(), known, request.side());
    sought.forEach(matching::seek);
    Map<Integer, Match> matches = matching.candidates();
    BitSet excluded = excluded(failure);
    long out = matches.keySet().stream().filter(excluded::get).filter(node -> node != gone).count();
    beside(failure, known, suppliers ? Set.of() : sought, matches).forEach(excluded::set);
    Sourcing sourcing =
        new Sourcing(
            snapshot,
            request.asOf(),
            request.side(),
            asking,
            sought,
            failure,
            matches,
            matching,
            need(snapshot, request, supplier, sought),
            asked == null ? described(snapshot, request, sought) : asked,
            excluded);
    Selection selection = new Selection(snapshot, view, request.filters(), known);
    Ranking ranking =
        ranker.rank(
            sourcing, selection.passing(), request.offset(), request.limit(), request.explain());
    return new SupplierAnswer(
        snapshotId,
        ranking.total(),
        (int) out,
        sought.stream()
            .map(node -> new SupplierAnswer.Sought(nodes.id(node), nodes.name(node)))
            .toList(),
        asked == null ? null : asked.text().language(),
        hits(sourcing, ranking, request),
        Facets.count(selection, ranking.found()),
        asked == null ? List.of() : asked.concepts());
  }

  private static int organisation(Nodes nodes, String parameter, @Nullable String id) {
    if (id == null) {
      return Nodes.NONE;
    }
    int node = nodes.find(Label.ORGANISATION, id);
    if (node == Nodes.NONE) {
      throw new InvalidRequestException(parameter, id, "the id of a known organisation");
    }
    return node;
  }

  private static void requireIn(Failure failure, int asking, String parameter, Nodes nodes) {
    if (asking != Nodes.NONE && failure.isOut(failure.network().organisation(asking))) {
      throw new InvalidRequestException(
          parameter, nodes.id(asking), "an organisation that is not out itself");
    }
  }

  private static int known(SupplierRequest request) {
    return Snapshot.day(request.asOf());
  }

  private static @Nullable Reading reading(Snapshot snapshot, SupplierRequest request) {
    String text = request.text();
    return text == null || text.isBlank()
        ? null
        : Reading.of(snapshot, text, request.language(), request.asOf());
  }

  /** Without a text, what is sought describes itself by its names. */
  private static @Nullable Reading described(
      Snapshot snapshot, SupplierRequest request, Set<Integer> sought) {
    String names = sought.stream().map(snapshot.nodes()::name).collect(Collectors.joining(". "));
    return names.isEmpty() ? null : Reading.of(snapshot, names, "en", request.asOf());
  }

  private static NavigableSet<Integer> sought(
      Snapshot snapshot,
      SupplyNetwork network,
      SupplierRequest request,
      @Nullable Reading asked,
      int supplier,
      int buyer) {
    Nodes nodes = snapshot.nodes();
    NavigableSet<Integer> sought = new TreeSet<>();
    String product = request.product();
    if (product != null) {
      int node = nodes.find(Label.PRODUCT, product);
      if (node == Nodes.NONE) {
        throw new InvalidRequestException("product", product, "the id of a known product");
      }
      sought.add(node);
    } else if (supplier != Nodes.NONE) {
      sought.addAll(traded(network, known(request), supplier, buyer));
    } else if (asked != null) {
      sought.addAll(named(nodes, asked.concepts()));
    } else {
      sought.addAll(bought(network, buyer));
    }
    return sought;
  }

  /** What one delivers to the other, else all that it makes. */
  private static Set<Integer> traded(SupplyNetwork network, int known, int supplier, int buyer) {
    Snapshot snapshot = network.snapshot();
    LinkTable supplies = snapshot.supply().of(Relationship.SUPPLIES);
    Set<Integer> traded = new TreeSet<>();
    for (int row = supplies.firstFrom(supplier); row < supplies.endFrom(supplier); row++) {
      if (supplies.to(row) == buyer
          && supplies.product(row) != Nodes.NONE
          && supplies.isKnown(row, known)) {
        traded.add(supplies.product(row));
      }
    }
    if (traded.isEmpty()) {
      LinkTable produces = snapshot.supply().of(Relationship.PRODUCES);
      for (int row = produces.firstFrom(supplier); row < produces.endFrom(supplier); row++) {
        if (produces.mark(row) != Mark.YES && produces.isKnown(row, known)) {
          traded.add(produces.to(row));
        }
      }
    }
    return traded;
  }

  /** What a customer that is lost bought. */
  private static Set<Integer> bought(SupplyNetwork network, int buyer) {
    Set<Integer> bought = new TreeSet<>();
    int organisation = network.organisation(buyer);
    for (int need = network.needs().first(organisation);
        need < network.needs().end(organisation);
        need++) {
      bought.add(network.needs().product(need));
    }
    Graph graph = network.view().graph();
    int end = graph.endArc(buyer, Relationship.BUYS, Direction.OUT);
    for (int arc = graph.firstArc(buyer, Relationship.BUYS, Direction.OUT); arc < end; arc++) {
      bought.add(graph.target(arc));
    }
    return bought;
  }

  /** Those that the text names in full, or else those that speak for most of it. */
  private static Set<Integer> named(Nodes nodes, List<Concept> concepts) {
    boolean exact =
        concepts.stream()
            .anyMatch(concept ->
                concept.exact() && nodes.find(Label.PRODUCT, concept.id()) != Nodes.NONE);
    return concepts.stream()
        .filter(concept -> exact ? concept.exact() : concept.score() >= LEAST_SCORE)
        .map(concept -> nodes.find(Label.PRODUCT, concept.id()))
        .filter(node -> node != Nodes.NONE)
        .collect(Collectors.toSet());
  }

  /** Who is out, and clusters: they trade through their members. */
  private static BitSet excluded(Failure failure) {
    SupplyNetwork network = failure.network();
    Nodes nodes = network.snapshot().nodes();
    BitSet excluded = new BitSet();
    excluded.set(nodes.first(Label.CLUSTER), nodes.end(Label.CLUSTER));
    failure.out().map(network::node).forEach(excluded::set);
    return excluded;
  }

  /**
   * Whom words alone would bring although they make what is out, or, where customers are sought,
   * what is offered to them: what speaks of lithium is all the same a maker of it.
   */
  private static IntStream beside(
      Failure failure, int known, Set<Integer> offered, Map<Integer, Match> matches) {
    Snapshot snapshot = failure.network().snapshot();
    LinkTable produces = snapshot.supply().of(Relationship.PRODUCES);
    int today = Math.min(known, snapshot.supply().today());
    return IntStream.concat(
            Arrays.stream(failure.outage().out(Label.PRODUCT)),
            offered.stream().mapToInt(product -> product))
        .flatMap(product -> Arrays.stream(produces.rowsTo(product)))
        .filter(row -> produces.holds(row, known, today))
        .map(produces::from)
        .filter(maker -> !matches.containsKey(maker));
  }

  /** As asked; else what the supplier that is gone could make. */
  private static Sourcing.Need need(
      Snapshot snapshot, SupplierRequest request, int supplier, NavigableSet<Integer> sought) {
    Double quantity = request.quantity();
    if (quantity != null) {
      return new Sourcing.Need(quantity, request.unit());
    }
    if (request.side() == Side.SUPPLIERS && supplier != Nodes.NONE && !sought.isEmpty()) {
      LinkTable produces = snapshot.supply().of(Relationship.PRODUCES);
      for (int row = produces.firstFrom(supplier); row < produces.endFrom(supplier); row++) {
        if (sought.contains(produces.to(row))
            && produces.amount(row) > 0
            && produces.isKnown(row, known(request))) {
          return new Sourcing.Need(produces.amount(row), produces.text(row));
        }
      }
    }
    return new Sourcing.Need(Double.NaN, null);
  }

  private static List<SupplierHit> hits(
      Sourcing sourcing, Ranking ranking, SupplierRequest request) {
    Evidence evidence = new Evidence(sourcing, Snapshot.day(request.asOf()));
    Proofs proofs = new Proofs(sourcing.failure());
    List<SupplierHit> hits = new ArrayList<>();
    int rank = request.offset();
    for (Ranked ranked : ranking.hits()) {
      rank++;
      hits.add(hit(sourcing, ranked, rank, request.explain(), evidence, proofs));
    }
    return hits;
  }

  private static SupplierHit hit(
      Sourcing sourcing,
      Ranked ranked,
      int rank,
      boolean explain,
      Evidence evidence,
      Proofs proofs) {
    int node = ranked.node();
    Nodes nodes = sourcing.nodes();
    Match match = sourcing.match(node);
    double km = sourcing.distanceKm(node);
    return new SupplierHit(
        rank,
        nodes.entry(node),
        ranked.score(),
        match == null ? MatchKind.TEXT : match.kind(),
        match == null ? null : nodes.id(match.product()),
        match == null ? null : nodes.name(match.product()),
        SupplierSignals.verdict(sourcing, node),
        explain ? proofs.of(sourcing.network().organisation(node)) : null,
        exposure(sourcing.failure(), node),
        Double.isNaN(km) ? null : km,
        match == null ? null : Capacity.of(sourcing, node, match.product()),
        SupplierHit.Concentrations.of(sourcing.shares().to(node)),
        ranked.contributions(),
        explain ? paths(sourcing, ranked, match, evidence) : List.of(),
        explain ? evidence.snippets(node) : List.of());
  }

  /** Null where nothing is known of its inputs. */
  private static @Nullable Exposure exposure(Failure failure, int node) {
    SupplyNetwork network = failure.network();
    int organisation = network.organisation(node);
    boolean known =
        network.areInputsKnown(organisation)
            || network.needs().first(organisation) < network.needs().end(organisation);
    return known ? Exposure.of(failure, organisation) : null;
  }

  private static List<List<PathStep>> paths(
      Sourcing sourcing, Ranked ranked, @Nullable Match match, Evidence evidence) {
    List<List<PathStep>> paths = new ArrayList<>();
    if (match != null) {
      int[] nodes = Arrays.copyOf(match.path(), match.path().length + 1);
      nodes[nodes.length - 1] = ranked.node();
      paths.add(sourcing.view().paths().along(nodes, PRODUCT_LINKS));
    }
    paths.addAll(evidence.paths(ranked));
    return List.copyOf(paths);
  }
}
