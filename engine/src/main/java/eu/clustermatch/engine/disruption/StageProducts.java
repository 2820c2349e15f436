package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Snapshot;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The products by which one tells who could operate at a stage: near what it hands on, and near
 * what it takes in. It hands on what those make who operate there, but for by-products; where
 * nothing is known of that, what the stages take in that it feeds.
 */
final class StageProducts {
  private final Snapshot snapshot;
  private final Graph graph;
  private final int known;
  private final int today;
  private final Map<Integer, Near> near = new TreeMap<>();

  /**
   * How a product is near.
   *
   * @param input whether to something taken in, not handed on
   * @param how {@link ReasonKind#MAKES} where it is that or a kind of it
   * @param to the product handed on or taken in
   */
  record Near(boolean input, ReasonKind how, int to) {
    static final Comparator<Near> NEAREST =
        Comparator.comparing(Near::input).thenComparing(Near::how).thenComparing(Near::to);

    ReasonKind kind() {
      return input ? ReasonKind.INPUT : how;
    }
  }

  /**
   * @param known epoch day; what begins later is not known
   * @param chain all stages of the value chain
   * @param operators all who operate at the stage, wherever
   */
  StageProducts(
      Snapshot snapshot,
      Graph graph,
      int known,
      int stage,
      Set<Integer> chain,
      Set<Integer> operators) {
    this.snapshot = snapshot;
    this.graph = graph;
    this.known = known;
    this.today = Math.min(known, snapshot.supply().today());
    NavigableSet<Integer> handedOn = made(operators);
    if (handedOn.isEmpty()) {
      StageOrder.fed(graph, stage).filter(chain::contains).forEach(n -> handedOn.addAll(inputs(n)));
    }
    handedOn.forEach(
        product -> around(product, (other, kind) -> keep(other, new Near(false, kind, product))));
    inputs(stage)
        .forEach(product ->
            around(product, (other, kind) -> keep(other, new Near(true, kind, product))));
  }

  /** How each product that is near anything is, by the strongest reason. */
  Map<Integer, Near> near() {
    return near;
  }

  private NavigableSet<Integer> made(Set<Integer> operators) {
    NavigableSet<Integer> products = new TreeSet<>();
    LinkTable made = snapshot.supply().of(Relationship.PRODUCES);
    for (int operator : operators) {
      for (int row = made.firstFrom(operator); row < made.endFrom(operator); row++) {
        if (made.holds(row, known, today) && made.mark(row) != Mark.YES) {
          products.add(made.to(row));
        }
      }
    }
    return products;
  }

  private NavigableSet<Integer> inputs(int stage) {
    NavigableSet<Integer> inputs = new TreeSet<>();
    StageOrder.linked(graph, stage, Relationship.INPUT_TO, Direction.IN)
        .filter(node -> snapshot.nodes().is(node, Label.PRODUCT))
        .forEach(inputs::add);
    return inputs;
  }

  private void keep(int product, Near found) {
    near.merge(product, found, (a, b) -> Near.NEAREST.compare(a, b) <= 0 ? a : b);
  }

  /** The product, its kinds, and what is declared or classified near it, with the kinds of that. */
  private void around(int product, BiConsumer<Integer, ReasonKind> use) {
    LinkTable substitutes = snapshot.supply().of(Relationship.SUBSTITUTES);
    LinkTable capabilities = snapshot.supply().of(Relationship.CAPABILITY_NEAR);
    Taxonomy.below(graph, product).forEach(kind -> use.accept(kind, ReasonKind.MAKES));
    for (int row : substitutes.rowsTo(product)) {
      declared(substitutes, row, substitutes.from(row), ReasonKind.SUBSTITUTE, use);
    }
    StageOrder.linked(graph, product, Relationship.BROADER, Direction.OUT)
        .forEach(broader ->
            StageOrder.linked(graph, broader, Relationship.BROADER, Direction.IN)
                .forEach(sibling ->
                    Taxonomy.below(graph, sibling)
                        .forEach(kind -> use.accept(kind, ReasonKind.SIBLING))));
    for (int row : capabilities.rowsTo(product)) {
      declared(capabilities, row, capabilities.from(row), ReasonKind.CAPABILITY, use);
    }
    for (int row = capabilities.firstFrom(product); row < capabilities.endFrom(product); row++) {
      declared(capabilities, row, capabilities.to(row), ReasonKind.CAPABILITY, use);
    }
  }

  private void declared(
      LinkTable links, int row, int other, ReasonKind kind, BiConsumer<Integer, ReasonKind> use) {
    if (links.holds(row, known, today)) {
      Taxonomy.below(graph, other).forEach(node -> use.accept(node, kind));
    }
  }
}
