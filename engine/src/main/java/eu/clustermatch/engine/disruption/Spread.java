package eu.clustermatch.engine.disruption;

import eu.clustermatch.engine.failure.Exposure;
import eu.clustermatch.engine.failure.Failure;
import eu.clustermatch.engine.failure.Needs;
import eu.clustermatch.engine.failure.Outage;
import eu.clustermatch.engine.failure.SupplyNetwork;
import eu.clustermatch.engine.failure.Verdict;
import eu.clustermatch.engine.graph.Graph;
import eu.clustermatch.engine.graph.PathStep;
import eu.clustermatch.engine.graph.PathStep.Direction;
import eu.clustermatch.engine.model.Label;
import eu.clustermatch.engine.model.Relationship;
import eu.clustermatch.engine.snapshot.LinkTable;
import eu.clustermatch.engine.snapshot.Mark;
import eu.clustermatch.engine.snapshot.Nodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a failure spreads, tier by tier: from what is out along deliveries to organisations, from
 * organisations to the products they make and the stages they operate at, from products that fail
 * to those who need them from nobody known, or whose recipe needs them. A breadth-first search;
 * what is known to go on untouched ends it. O(nodes + what it reaches).
 */
final class Spread {
  private static final int NOT_REACHED = -1;

  /** What a path may lead over. */
  private static final Set<Relationship> WAYS =
      Set.of(
          Relationship.SUPPLIES,
          Relationship.PRODUCES,
          Relationship.USES_INPUT,
          Relationship.BUYS,
          Relationship.OPERATES_AT,
          Relationship.LOCATED_IN,
          Relationship.WITHIN,
          Relationship.BROADER,
          Relationship.INPUT_TO,
          Relationship.FEEDS);

  private final Failure failure;
  private final SupplyNetwork network;
  private final Needs needs;
  private final Nodes nodes;
  private final Graph graph;
  private final LinkTable produces;
  private final LinkTable recipes;
  private final int known;
  private final int today;

  private final int[] tiers;
  private final int[] parents;
  private final Effect[] effects;

  /** Who operates at any stage: few do, and all that fail are asked. */
  private final BitSet operating = new BitSet();

  /** Those of whom no more is known than that they deliver what is out. */
  private final BitSet deliverers = new BitSet();

  /** Those of whom no more is known than that they make, or buy, what is concerned. */
  private final BitSet byRecipe = new BitSet();

  /** Products and stages that their makers or operators were found not to move: it stays so. */
  private final BitSet unmoved = new BitSet();

  private int[] reached = new int[64];
  private int count;
  private final int most;
  private boolean cut;

  /**
   * @param known epoch day; what begins later is not known
   * @param most the farthest tier to be reached
   */
  Spread(Failure failure, int known, int most) {
    this.failure = failure;
    this.network = failure.network();
    this.needs = network.needs();
    this.nodes = network.snapshot().nodes();
    this.graph = network.view().graph();
    this.produces = network.snapshot().supply().of(Relationship.PRODUCES);
    this.recipes = network.snapshot().supply().of(Relationship.INPUT_TO);
    this.known = known;
    this.today = Math.min(known, network.snapshot().supply().today());
    this.tiers = new int[nodes.size()];
    this.parents = new int[nodes.size()];
    this.most = most;
    this.effects = new Effect[nodes.size()];
    Arrays.fill(tiers, NOT_REACHED);
    for (int stage = nodes.first(Label.STAGE); stage < nodes.end(Label.STAGE); stage++) {
      operatorsOf(stage).forEach(operating::set);
    }
    begin();
    for (int next = 0; next < count; next++) {
      lead(reached[next]);
    }
  }

  private void begin() {
    Outage outage = failure.outage();
    for (int node : outage.named()) {
      start(node, Nodes.NONE);
    }
    for (Label label : List.of(Label.REGION, Label.COUNTRY, Label.PRODUCT)) {
      Relationship hierarchy = label == Label.PRODUCT ? Relationship.BROADER : Relationship.WITHIN;
      for (int node : outage.out(label)) {
        startBelow(node, hierarchy);
      }
    }
    failure
        .out()
        .map(network::node)
        .forEach(node -> {
          startBelow(node, Relationship.LOCATED_IN);
          startBelow(node, Relationship.OPERATES_AT);
        });
  }

