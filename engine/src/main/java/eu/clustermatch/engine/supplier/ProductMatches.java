package eu.clustermatch.engine.supplier;

import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Nodes;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which products would do instead of what is sought, and which organisations make or buy them. What
 * is out does for nothing.
 */
final class ProductMatches {
  /** How far up the taxonomy kinship is looked for; each level halves it. */
  private static final int LEVELS = 3;

  /** Of what is declared without a degree. */
  private static final double UNSTATED_DEGREE = 0.5;

  private final Snapshot snapshot;
  private final Graph graph;
  private final Outage outage;
  private final int known;
  private final Side side;
  private final Map<Integer, Match> byProduct = new LinkedHashMap<>();
  private final Map<Integer, Match> byCandidate = new HashMap<>();

  /**
   * @param known epoch day; what begins later is not known
   */
  ProductMatches(Snapshot snapshot, Graph graph, Outage outage, int known, Side side) {
    this.snapshot = snapshot;
    this.graph = graph;
    this.outage = outage;
    this.known = known;
    this.side = side;
  }

  /** Looks for what would do instead of a product. */
  void seek(int sought) {
    kin(sought);
    declared(sought, Relationship.SUBSTITUTES, MatchKind.SUBSTITUTE, side == Side.SUPPLIERS);
    declared(sought, Relationship.CAPABILITY_NEAR, MatchKind.CAPABILITY, true);
    declared(sought, Relationship.CAPABILITY_NEAR, MatchKind.CAPABILITY, false);
  }

  /** Finds who makes or buys what would do. */
  Map<Integer, Match> candidates() {
    List<Relationship> links =
        side == Side.SUPPLIERS
            ? List.of(Relationship.PRODUCES)
            : List.of(Relationship.BUYS, Relationship.USES_INPUT);
    for (Match match : byProduct.values()) {
      for (Relationship link : links) {
        having(match, link);
      }
    }
    return byCandidate;
  }

  private void having(Match match, Relationship link) {
    boolean hasFacts = link != Relationship.BUYS;
    LinkTable facts = snapshot.supply().of(hasFacts ? link : Relationship.PRODUCES);
    int today = Math.min(known, snapshot.supply().today());
    if (hasFacts) {
      for (int row : facts.rowsTo(match.product())) {
        if (facts.holds(row, known, today)) {
          keep(facts.from(row), match);
        }
      }
    } else {
      forEach(match.product(), link, Direction.IN).forEach(who -> keep(who, match));
    }
  }

  private void keep(int candidate, Match match) {
    Match present = byCandidate.get(candidate);
    if (present == null || match.isBetterThan(present)) {
      byCandidate.put(candidate, match);
    }
  }

  private void add(MatchKind kind, int sought, double degree, int... path) {
    int product = path[path.length - 1];
    Match match = new Match(kind, sought, product, degree, path);
    Match present = byProduct.get(product);
    if (!outage.isOut(product) && (present == null || match.isBetterThan(present))) {
      byProduct.put(product, match);
    }
  }

  /**
   * The product with what lies below it, which is of its kind; then, level by level, what is
   * broader and what else lies below that. A buyer of something broader buys the product, too.
   */
  private void kin(int sought) {
    below(MatchKind.EXACT, sought, 1, new int[] {sought});
    Deque<int[]> level = new ArrayDeque<>(List.of(new int[] {sought}));
    double degree = 1;
    for (int up = 0; up < LEVELS; up++) {
      degree /= 2;
      Deque<int[]> above = new ArrayDeque<>();
      for (int[] path : level) {
        for (int broader : forEach(path[path.length - 1], Relationship.BROADER, Direction.OUT)) {
          int[] longer = append(path, broader);
          if (side == Side.MARKETS) {
            add(MatchKind.EXACT, sought, 1, longer);
          }
          below(MatchKind.SIBLING, sought, degree, longer);
          above.add(longer);
        }
      }
      level = above;
    }
  }

  /** Kinds of what stands in do so, too; of a sibling each level down is one further away. */
  private void below(MatchKind kind, int sought, double degree, int[] from) {
    Deque<int[]> open = new ArrayDeque<>(List.of(from));
    Set<Integer> seen = new HashSet<>();
    while (!open.isEmpty()) {
      int[] path = open.poll();
      if (seen.add(path[path.length - 1])) {
        int down = kind == MatchKind.SIBLING ? Math.max(0, path.length - from.length - 1) : 0;
        add(kind, sought, Math.scalb(degree, -down), path);
        for (int narrower : forEach(path[path.length - 1], Relationship.BROADER, Direction.IN)) {
          open.add(append(path, narrower));
        }
      }
    }
  }

  /**
   * @param from whether the relationship leads from the other product to the one that is sought
   */
  private void declared(int sought, Relationship type, MatchKind kind, boolean from) {
    LinkTable links = snapshot.supply().of(type);
    int today = Math.min(known, snapshot.supply().today());
    int[] rows =
        from
            ? links.rowsTo(sought)
            : IntStream.range(links.firstFrom(sought), links.endFrom(sought)).toArray();
    for (int row : rows) {
      if (links.holds(row, known, today)) {
        int other = from ? links.from(row) : links.to(row);
        double degree = Float.isNaN(links.amount(row)) ? UNSTATED_DEGREE : links.amount(row);
        // That somebody declares it at all is worth one half.
        double worth = kind == MatchKind.SUBSTITUTE ? (1 + degree) / 2 : degree;
        below(kind, sought, worth, new int[] {sought, other});
      }
    }
  }

  private static int[] append(int[] path, int node) {
    int[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = node;
    return longer;
  }

  private List<Integer> forEach(int node, Relationship type, Direction direction) {
    Nodes nodes = snapshot.nodes();
    return IntStream.range(
            graph.firstArc(node, type, direction), graph.endArc(node, type, direction))
        .map(graph::target)
        .filter(other -> nodes.is(other, Label.PRODUCT) || nodes.is(other, Label.ORGANISATION))
        .boxed()
        .toList();
  }

  /** How a product would do, or null where it would not. */
  @Nullable Match of(int product) {
    return byProduct.get(product);
  }
}
