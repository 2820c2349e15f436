package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.disruption.StageProducts.Near;
import eu.clustermatch.engine.disruption.ValueChainAnswer.Candidate;
import eu.clustermatch.engine.disruption.ValueChainAnswer.Reason;
import eu.clustermatch.engine.disruption.ValueChainAnswer.StageGap;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.model.Role;
import eu.clustermatch.engine.snapshot.Filters;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Selection;
import eu.clustermatch.engine.snapshot.Snapshot;
import eu.clustermatch.engine.snapshot.Vocabulary;
import eu.clustermatch.engine.text.Matches;
import eu.clustermatch.engine.text.TextIndex;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which stages of a value chain nobody, one firm or one country covers, and who could. */
public final class ValueChainGaps {
  /** Of the score of the text that fits best. */
  private static final double LEAST_FIT = 0.5;

  private final Snapshot snapshot;
  private final Graph graph;
  private final Nodes nodes;
  private final ValueChainRequest request;
  private final int known;
  private final BitSet passing;
  private final boolean inOnePlace;
  private final NavigableSet<Integer> chain = new TreeSet<>();

  private ValueChainGaps(Snapshot snapshot, ValueChainRequest request, int valueChain) {
    this.snapshot = snapshot;
    this.graph = snapshot.view(request.asOf()).graph();
    this.nodes = snapshot.nodes();
    this.request = request;
    this.known = Snapshot.day(request.asOf());
    Filters filters = request.filters();
    this.passing = new Selection(snapshot, snapshot.view(request.asOf()), filters, known).passing();
    this.inOnePlace = filters.country().size() == 1 || filters.region().size() == 1;
    StageOrder.linked(graph, valueChain, Relationship.STAGE_OF, Direction.IN).forEach(chain::add);
  }

  /**
   * The stages of a value chain in their order, or empty where the chain is unknown. Candidates are
   * ranked by the strongest reason ({@link ReasonKind}), then by how many kinds of reason there
   * are, then by id. Where the filters let one country or region through, that all lie in one
   * country is no gap.
   *
   * @param snapshotId how answers name the snapshot
   * @throws eu.clustermatch.engine.model.InvalidRequestException when a filter value is unknown
   */
  public static Optional<ValueChainAnswer> find(
      Snapshot snapshot, String snapshotId, ValueChainRequest request) {
    int node = snapshot.nodes().find(Label.VALUE_CHAIN, request.valueChain());
    if (node == Nodes.NONE) {
      return Optional.empty();
    }
    ValueChainGaps gaps = new ValueChainGaps(snapshot, request, node);
    return Optional.of(
        new ValueChainAnswer(
            snapshotId,
            snapshot.nodes().id(node),
            snapshot.nodes().name(node),
            StageOrder.of(gaps.graph, gaps.chain).stream().map(gaps::stage).toList()));
  }

  private StageGap stage(int stage) {
    NavigableSet<Integer> everywhere = operators(stage);
    List<Integer> here = everywhere.stream().filter(passing::get).toList();
    NavigableSet<String> countries =
        here.stream()
            .map(nodes::country)
            .filter(country -> country != Nodes.NONE)
            .map(country -> Vocabulary.shortForm(nodes.id(country)))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Candidate> candidates = candidates(stage, everywhere);
    return new StageGap(
        nodes.id(stage),
        nodes.name(stage),
        gap(here.size(), countries.size()),
        here.size(),
        (int) here.stream().filter(node -> nodes.hasRole(node, Role.COMPANY)).count(),
        List.copyOf(countries),
        (int) here.stream().filter(node -> nodes.country(node) == Nodes.NONE).count(),
        here.stream().limit(request.limit()).map(nodes::entry).toList(),
        candidates.stream().limit(request.limit()).toList(),
        candidates.size());
  }

  private GapKind gap(int organisations, int countries) {
    return switch (organisations) {
      case 0 -> GapKind.NOBODY;
      case 1 -> GapKind.ONE_FIRM;
      default -> countries < 2 && !inOnePlace ? GapKind.ONE_COUNTRY : GapKind.NONE;
    };
  }