  /** What lies below something that is out; its parent is whatever of that is above it. */
  private void startBelow(int node, Relationship up) {
    int end = graph.endArc(node, up, Direction.OUT);
    for (int arc = graph.firstArc(node, up, Direction.OUT); arc < end; arc++) {
      if (failure.outage().isOut(graph.target(arc))) {
        start(node, graph.target(arc));
      }
    }
  }

  private void start(int node, int parent) {
    if (tiers[node] == NOT_REACHED) {
      reach(node, 0, parent, Effect.FAILS);
    }
  }

  private void reach(int node, int tier, int parent, Effect effect) {
    if (tier > most) {
      cut = true;
      return;
    }
    tiers[node] = tier;
    parents[node] = parent;
    effects[node] = effect;
    if (count == reached.length) {
      reached = Arrays.copyOf(reached, 2 * count);
    }
    reached[count++] = node;
  }

  private void lead(int node) {
    switch (nodes.label(node)) {
      case ORGANISATION -> fromOrganisation(node);
      case PRODUCT -> fromProduct(node);
      case STAGE -> fromStage(node);
      default -> {}
    }
  }

  private void fromOrganisation(int node) {
    int organisation = network.organisation(node);
    if (failure.of(organisation) == Verdict.SURVIVES || deliverers.get(node)) {
      return;
    }
    for (int i = 0; i < needs.deliveriesOf(organisation); i++) {
      toCustomer(needs.need(needs.deliveryOf(organisation, i)), node);
    }
    for (int row = produces.firstFrom(node); row < produces.endFrom(node); row++) {
      if (produces.holds(row, known, today)) {
        toProduct(produces.to(row), node);
      }
    }
    if (operating.get(node)) {
      int end = graph.endArc(node, Relationship.OPERATES_AT, Direction.OUT);
      for (int arc = graph.firstArc(node, Relationship.OPERATES_AT, Direction.OUT);
          arc < end;
          arc++) {
        toStage(graph.target(arc), node);
      }
    }
  }

  private void toCustomer(int need, int parent) {
    if (needs.essential(need) == Mark.NO) {
      return;
    }
    int node = network.node(needs.organisation(need));
    if (tiers[node] == NOT_REACHED) {
      Effect effect = ofOrganisation(needs.organisation(need), need);
      if (effect != null) {
        reach(node, tiers[parent] + 1, parent, effect);
      }
    }
  }