  private NavigableSet<Integer> operators(int stage) {
    NavigableSet<Integer> operators = new TreeSet<>();
    StageOrder.linked(graph, stage, Relationship.OPERATES_AT, Direction.IN).forEach(operators::add);
    return operators;
  }

  private List<Candidate> candidates(int stage, NavigableSet<Integer> operators) {
    Reasons reasons = new Reasons(operators);
    makers(stage, operators, reasons);
    neighbours(stage, reasons);
    described(stage, reasons);
    Comparator<Map.Entry<Integer, NavigableMap<ReasonKind, Reason>>> best =
        Comparator.comparing(entry -> entry.getValue().firstKey());
    return reasons.byOrganisation.entrySet().stream()
        .sorted(
            best.thenComparing(entry -> -entry.getValue().size()).thenComparing(Map.Entry::getKey))
        .map(entry ->
            new Candidate(nodes.entry(entry.getKey()), List.copyOf(entry.getValue().values())))
        .toList();
  }

  /** At most one reason of each kind an organisation: the first that was found. */
  private final class Reasons {
    private final NavigableSet<Integer> operators;
    private final NavigableMap<Integer, NavigableMap<ReasonKind, Reason>> byOrganisation =
        new TreeMap<>();

    Reasons(NavigableSet<Integer> operators) {
      this.operators = operators;
    }

    void add(int node, ReasonKind kind, String because) {
      if (nodes.is(node, Label.ORGANISATION) && passing.get(node) && !operators.contains(node)) {
        byOrganisation
            .computeIfAbsent(node, who -> new TreeMap<>())
            .putIfAbsent(kind, new Reason(kind, because));
      }
    }
  }

  private void makers(int stage, NavigableSet<Integer> operators, Reasons reasons) {
    LinkTable made = snapshot.supply().of(Relationship.PRODUCES);
    int today = Math.min(known, snapshot.supply().today());
    Map<Integer, Near> near =
        new StageProducts(snapshot, graph, known, stage, chain, operators).near();
    near.entrySet().stream()
        .sorted(Map.Entry.<Integer, Near>comparingByValue(Near.NEAREST))
        .forEach(entry -> {
          for (int row : made.rowsTo(entry.getKey())) {
            if (made.holds(row, known, today) && made.mark(row) != Mark.YES) {
              String because = because(entry.getKey(), entry.getValue());
              reasons.add(made.from(row), entry.getValue().kind(), because);
            }
          }
        });
  }

  private String because(int product, Near near) {
    String makes = "makes " + nodes.name(product);
    String to = nodes.name(near.to());
    String which = near.input() ? ", which the stage takes in" : ", which the stage hands on";
    return switch (near.how()) {
      case MAKES -> product == near.to() ? makes + which : makes + ", a kind of " + to + which;
      case SUBSTITUTE -> makes + ", which can stand in for " + to + which;
      case SIBLING -> makes + ", related to " + to + which;
      case CAPABILITY -> makes + "; whoever makes that can often make " + to + which + ": a guess";
      case NEIGHBOUR, INPUT, TEXT ->
          throw new IllegalStateException(near.how() + " is of no product.");
    };
  }

  private void neighbours(int stage, Reasons reasons) {
    StageOrder.feeding(graph, stage)
        .filter(chain::contains)
        .forEach(other -> neighbour(other, "which feeds this one", reasons));
    StageOrder.fed(graph, stage)
        .filter(chain::contains)
        .forEach(other -> neighbour(other, "which this one feeds", reasons));
  }

  private void neighbour(int stage, String how, Reasons reasons) {
    String because = "operates at " + nodes.name(stage) + ", " + how;
    operators(stage).forEach(node -> reasons.add(node, ReasonKind.NEIGHBOUR, because));
  }

  /** A stage without a name has no words; a mere name of an organisation says too little. */
  private void described(int stage, Reasons reasons) {
    TextIndex text = snapshot.text();
    Matches matches = text.search(text.read(nodes.name(stage), "en", known), known);
    for (int i = 0; i < matches.size(); i++) {
      int node = matches.nodeAt(i);
      if (matches.scoreAt(i) >= LEAST_FIT * matches.best() && text.isDescribed(node)) {
        reasons.add(node, ReasonKind.TEXT, "its profile fits " + nodes.name(stage));
      }
    }
  }
}