  /** Null where it goes on without a loss that is known. */
  private @Nullable Effect ofOrganisation(int organisation, int by) {
    if (failure.of(organisation) == Verdict.FAILS) {
      return Effect.FAILS;
    }
    for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
      if (needs.essential(need) != Mark.NO && losesSurely(need)) {
        return Effect.STRAINED;
      }
    }
    return failure.ofNeed(by) == Verdict.SURVIVES ? null : Effect.UNKNOWN;
  }

  private boolean losesSurely(int need) {
    if (failure.outage().isOut(needs.product(need))) {
      return true;
    }
    for (int d = needs.firstDelivery(need); d < needs.endDelivery(need); d++) {
      if (needs.serves(d) == Needs.Serves.INPUT && failure.ofDelivery(d) == Verdict.FAILS) {
        return true;
      }
    }
    return false;
  }

  /** A maker that fails strains its product, and what is broader; all makers make it fail. */
  private void toProduct(int product, int parent) {
    if (tiers[product] == NOT_REACHED && !unmoved.get(product)) {
      Effect effect = makers(product).effect();
      // Of a maker that only may fail no more is said than of the maker itself.
      if (effect == null || effect == Effect.UNKNOWN) {
        unmoved.set(product);
        return;
      }
      reach(product, tiers[parent], parent, effect);
      int end = graph.endArc(product, Relationship.BROADER, Direction.OUT);
      for (int arc = graph.firstArc(product, Relationship.BROADER, Direction.OUT);
          arc < end;
          arc++) {
        toProduct(graph.target(arc), product);
      }
    }
  }

  private void toStage(int stage, int operator) {
    if (tiers[stage] != NOT_REACHED || unmoved.get(stage)) {
      return;
    }
    Effect effect = operators(stage).effect();
    if (effect == null || effect == Effect.UNKNOWN) {
      unmoved.set(stage);
    } else {
      reach(stage, tiers[operator], operator, effect);
    }
  }

  /** How many fail, and how many go on. */
  record Counts(int all, int failing, int surviving) {
    @Nullable Effect effect() {
      if (all > 0 && failing == all) {
        return Effect.FAILS;
      }
      if (failing > 0) {
        return Effect.STRAINED;
      }
      return surviving < all ? Effect.UNKNOWN : null;
    }

    Exposure exposure() {
      return all == 0
          ? new Exposure(0, 1)
          : new Exposure(failing / (double) all, (all - surviving) / (double) all);
    }
  }

  private Counts makers(int product) {
    BitSet makers = new BitSet();
    for (int kind : below(product)) {
      for (int row : produces.rowsTo(kind)) {
        if (produces.holds(row, known, today)) {
          makers.set(produces.from(row));
        }
      }
    }
    return counts(makers);
  }

  private Counts operators(int stage) {
    BitSet operators = new BitSet();
    operatorsOf(stage).forEach(operators::set);
    return counts(operators);
  }

  private IntStream operatorsOf(int stage) {
    return IntStream.range(
            graph.firstArc(stage, Relationship.OPERATES_AT, Direction.IN),
            graph.endArc(stage, Relationship.OPERATES_AT, Direction.IN))
        .map(graph::target);
  }

  private Counts counts(BitSet organisations) {
    int failing = 0;
    int surviving = 0;
    for (int node = organisations.nextSetBit(0);
        node >= 0;
        node = organisations.nextSetBit(node + 1)) {
      Verdict verdict = failure.of(network.organisation(node));
      failing += verdict == Verdict.FAILS ? 1 : 0;
      surviving += verdict == Verdict.SURVIVES ? 1 : 0;
    }
    return new Counts(organisations.cardinality(), failing, surviving);
  }

  private int[] below(int product) {
    BitSet found = new BitSet();
    found.set(product);
    List<Integer> open = new ArrayList<>(List.of(product));
    for (int i = 0; i < open.size(); i++) {
      int end = graph.endArc(open.get(i), Relationship.BROADER, Direction.IN);
      for (int arc = graph.firstArc(open.get(i), Relationship.BROADER, Direction.IN);
          arc < end;
          arc++) {
        if (!found.get(graph.target(arc))) {
          found.set(graph.target(arc));
          open.add(graph.target(arc));
        }
      }
    }
    return found.stream().toArray();
  }

  /** From what nobody delivers any more to those who need it. */
  private void fromProduct(int product) {
    if (effects[product] != Effect.FAILS) {
      return;
    }
    boolean out = failure.outage().isOut(product);
    if (out) {
      for (int row : produces.rowsTo(product)) {
        if (produces.holds(row, known, today)) {
          deliverer(produces.from(row), product);
        }
      }
      for (int delivery : network.deliveriesOf(product)) {
        int supplier = network.node(needs.supplier(delivery));
        deliverer(supplier, product);
        toCustomer(needs.need(delivery), supplier);
      }
    }
    for (int need : network.needsOf(product)) {
      if (needs.isStated(need) && (out || !needs.hasSupplier(need))) {
        toCustomer(need, product);
      }
    }
    for (int row = recipes.firstFrom(product); row < recipes.endFrom(product); row++) {
      if (recipes.holds(row, known, today) && recipes.mark(row) != Mark.NO) {
        byRecipe(recipes.to(row), product);
      }
    }
    int end = graph.endArc(product, Relationship.BUYS, Direction.IN);
    for (int arc = graph.firstArc(product, Relationship.BUYS, Direction.IN); arc < end; arc++) {
      int buyer = graph.target(arc);
      if (tiers[buyer] == NOT_REACHED && !hasNeedOf(buyer, product)) {
        byRecipe.set(buyer);
        reach(buyer, tiers[product] + 1, product, Effect.UNKNOWN);
      }
    }
  }

  /** It goes on for all that is known, but not with what is out. */
  private void deliverer(int node, int product) {
    if (tiers[node] == NOT_REACHED) {
      boolean fails = failure.of(network.organisation(node)) == Verdict.FAILS;
      reach(node, tiers[product], product, fails ? Effect.FAILS : Effect.STRAINED);
      if (!fails) {
        deliverers.set(node);
      }
    }
  }

  private boolean hasNeedOf(int node, int product) {
    int organisation = network.organisation(node);
    for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
      if (network.products().isOrBelow(product, needs.product(need))
          || network.products().isOrBelow(needs.product(need), product)) {
        return true;
      }
    }
    return false;
  }

  /** A recipe proves nothing of those who make the product, unless nobody is known to. */
  private void byRecipe(int target, int input) {
    if (tiers[target] == NOT_REACHED && nodes.is(target, Label.PRODUCT)) {
      if (makers(target).all() == 0) {
        reach(target, tiers[input] + 1, input, Effect.UNKNOWN);
      }
      for (int row : produces.rowsTo(target)) {
        int maker = produces.from(row);
        if (tiers[maker] == NOT_REACHED
            && produces.holds(row, known, today)
            && !network.areInputsKnown(network.organisation(maker))
            && !hasNeedOf(maker, input)) {
          byRecipe.set(maker);
          reach(maker, tiers[input] + 1, input, Effect.UNKNOWN);
        }
      }
    } else if (tiers[target] == NOT_REACHED && nodes.is(target, Label.STAGE)) {
      Counts operators = operators(target);
      Effect effect = operators.all() == 0 ? Effect.FAILS : operators.effect();
      reach(
          target,
          tiers[input] + 1,
          input,
          effect == null || effect == Effect.UNKNOWN ? Effect.STRAINED : effect);
    }
  }

  private void fromStage(int stage) {
    if (effects[stage] != Effect.FAILS) {
      return;
    }
    int end = graph.endArc(stage, Relationship.FEEDS, Direction.OUT);
    for (int arc = graph.firstArc(stage, Relationship.FEEDS, Direction.OUT); arc < end; arc++) {
      int next = graph.target(arc);
      if (tiers[next] == NOT_REACHED) {
        reach(next, tiers[stage] + 1, stage, Effect.UNKNOWN);
      }
    }
  }

  /** How many nodes were reached, places included. */
  int size() {
    return count;
  }

  int nodeAt(int index) {
    return reached[index];
  }

  /** Whether the farthest tier leads on. */
  boolean isCut() {
    return cut;
  }

  boolean isReached(int node) {
    return tiers[node] != NOT_REACHED;
  }

  int tier(int node) {
    return tiers[node];
  }

  Effect effect(int node) {
    return effects[node];
  }

  Failure failure() {
    return failure;
  }

  /** What a list shows of a node that was reached. */
  Affected show(int node) {
    return new Affected(
        nodes.id(node),
        nodes.label(node),
        nodes.name(node),
        tiers[node],
        effects[node],
        exposure(node),
        because(node),
        path(node));
  }

  Exposure exposure(int node) {
    if (failure.outage().isOut(node)) {
      return Exposure.ALL;
    }
    return switch (nodes.label(node)) {
      case ORGANISATION -> {
        int organisation = network.organisation(node);
        yield deliverers.get(node)
            ? ofProducts(node)
            : failure.isOut(organisation)
                ? Exposure.ALL
                : byRecipe.get(node) ? new Exposure(0, 1) : Exposure.of(failure, organisation);
      }
      case PRODUCT -> ofCapacity(node);
      case STAGE -> operators(node).exposure();
      default -> Exposure.ALL;
    };
  }

  /** All of what it makes may be out, or a part that nobody knows the worth of. */
  private Exposure ofProducts(int maker) {
    boolean all = true;
    for (int row = produces.firstFrom(maker); row < produces.endFrom(maker); row++) {
      all &= !produces.holds(row, known, today) || failure.outage().isOut(produces.to(row));
    }
    return all ? Exposure.ALL : new Exposure(0, 1);
  }

  /** By capacity where all makers state theirs in one unit, else by their number. */
  private Exposure ofCapacity(int product) {
    double all = 0;
    double lost = 0;
    double kept = 0;
    Set<String> units = new HashSet<>();
    for (int kind : below(product)) {
      for (int row : produces.rowsTo(kind)) {
        if (produces.holds(row, known, today)) {
          String unit = produces.text(row);
          units.add(Float.isNaN(produces.amount(row)) || unit == null ? "" : unit);
          Verdict verdict = failure.of(network.organisation(produces.from(row)));
          all += produces.amount(row);
          lost += verdict == Verdict.FAILS ? produces.amount(row) : 0;
          kept += verdict == Verdict.SURVIVES ? produces.amount(row) : 0;
        }
      }
    }
    return units.size() == 1 && !units.contains("") && all > 0
        ? new Exposure(Math.min(1, lost / all), Math.clamp(1 - kept / all, lost / all, 1))
        : makers(product).exposure();
  }

  private String because(int node) {
    int parent = parents[node];
    if (tiers[node] == 0 && parent == Nodes.NONE) {
      return "is out";
    }
    if (failure.outage().isOut(node) || (tiers[node] == 0 && isOut(node))) {
      String how = nodes.is(node, Label.PRODUCT) ? "is out, being %s" : "lies in %s, which is out";
      return (nodes.is(parent, Label.STAGE) ? "operates at %s, which is out" : how)
          .formatted(nodes.name(parent));
    }
    return switch (nodes.label(node)) {
      case PRODUCT -> makersInWords(makers(node), parent);
      case STAGE -> operatorsInWords(operators(node), parent);
      default -> organisationInWords(node, parent);
    };
  }

  private boolean isOut(int node) {
    return nodes.is(node, Label.ORGANISATION) && failure.isOut(network.organisation(node));
  }

  private String makersInWords(Counts makers, int parent) {
    if (makers.all() == 0) {
      return "needs %s by its recipe, and nobody is known who makes it"
          .formatted(nodes.name(parent));
    }
    return "%d of %d known makers fail, %d are proven to go on"
        .formatted(makers.failing(), makers.all(), makers.surviving());
  }

  private String operatorsInWords(Counts operators, int parent) {
    if (nodes.is(parent, Label.STAGE)) {
      return "follows on %s, which fails".formatted(nodes.name(parent));
    }
    String who =
        "%d of %d who operate there fail, %d are proven to go on"
            .formatted(operators.failing(), operators.all(), operators.surviving());
    return nodes.is(parent, Label.PRODUCT)
        ? "needs %s; %s".formatted(nodes.name(parent), who)
        : who;
  }

  private String organisationInWords(int node, int parent) {
    String from = nodes.name(parent);
    if (deliverers.get(node)) {
      return "delivers %s, which is out".formatted(from);
    }
    if (nodes.is(parent, Label.PRODUCT) && effects[node] == Effect.UNKNOWN) {
      return "may need %s; from whom it gets that is not known".formatted(from);
    }
    int organisation = network.organisation(node);
    String lost = lost(organisation, effects[node] == Effect.FAILS);
    return switch (effects[node]) {
      case FAILS -> "nobody known goes on delivering %s, which is essential".formatted(lost);
      case STRAINED ->
          "loses deliveries of %s; %s"
              .formatted(
                  lost,
                  failure.of(organisation) == Verdict.SURVIVES
                      ? "others who are proven to go on deliver it, too"
                      : "whether it can go on is not known");
      case UNKNOWN -> "%s, who delivers to it, may fail".formatted(from);
    };
  }

  /** The inputs that it loses, altogether or in part. */
  private String lost(int organisation, boolean altogether) {
    StringJoiner lost = new StringJoiner(", ");
    for (int need = needs.first(organisation); need < needs.end(organisation); need++) {
      boolean loses =
          altogether
              ? needs.essential(need) == Mark.YES && failure.ofNeed(need) == Verdict.FAILS
              : needs.essential(need) != Mark.NO && losesSurely(need);
      if (loses) {
        lost.add(nodes.name(needs.product(need)));
      }
    }
    return lost.toString();
  }

  private List<PathStep> path(int node) {
    List<Integer> way = new ArrayList<>();
    for (int at = node; at != Nodes.NONE; at = parents[at]) {
      way.add(at);
    }
    Collections.reverse(way);
    return network.view().paths().along(linked(way), WAYS);
  }

  /** A recipe leads to a product, and from there to who makes it. */
  private int[] linked(List<Integer> way) {
    List<Integer> linked = new ArrayList<>(List.of(way.getFirst()));
    for (int i = 1; i < way.size(); i++) {
      int from = way.get(i - 1);
      int to = way.get(i);
      if (!isLinked(from, to)) {
        OptionalInt middle = between(from, to);
        if (middle.isPresent()) {
          linked.add(middle.getAsInt());
        } else {
          // A delivery of what nobody says that its supplier makes: the way begins there.
          linked.clear();
        }
      }
      linked.add(to);
    }
    return linked.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean isLinked(int from, int to) {
    return IntStream.range(graph.firstArc(from), graph.endArc(from))
        .anyMatch(arc -> graph.target(arc) == to && WAYS.contains(graph.type(arc)));
  }

  /** A node that links two: a product that the maker makes by that recipe, or a kind of it. */
  private OptionalInt between(int from, int to) {
    return IntStream.range(graph.firstArc(from), graph.endArc(from))
        .filter(arc -> WAYS.contains(graph.type(arc)))
        .map(graph::target)
        .filter(middle -> isLinked(middle, to))
        .findFirst();
  }
}
